import type { Actor } from './actor.ts';
import { ACTIONS, TRANSITIONS, type Action } from './lifecycle.ts';
import type { Role } from './vocabulary.ts';

/** What a person may do besides the steps of the lifecycle. */
export const OPERATIONS = [
  'project.create',
  'project.edit',
  'project.delete',
  'project.restore',
  'project.publish',
  'plan.edit',
  'plan.publish',
  'comment.write',
  'comment.answer',
  'appraisal.fill',
  'progress.write',
  'progress.confirm',
  'beneficiary.create',
  'beneficiary.edit',
  'beneficiary.merge',
  'need.handle',
  'document.add',
  'document.remove',
  'project.assign',
  'project.record',
  'decision.record',
  'inspection.record',
  'result.enter',
  'contract.amend',
  'contract.record',
  'payment.enter',
  'payment.confirm',
  'settlement.prepare',
  'change.propose',
  'change.appraise',
  'change.decide',
  'budget.record',
  'budget.close',
  'ceiling.edit',
  'ceiling.override',
  'figure.record',
  'figure.withdraw',
  'calendar.edit',
  'outbox.read',
  'account.manage',
  'audit.read',
] as const;
export type Operation = (typeof OPERATIONS)[number];
export type Permission = Operation | Action;
export const PERMISSIONS: readonly Permission[] = [...OPERATIONS, ...ACTIONS];

type Reach = 'own' | 'any';

/** The one table `action → roles → own | any`; the lifecycle adds its rows below. */
const OPERATION_GRANTS: Record<Operation, Partial<Record<Role, Reach>>> = {
  'project.create': { CENTER_OFFICER: 'any' },
  'project.edit': { CENTER_OFFICER: 'own' },
  'project.delete': { CENTER_OFFICER: 'own' },
  'project.restore': { CENTER_OFFICER: 'own' },
  'project.publish': { CENTER_LEADER: 'any', DEPARTMENT_LEADER: 'any' },
  'plan.edit': { CENTER_OFFICER: 'own', CENTER_LEADER: 'any' },
  'plan.publish': { CENTER_LEADER: 'any', DEPARTMENT_LEADER: 'any' },
  'comment.write': {
    CENTER_LEADER: 'any',
    DEPARTMENT_REVIEWER: 'any',
    DEPARTMENT_LEADER: 'any',
  },
  'comment.answer': { CENTER_OFFICER: 'own', CENTER_LEADER: 'any' },
  'appraisal.fill': { DEPARTMENT_REVIEWER: 'any' },
  'progress.write': { CENTER_OFFICER: 'own' },
  'progress.confirm': { CENTER_LEADER: 'any' },
  'beneficiary.create': { CENTER_OFFICER: 'any' },
  'beneficiary.edit': { CENTER_OFFICER: 'any' },
  'beneficiary.merge': { CENTER_LEADER: 'any' },
  'need.handle': { CENTER_OFFICER: 'any', CENTER_LEADER: 'any' },
  'document.add': {
    CENTER_OFFICER: 'own',
    CENTER_ACCOUNTANT: 'any',
    CENTER_LEADER: 'any',
    DEPARTMENT_REVIEWER: 'any',
    DEPARTMENT_LEADER: 'any',
  },
  'document.remove': {
    CENTER_OFFICER: 'own',
    CENTER_LEADER: 'any',
    DEPARTMENT_REVIEWER: 'any',
    DEPARTMENT_LEADER: 'any',
  },
  'project.assign': { CENTER_LEADER: 'any' },
  'project.record': { CENTER_LEADER: 'any' },
  'decision.record': { DEPARTMENT_LEADER: 'any' },
  'inspection.record': {
    CENTER_OFFICER: 'own',
    CENTER_LEADER: 'any',
    DEPARTMENT_REVIEWER: 'any',
    DEPARTMENT_LEADER: 'any',
  },
  'result.enter': { CENTER_OFFICER: 'own' },
  'contract.amend': { CENTER_LEADER: 'any' },
  'contract.record': { CENTER_LEADER: 'any' },
  'payment.enter': { CENTER_ACCOUNTANT: 'any' },
  'payment.confirm': { CENTER_LEADER: 'any' },
  'settlement.prepare': { CENTER_ACCOUNTANT: 'any' },
  'change.propose': { CENTER_OFFICER: 'own', CENTER_LEADER: 'any' },
  'change.appraise': { DEPARTMENT_REVIEWER: 'any', DEPARTMENT_LEADER: 'any' },
  'change.decide': { DEPARTMENT_LEADER: 'any' },
  'budget.record': { CENTER_ACCOUNTANT: 'any', DEPARTMENT_LEADER: 'any' },
  'budget.close': { DEPARTMENT_LEADER: 'any' },
  'ceiling.edit': { ADMIN: 'any' },
  'ceiling.override': { CENTER_LEADER: 'any', DEPARTMENT_LEADER: 'any' },
  'figure.record': {
    CENTER_OFFICER: 'any',
    CENTER_LEADER: 'any',
    DEPARTMENT_REVIEWER: 'any',
    DEPARTMENT_LEADER: 'any',
  },
  'figure.withdraw': { CENTER_LEADER: 'any', DEPARTMENT_LEADER: 'any' },
  'calendar.edit': { ADMIN: 'any' },
  'outbox.read': { ADMIN: 'any' },
  'account.manage': { ADMIN: 'any' },
  'audit.read': { AUDITOR: 'any' },
};

function transitionGrant(action: Action): Partial<Record<Role, Reach>> {
  const row = TRANSITIONS[action];
  return Object.fromEntries(row.roles.map((role) => [role, row.own ? 'own' : 'any']));
}

export const GRANTS: Record<Permission, Partial<Record<Role, Reach>>> = {
  ...OPERATION_GRANTS,
  ...(Object.fromEntries(ACTIONS.map((action) => [action, transitionGrant(action)])) as Record<
    Action,
    Partial<Record<Role, Reach>>
  >),
};

/** The project as far as rights on it are concerned. */
export interface Ownership {
  /** The officer in charge; null for a recorded project that nobody has taken over yet. */
  ownerId: string | null;
}

export type Refusal = 'NOT_SIGNED_IN' | 'ROLE' | 'NOT_OWN';

/** null when allowed, otherwise why not. `target` is needed for anything about one project. */
export function refusalOf(
  actor: Actor,
  permission: Permission,
  target?: Ownership,
): Refusal | null {
  if (actor.role === 'PUBLIC') return 'NOT_SIGNED_IN';
  const reach = GRANTS[permission][actor.role];
  if (!reach) return 'ROLE';
  if (reach === 'any') return null;
  return target && (target.ownerId === actor.id || target.ownerId === null) ? null : 'NOT_OWN';
}

export function can(actor: Actor, permission: Permission, target?: Ownership): boolean {
  return refusalOf(actor, permission, target) === null;
}
