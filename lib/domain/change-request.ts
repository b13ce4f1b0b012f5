import type { SignedInActor } from './actor.ts';
import { MIN_REASON_LENGTH } from './lifecycle.ts';
import { refusalOf, type Operation, type Ownership, type Refusal } from './permissions.ts';
import type { Status } from './vocabulary.ts';

/**
 * Change requests (điều chỉnh, bổ sung, ngừng thực hiện): what the Centre proposes, the Department
 * appraises and a decision closes. They run beside the lifecycle; only the decision changes values.
 */
export const CHANGE_TYPES = ['ADJUST', 'SUPPLEMENT', 'STOP'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

export const CHANGE_STATUSES = [
  'PROPOSED',
  'RETURNED',
  'APPRAISED',
  'DECIDED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** What is done to a request that was proposed. */
export const CHANGE_ACTS = [
  'repropose',
  'withdraw',
  'return',
  'appraise',
  'reject',
  'decide',
] as const;
export type ChangeAct = (typeof CHANGE_ACTS)[number];

interface ChangeActRow {
  from: readonly ChangeStatus[];
  to: ChangeStatus;
  permission: Operation;
  /** Only whoever proposed it, or never them: a proposal is not appraised by its author. */
  proposer?: 'only' | 'never';
  /** The other side reads why. */
  needsReason?: true;
}

/** The one table of a request's life. */
export const CHANGE_FLOW: Record<ChangeAct, ChangeActRow> = {
  repropose: { from: ['RETURNED'], to: 'PROPOSED', permission: 'change.propose' },
  withdraw: {
    from: ['PROPOSED', 'RETURNED'],
    to: 'WITHDRAWN',
    permission: 'change.propose',
    proposer: 'only',
  },
  return: {
    from: ['PROPOSED', 'APPRAISED'],
    to: 'RETURNED',
    permission: 'change.appraise',
    proposer: 'never',
    needsReason: true,
  },
  appraise: {
    from: ['PROPOSED'],
    to: 'APPRAISED',
    permission: 'change.appraise',
    proposer: 'never',
    needsReason: true,
  },
  reject: {
    from: ['PROPOSED', 'APPRAISED'],
    to: 'REJECTED',
    permission: 'change.appraise',
    proposer: 'never',
    needsReason: true,
  },
  decide: { from: ['APPRAISED'], to: 'DECIDED', permission: 'change.decide' },
};

/** Not closed yet: a project has one of each type at most. */
export const OPEN_CHANGES: readonly ChangeStatus[] = ['PROPOSED', 'RETURNED', 'APPRAISED'];

export function isOpenChange(status: ChangeStatus): boolean {
  return OPEN_CHANGES.includes(status);
}

export function changeLeadsOn(act: ChangeAct, status: ChangeStatus): boolean {
  return CHANGE_FLOW[act].from.includes(status);
}

/**
 * States of the project in which a change of this type is proposed and decided. What is in force is
 * adjusted and stopped; a supplement joins the plan with its approval, or after it.
 */
export const CHANGEABLE_STATUSES: Record<ChangeType, readonly Status[]> = {
  ADJUST: ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'],
  SUPPLEMENT: ['FORWARDED', 'APPROVED'],
  STOP: ['APPROVED', 'CONTRACTED', 'IN_PROGRESS'],
};

export function isChangeable(type: ChangeType, status: Status): boolean {
  return CHANGEABLE_STATUSES[type].includes(status);
}

/** Why this actor may not do this to the request; null when they may, as far as rights go. */
export function changeRefusal(
  actor: SignedInActor,
  act: ChangeAct,
  request: { proposedById: string },
  project: Ownership,
): Refusal | 'NOT_PROPOSER' | 'PROPOSER' | null {
  const { permission, proposer } = CHANGE_FLOW[act];
  const refusal = refusalOf(actor, permission, project);
  if (refusal) return refusal;
  const isProposer = request.proposedById === actor.id;
  if (proposer === 'only' && !isProposer) return 'NOT_PROPOSER';
  if (proposer === 'never' && isProposer) return 'PROPOSER';
  return null;
}

/** Every act that this actor could do to the request now. */
export function openChangeActs(
  actor: SignedInActor,
  request: { proposedById: string; status: ChangeStatus },
  project: Ownership,
): ChangeAct[] {
  return CHANGE_ACTS.filter(
    (act) =>
      changeLeadsOn(act, request.status) && changeRefusal(actor, act, request, project) === null,
  );
}

/** Why a text that the other side reads says too little; null when it is long enough. */
export function shortReason(reason: string): string | null {
  return [...reason.trim()].length < MIN_REASON_LENGTH
    ? `Cần ít nhất ${MIN_REASON_LENGTH} ký tự để bên nhận hiểu vì sao.`
    : null;
}
