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
import { KINDS, STATUSES, type Status } from '#lib/domain/vocabulary.ts';
import { EXPECTED_STEPS } from '#tests/support/expected-rights.ts';

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
    expect(leadsOn(action, status, kind)).toBe(EXPECTED_STEPS[kind][status].includes(action));
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
    const ends = STATUSES.filter((status) => EXPECTED_STEPS.PROJECT[status].length === 0);
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
