import { describe, expect, test } from 'vitest';
import { calendarMonths, calendarSums, type CalendarFacts } from '#lib/domain/payment-calendar.ts';

const line = (more: Partial<CalendarFacts>): CalendarFacts => ({
  kind: 'PAID',
  on: '2023-03-01',
  entryKind: 'PAYMENT',
  dong: '100',
  ...more,
});

describe('a month of the payment calendar', () => {
  test('adds advances, payments and recoveries apart and together, with their signs', () => {
    const sums = calendarSums([
      line({ entryKind: 'ADVANCE', dong: '300' }),
      line({ dong: '200' }),
      line({ dong: '-200' }),
      line({ entryKind: 'RECOVERY', dong: '-50' }),
      line({ kind: 'WAITING', dong: '7' }),
    ]);
    expect(sums).toMatchObject({
      advanced: { stated: '300' },
      payments: { stated: '0' },
      recovered: { stated: '-50' },
      paid: { stated: '250' },
      waiting: { stated: '7' },
      due: { stated: null, unstatedItems: 0 },
      settled: { stated: null, unstatedItems: 0 },
    });
  });

  test('has what was settled, and what was paid in ways nobody told apart', () => {
    const sums = calendarSums([
      line({ entryKind: null, dong: '60' }),
      line({ kind: 'SETTLED', entryKind: null, dong: '90' }),
    ]);
    expect(sums).toMatchObject({
      advanced: { stated: null },
      payments: { stated: null },
      paid: { stated: '60' },
      settled: { stated: '90' },
    });
  });

  test('counts what is due without an amount and never adds it as nothing', () => {
    const due = { entryKind: null } as const;
    const sums = calendarSums([
      line({ ...due, kind: 'CONTRACT_DUE', dong: '40' }),
      line({ ...due, kind: 'PROJECT_DUE', dong: null }),
      line({ ...due, kind: 'SETTLEMENT_DUE', dong: '900' }),
    ]);
    expect(sums.due).toEqual({ stated: '40', unstatedItems: 1 });
    expect(calendarSums([line({ ...due, kind: 'PROJECT_DUE', dong: null })]).due).toEqual({
      stated: null,
      unstatedItems: 1,
    });
  });

  test('is there also when nothing falls into it; what has no day stands apart', () => {
    const { months, undated } = calendarMonths([
      line({ on: '2023-01-31' }),
      line({ on: '2023-12-01' }),
      line({ on: null, kind: 'SETTLEMENT_DUE', entryKind: null }),
    ]);
    expect(months.map(({ lines }) => lines.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(undated).toHaveLength(1);
  });
});
