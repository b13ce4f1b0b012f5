import { expect, test } from 'vitest';
import type { SubmissionView } from '#lib/projects/submissions.ts';
import { baseSubmission } from '#lib/review/base-submission.ts';

const sent = (number: number): SubmissionView => ({
  number,
  submittedBy: 'A',
  submittedAt: `2023-0${number}-01T00:00:00.000Z`,
  snapshot: {},
  changes: null,
});
const newestFirst = [3, 2, 1].map(sent);
const current = sent(3);

const decided = (username: string, month: number, action = 'return') => ({
  action,
  at: `2023-0${month}-15T00:00:00.000Z`,
  actor: { username },
});

function baseOf(history: ReturnType<typeof decided>[], chosen?: string) {
  const base = baseSubmission(newestFirst, current, history, 'toi', chosen);
  return base && [base.submission.number, base.why];
}

test('a first submission has nothing to be compared with', () => {
  expect(baseSubmission([sent(1)], sent(1), [], 'toi')).toBeNull();
});

test('a reviewer starts from the last submission they decided on themselves', () => {
  expect(baseOf([decided('toi', 1), decided('nguoi-khac', 2)])).toEqual([1, 'OWN']);
});

test('else from the last one that anybody of the Department decided on', () => {
  expect(baseOf([decided('nguoi-khac', 1)])).toEqual([1, 'DEPARTMENT']);
});

test('else from the one before; steps that decide nothing do not count', () => {
  expect(baseOf([])).toEqual([2, 'PREVIOUS']);
  expect(baseOf([decided('toi', 1, 'comment')])).toEqual([2, 'PREVIOUS']);
});

test('a decision on the submission being read is no earlier one', () => {
  expect(baseOf([decided('toi', 3)])).toEqual([2, 'PREVIOUS']);
});

test('another may be chosen, as long as it came before', () => {
  expect(baseOf([decided('toi', 2)], '1')).toEqual([1, 'CHOSEN']);
  expect(baseOf([decided('toi', 2)], '3')).toEqual([2, 'OWN']);
  expect(baseOf([decided('toi', 2)], 'x')).toEqual([2, 'OWN']);
});
