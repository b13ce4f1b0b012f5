import { describe, expect, it } from 'vitest';
import type { Action } from '#lib/domain/lifecycle.ts';
import { nextStepOf } from '#lib/domain/next-steps.ts';
import type { Status } from '#lib/domain/vocabulary.ts';

/** The straight way, written out by hand. */
const NEXT: Record<Status, { project: Action | null; task: Action | null }> = {
  DRAFT: { project: 'sendToLeader', task: 'sendToLeader' },
  CENTER_REVIEW: { project: 'submit', task: 'submit' },
  SUBMITTED: { project: 'appraise', task: 'appraise' },
  RETURNED: { project: 'sendToLeader', task: 'sendToLeader' },
  APPRAISED: { project: 'forward', task: 'forward' },
  FORWARDED: { project: 'approve', task: 'approve' },
  APPROVED: { project: 'signContracts', task: 'start' },
  CONTRACTED: { project: 'start', task: null },
  IN_PROGRESS: { project: 'accept', task: 'accept' },
  ACCEPTED: { project: 'liquidate', task: 'settle' },
  LIQUIDATED: { project: 'settle', task: null },
  SETTLED: { project: null, task: null },
  REJECTED: { project: null, task: null },
  STOPPED: { project: null, task: null },
};

describe('the step that leads on', () => {
  it.each(Object.entries(NEXT))('from %s', (status, { project, task }) => {
    expect(nextStepOf(status as Status, 'PROJECT')).toBe(project);
    expect(nextStepOf(status as Status, 'TASK')).toBe(task);
  });
});
