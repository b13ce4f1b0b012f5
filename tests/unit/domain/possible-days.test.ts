import { describe, expect, test } from 'vitest';
import { firstDayOf, reportDayRefusal, settlementDayRefusal } from '#lib/domain/possible-days.ts';

const plan = { planYear: 2022, today: '2026-03-10' };

test('a plan year begins on 1 January', () => {
  expect(firstDayOf(2022)).toBe('2022-01-01');
});

test.each([
  ['1990-01-01', 'BEFORE_PLAN_YEAR'],
  ['2021-12-31', 'BEFORE_PLAN_YEAR'],
  ['2022-01-01', null],
  ['2023-06-30', null],
  ['2026-03-10', null],
  ['2026-03-11', 'NOT_YET'],
])('a report of a project of 2022 as of %s: %s', (asOf, refusal) => {
  expect(reportDayRefusal(asOf, plan)).toBe(refusal);
});

test('a project planned for a year to come has no day to report on yet but those of that year', () => {
  const next = { planYear: 2027, today: '2026-12-31' };
  expect(reportDayRefusal('2026-12-31', next)).toBe('BEFORE_PLAN_YEAR');
  expect(reportDayRefusal('2027-01-01', next)).toBe('NOT_YET');
});

describe('a settlement of a project of 2022', () => {
  test.each([
    ['2000-12-15', 'BEFORE_PLAN_YEAR'],
    ['2021-12-31', 'BEFORE_PLAN_YEAR'],
    ['2022-01-01', null],
    ['2026-03-10', null],
    ['2026-03-11', 'NOT_YET'],
  ])('whose acceptance is not known, on %s: %s', (on, refusal) => {
    expect(settlementDayRefusal(on, { ...plan, acceptedOn: null })).toBe(refusal);
  });

  test.each([
    ['2000-12-15', 'BEFORE_ACCEPTANCE'],
    ['2022-11-09', 'BEFORE_ACCEPTANCE'],
    ['2022-11-10', null],
    ['2026-03-10', null],
    ['2026-03-11', 'NOT_YET'],
  ])('accepted on 10/11/2022, on %s: %s', (on, refusal) => {
    expect(settlementDayRefusal(on, { ...plan, acceptedOn: '2022-11-10' })).toBe(refusal);
  });
});
