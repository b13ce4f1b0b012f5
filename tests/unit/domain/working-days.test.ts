import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay, type Day } from '#lib/domain/day.ts';
import {
  addWorkingDays,
  isOverdue,
  isWorkingDay,
  PLAIN_CALENDAR,
  workingDaysBetween,
  workingDaysLeft,
  type WorkCalendar,
} from '#lib/domain/working-days.ts';

function day(text: string): Day {
  const found = toDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

/** 30/4 and 1/5 of 2026 (Thursday, Friday), and a Saturday worked instead. */
const MAY: WorkCalendar = {
  holidays: new Set(['2026-04-30', '2026-05-01']),
  worked: new Set(['2026-05-09']),
};

describe('a working day', () => {
  test.each([
    ['2026-04-27', true, 'a Monday'],
    ['2026-05-02', false, 'a Saturday'],
    ['2026-05-03', false, 'a Sunday'],
    ['2026-04-30', false, 'a holiday on a Thursday'],
    ['2026-05-09', true, 'a Saturday worked instead'],
  ])('%s: %s, %s', (text, expected) => {
    expect(isWorkingDay(day(text), MAY)).toBe(expected);
  });

  test('is none when a day stands for both', () => {
    const both = { holidays: new Set(['2026-05-09']), worked: new Set(['2026-05-09']) };
    expect(isWorkingDay(day('2026-05-09'), both)).toBe(false);
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-04-29', 0, '2026-04-29'],
    ['2026-04-29', 1, '2026-05-04'],
    ['2026-04-29', 5, '2026-05-08'],
    ['2026-04-29', 6, '2026-05-09'],
    ['2026-05-04', -1, '2026-04-29'],
    ['2026-05-02', 1, '2026-05-04'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
  ])('%s and %i is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, MAY)).toBe(expected);
  });

  test('does not search for ever in a calendar without a working day', () => {
    const never = {
      holidays: { has: () => true } as unknown as ReadonlySet<string>,
      worked: new Set<string>(),
    };
    expect(() => addWorkingDays(day('2026-04-29'), 1, never)).toThrow(RangeError);
  });

  test('does not leave the days that there are', () => {
    expect(() => addWorkingDays(day('2199-12-31'), 1, PLAIN_CALENDAR)).toThrow(RangeError);
  });
});

describe('working days between', () => {
  test.each([
    ['2026-04-29', '2026-04-29', 0],
    ['2026-04-29', '2026-05-04', 1],
    ['2026-05-04', '2026-04-29', -1],
    ['2026-05-01', '2026-05-03', 0],
    ['2026-05-03', '2026-05-01', 0],
    ['2026-04-27', '2026-05-11', 9],
  ])('%s and %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to), MAY)).toBe(expected);
  });
});

describe('what is due', () => {
  test.each([
    // due on, today, overdue, left
    ['2026-05-08', '2026-05-04', false, 4],
    ['2026-05-08', '2026-05-08', false, 0],
    ['2026-05-08', '2026-05-09', true, -1],
    ['2026-05-08', '2026-05-11', true, -2],
    // A term that ends on a day of rest ends with the next working day.
    ['2026-05-01', '2026-05-04', false, 0],
    ['2026-05-01', '2026-05-05', true, -1],
    ['2026-05-16', '2026-05-17', false, 1],
    // Due on a Friday, looked at on the Sunday after it: late, though no working day has passed.
    ['2026-05-15', '2026-05-17', true, -1],
  ])('on %s, on %s: overdue %s, %i left', (dueOn, today, overdue, left) => {
    expect(isOverdue(day(dueOn), day(today), MAY)).toBe(overdue);
    expect(workingDaysLeft(day(dueOn), day(today), MAY)).toBe(left);
  });
});

describe('for any calendar', () => {
  const days = fc
    .integer({ min: 0, max: 2_000 })
    .map((count) =>
      day(new Date(Date.UTC(2022, 0, 1) + count * 86_400_000).toISOString().slice(0, 10)),
    );
  const calendars = fc
    .record({
      holidays: fc.array(days, { maxLength: 20 }),
      worked: fc.array(days, { maxLength: 20 }),
    })
    .map(({ holidays, worked }) => ({ holidays: new Set(holidays), worked: new Set(worked) }));

  test('what is added is what lies between, and comes on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), calendars, (from, count, calendar) => {
        const to = addWorkingDays(from, count, calendar);
        expect(workingDaysBetween(from, to, calendar)).toBe(count);
        expect(isWorkingDay(to, calendar)).toBe(true);
      }),
    );
  });

  test('the way there is the way back, and its parts add up', () => {
    fc.assert(
      fc.property(days, days, days, calendars, (a, b, c, calendar) => {
        const between = (from: Day, to: Day) => workingDaysBetween(from, to, calendar);
        expect(between(a, b) + between(b, a)).toBe(0);
        const [first = a, middle = b, last = c] = [a, b, c].toSorted();
        expect(between(first, middle) + between(middle, last)).toBe(between(first, last));
      }),
    );
  });

  test('something is overdue exactly when less than nothing is left', () => {
    fc.assert(
      fc.property(days, days, calendars, (dueOn, today, calendar) => {
        expect(workingDaysLeft(dueOn, today, calendar) < 0).toBe(isOverdue(dueOn, today, calendar));
      }),
    );
  });
});
