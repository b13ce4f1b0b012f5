import type { Role } from './vocabulary.ts';

/** What a person may be told of. */
export const NOTIFICATION_KINDS = [
  'RETURNED',
  'WAITING',
  'APPROVED',
  'DECIDED',
  'ASSIGNED',
  'DUE_SOON',
  'OVERDUE',
  'COMMENT',
  'NEED',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const MAIL_CHOICES = ['EACH', 'DIGEST', 'NONE'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** How somebody wants to hear of one kind of thing. */
export interface NotificationChoice {
  kind: NotificationKind;
  inPortal: boolean;
  mail: MailChoice;
}

/** What holds for who never chose: told in the portal, and by mail once there is an address. */
export const USUAL_CHOICE = { inPortal: true, mail: 'EACH' } as const;

const LIFE_OF_A_PROJECT = [
  'RETURNED',
  'WAITING',
  'APPROVED',
  'DECIDED',
  'ASSIGNED',
  'DUE_SOON',
  'OVERDUE',
  'COMMENT',
] as const;

/** What each role is told of; oversight and administration have no part in the work. */
export const KINDS_OF_ROLE: Record<Role, readonly NotificationKind[]> = {
  CENTER_OFFICER: NOTIFICATION_KINDS,
  CENTER_LEADER: NOTIFICATION_KINDS,
  CENTER_ACCOUNTANT: LIFE_OF_A_PROJECT,
  DEPARTMENT_REVIEWER: LIFE_OF_A_PROJECT,
  DEPARTMENT_LEADER: LIFE_OF_A_PROJECT,
  AUDITOR: [],
  ADMIN: [],
};

/** Something becomes due within this many working days: time to say so. */
export const DUE_SOON_WORKING_DAYS = 5;
