import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativePayments, rateInTenths } from '#lib/domain/disbursement.ts';

const at = { year: 2023, today: '2023-08-10' } as const;
const MOVEMENTS = [
  { on: '2022-12-20', dong: 5n },
  { on: '2023-01-31', dong: 100n },
  { on: '2023-03-31', dong: 50n },
  { on: '2023-04-01', dong: -20n },
];
const paid = (points: ReturnType<typeof cumulativePayments>) => points.map((point) => point.paid);

describe('cumulative payments', () => {
  test('count up to the end of each month; a month that has not begun has none', () => {
    expect(paid(cumulativePayments(MOVEMENTS, { ...at, period: 'MONTH' }))).toEqual([
      105n,
      105n,
      155n,
      135n,
      135n,
      135n,
      135n,
      135n,
      null,
      null,
      null,
      null,
    ]);
  });

  test('count up to the end of each quarter', () => {
    expect(paid(cumulativePayments(MOVEMENTS, { ...at, period: 'QUARTER' }))).toEqual([
      155n,
      135n,
      135n,
      null,
    ]);
  });

  test('end with what was paid after the year, where there is any', () => {
    const late = [...MOVEMENTS, { on: '2024-01-15', dong: 1n }];
    const points = cumulativePayments(late, { year: 2023, today: '2024-02-01', period: 'QUARTER' });
    expect(points.at(-1)).toEqual({ period: null, paid: 136n });
    expect(points).toHaveLength(5);
  });

  test('end with the sum of all movements, whatever they are', () => {
    const movement = fc.record({
      on: fc.constantFrom('2022-11-02', '2023-01-01', '2023-06-30', '2023-12-31', '2025-02-03'),
      dong: fc.bigInt({ min: -1_000n, max: 1_000n }),
    });
    fc.assert(
      fc.property(fc.array(movement), fc.constantFrom('MONTH', 'QUARTER'), (movements, period) => {
        const points = cumulativePayments(movements, { year: 2023, today: '2026-01-01', period });
        expect(points.at(-1)?.paid).toBe(movements.reduce((sum, { dong }) => sum + dong, 0n));
      }),
    );
  });
});

test.each([
  [0n, 500n, 0n],
  [1n, 3n, 333n],
  [2n, 3n, 667n],
  [1n, 2_000n, 1n],
  [-1n, 2_000n, -1n],
  [500n, 500n, 1_000n],
  [501n, 500n, 1_002n],
  [5n, 0n, null],
])('%s of %s is %s tenths of a percent, rounded once', (part, plan, tenths) => {
  expect(rateInTenths(part, plan)).toBe(tenths);
});
