import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  isDecided,
  isEditable,
  leadsOn,
  sourcesOf,
  TRANSITIONS,
  type Action,
} from '#lib/domain/lifecycle.ts';
import { KINDS, STATUSES, type Kind, type Status } from '#lib/domain/vocabulary.ts';

/** The table of the design, written out by hand: state → the steps that lead on from it. */
const EXPECTED: Record<Kind, Record<Status, Action[]>> = {
  PROJECT: {
    DRAFT: ['sendToLeader'],
    CENTER_REVIEW: ['takeBack', 'returnToOfficer', 'submit'],
    SUBMITTED: ['return', 'appraise', 'reject'],
    RETURNED: ['sendToLeader'],
    APPRAISED: ['reject', 'forward'],
    FORWARDED: ['reject', 'returnFromAbove', 'approve'],
    APPROVED: ['signContracts', 'stop'],
    CONTRACTED: ['start', 'stop'],
    IN_PROGRESS: ['accept', 'stop'],
    ACCEPTED: ['reopen', 'liquidate'],
    LIQUIDATED: ['settle'],
    SETTLED: [],
    REJECTED: [],
    STOPPED: [],
  },
  TASK: {
    DRAFT: ['sendToLeader'],
    CENTER_REVIEW: ['takeBack', 'returnToOfficer', 'submit'],
    SUBMITTED: ['return', 'appraise', 'reject'],
    RETURNED: ['sendToLeader'],
    APPRAISED: ['reject', 'forward'],
    FORWARDED: ['reject', 'returnFromAbove', 'approve'],
    APPROVED: ['start', 'stop'],
    CONTRACTED: ['stop'],
    IN_PROGRESS: ['accept', 'stop'],
    ACCEPTED: ['reopen', 'settle'],
    LIQUIDATED: [],
    SETTLED: [],
    REJECTED: [],
    STOPPED: [],
  },
};

const TARGETS: Record<Action, Status> = {
  sendToLeader: 'CENTER_REVIEW',
  takeBack: 'DRAFT',
  returnToOfficer: 'RETURNED',
  submit: 'SUBMITTED',
  return: 'RETURNED',
  appraise: 'APPRAISED',
  reject: 'REJECTED',
  forward: 'FORWARDED',
  returnFromAbove: 'RETURNED',
  approve: 'APPROVED',
  signContracts: 'CONTRACTED',
  start: 'IN_PROGRESS',
  accept: 'ACCEPTED',
  reopen: 'IN_PROGRESS',
  liquidate: 'LIQUIDATED',
  settle: 'SETTLED',
  stop: 'STOPPED',
};

const cells = KINDS.flatMap((kind) =>
  STATUSES.flatMap((status) => ACTIONS.map((action) => ({ kind, status, action }))),
);

describe('the lifecycle table', () => {
  it.each(cells)('$kind: $action from $status', ({ kind, status, action }) => {
    expect(leadsOn(action, status, kind)).toBe(EXPECTED[kind][status].includes(action));
  });

  it.each(ACTIONS)('%s leads to its one state', (action) => {
    expect(TRANSITIONS[action].to).toBe(TARGETS[action]);
  });

  it('a task has neither contracts nor their liquidation', () => {
    expect(sourcesOf('signContracts', 'TASK')).toEqual([]);
    expect(sourcesOf('liquidate', 'TASK')).toEqual([]);
  });

  it('every state but the last ones leads on, and every state is reached', () => {
    const reached = new Set<Status>(Object.values(TARGETS));
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual([]);
    const ends = STATUSES.filter((status) => EXPECTED.PROJECT[status].length === 0);
    expect(ends).toEqual(['SETTLED', 'REJECTED', 'STOPPED']);
  });

  it('a dossier is edited only as a draft or when it was returned', () => {
    expect(STATUSES.filter(isEditable)).toEqual(['DRAFT', 'RETURNED']);
  });

  it('a project counts as decided from its approval on, also when it was stopped', () => {
    expect(STATUSES.filter((status) => !isDecided(status))).toEqual([
      'DRAFT',
      'CENTER_REVIEW',
      'SUBMITTED',
      'RETURNED',
      'APPRAISED',
      'FORWARDED',
      'REJECTED',
    ]);
  });
});
