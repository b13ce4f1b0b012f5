import type { Role } from './vocabulary.ts';

/** Who asks: a signed-in person, or the public. Commands and queries take one; nothing else decides rights. */
export type Actor =
  | { role: 'PUBLIC'; id: null; username: null; name: null; requestId?: string }
  | { role: Role; id: string; username: string; name: string; requestId?: string };

export type SignedInActor = Extract<Actor, { id: string }>;

export const PUBLIC_ACTOR: Actor = { role: 'PUBLIC', id: null, username: null, name: null };

export type Organisation = 'CENTER' | 'DEPARTMENT' | 'OVERSIGHT';

const ORGANISATION: Record<Role, Organisation> = {
  CENTER_OFFICER: 'CENTER',
  CENTER_ACCOUNTANT: 'CENTER',
  CENTER_LEADER: 'CENTER',
  DEPARTMENT_REVIEWER: 'DEPARTMENT',
  DEPARTMENT_LEADER: 'DEPARTMENT',
  AUDITOR: 'OVERSIGHT',
  ADMIN: 'OVERSIGHT',
};

export function organisationOf(role: Role): Organisation {
  return ORGANISATION[role];
}
