import type { Kind, Role, Status } from './vocabulary.ts';

/**
 * The lifecycle of a đề án or nhiệm vụ. This table is the only place that knows which step leads
 * where and who may take it; screens, API, guards, documentation and tests are made from it.
 */
export const ACTIONS = [
  'sendToLeader',
  'takeBack',
  'returnToOfficer',
  'submit',
  'return',
  'appraise',
  'reject',
  'forward',
  'returnFromAbove',
  'approve',
  'signContracts',
  'start',
  'accept',
  'reopen',
  'liquidate',
  'settle',
  'stop',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface TransitionRow {
  from: readonly Status[];
  /** Where a TASK starts from, when it differs (it skips contracts and liquidation). */
  fromForTask?: readonly Status[];
  to: Status;
  roles: readonly Role[];
  /** Only the officer in charge of the project may take this step. */
  own?: true;
  /** A step that one kind does not have at all. */
  onlyFor?: Kind;
  /** The step asks for a reason that the other side reads first. */
  needsReason?: true;
}

export const TRANSITIONS: Record<Action, TransitionRow> = {
  sendToLeader: {
    from: ['DRAFT', 'RETURNED'],
    to: 'CENTER_REVIEW',
    roles: ['CENTER_OFFICER'],
    own: true,
  },
  takeBack: { from: ['CENTER_REVIEW'], to: 'DRAFT', roles: ['CENTER_OFFICER'], own: true },
  returnToOfficer: {
    from: ['CENTER_REVIEW'],
    to: 'RETURNED',
    roles: ['CENTER_LEADER'],
    needsReason: true,
  },
  submit: { from: ['CENTER_REVIEW'], to: 'SUBMITTED', roles: ['CENTER_LEADER'] },
  return: {
    from: ['SUBMITTED'],
    to: 'RETURNED',
    roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
    needsReason: true,
  },
  appraise: { from: ['SUBMITTED'], to: 'APPRAISED', roles: ['DEPARTMENT_LEADER'] },
  reject: {
    from: ['SUBMITTED', 'APPRAISED', 'FORWARDED'],
    to: 'REJECTED',
    roles: ['DEPARTMENT_LEADER'],
    needsReason: true,
  },
  forward: {
    from: ['APPRAISED'],
    to: 'FORWARDED',
    roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
  },
  returnFromAbove: {
    from: ['FORWARDED'],
    to: 'RETURNED',
    roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
    needsReason: true,
  },
  approve: { from: ['FORWARDED'], to: 'APPROVED', roles: ['DEPARTMENT_LEADER'] },
  signContracts: {
    from: ['APPROVED'],
    to: 'CONTRACTED',
    roles: ['CENTER_LEADER'],
    onlyFor: 'PROJECT',
  },
  start: {
    from: ['CONTRACTED'],
    fromForTask: ['APPROVED'],
    to: 'IN_PROGRESS',
    roles: ['CENTER_OFFICER', 'CENTER_LEADER'],
  },
  accept: { from: ['IN_PROGRESS'], to: 'ACCEPTED', roles: ['DEPARTMENT_LEADER'] },
  reopen: {
    from: ['ACCEPTED'],
    to: 'IN_PROGRESS',
    roles: ['DEPARTMENT_LEADER'],
    needsReason: true,
  },
  liquidate: { from: ['ACCEPTED'], to: 'LIQUIDATED', roles: ['CENTER_LEADER'], onlyFor: 'PROJECT' },
  settle: {
    from: ['LIQUIDATED'],
    fromForTask: ['ACCEPTED'],
    to: 'SETTLED',
    roles: ['DEPARTMENT_LEADER'],
  },
  stop: {
    from: ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'],
    to: 'STOPPED',
    roles: ['DEPARTMENT_LEADER'],
  },
};

/** Shortest reason that tells the other side something (characters after trimming). */
export const MIN_REASON_LENGTH = 20;

/** States from which the step leads on, for this kind; empty when the kind does not have the step. */
export function sourcesOf(action: Action, kind: Kind): readonly Status[] {
  const row = TRANSITIONS[action];
  if (row.onlyFor && row.onlyFor !== kind) return [];
  return kind === 'TASK' && row.fromForTask ? row.fromForTask : row.from;
}

export function leadsOn(action: Action, status: Status, kind: Kind): boolean {
  return sourcesOf(action, kind).includes(status);
}

/** The dossier itself may be edited only here; in CENTER_REVIEW and SUBMITTED nobody edits. */
export const EDITABLE_STATUSES: readonly Status[] = ['DRAFT', 'RETURNED'];

export function isEditable(status: Status): boolean {
  return EDITABLE_STATUSES.includes(status);
}

/** From the approval on: what was decided is in force, and the project may be published. */
export const DECIDED_STATUSES: readonly Status[] = [
  'APPROVED',
  'CONTRACTED',
  'IN_PROGRESS',
  'ACCEPTED',
  'LIQUIDATED',
  'SETTLED',
  'STOPPED',
];

export function isDecided(status: Status): boolean {
  return DECIDED_STATUSES.includes(status);
}

/** Progress is reported while the work runs, and the plan is laid from the approval on. */
export const PROGRESS_STATUSES: readonly Status[] = ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'];

/** States the Department has not been handed yet: a project that was never submitted is not theirs to see. */
export const BEFORE_DEPARTMENT: readonly Status[] = ['DRAFT', 'CENTER_REVIEW', 'RETURNED'];
