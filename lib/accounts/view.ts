import type { Role } from '#lib/domain/vocabulary.ts';

/** An account as its administrator sees it; nothing that opens a door is in it. */
export interface AccountView {
  username: string;
  name: string;
  role: Role;
  isLocked: boolean;
  /** Where work is announced; null when nobody gave one. */
  email: string | null;
  mustChangePassword: boolean;
  lastSignInAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}
