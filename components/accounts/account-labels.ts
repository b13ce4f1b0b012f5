import type { Tone } from '#components/ui/tag.tsx';
import type { AccountState } from '#lib/accounts/schema.ts';

export const ACCOUNT_STATE_LABELS: Record<AccountState, { label: string; tone: Tone }> = {
  ACTIVE: { label: 'Đang dùng', tone: 'success' },
  LOCKED: { label: 'Đã khóa', tone: 'danger' },
  FIRST_PASSWORD: { label: 'Chờ đổi mật khẩu lần đầu', tone: 'warning' },
};

/** The one state that a tag shows: a lock outweighs a first password. */
export function accountState(account: {
  isLocked: boolean;
  mustChangePassword: boolean;
}): AccountState {
  if (account.isLocked) return 'LOCKED';
  return account.mustChangePassword ? 'FIRST_PASSWORD' : 'ACTIVE';
}
