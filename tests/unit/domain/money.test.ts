import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeSum,
  equalMoney,
  isStated,
  MAX_DONG,
  NOT_APPLICABLE,
  NOT_STATED,
  stated,
  totalOf,
} from '#lib/domain/money.ts';
import { reconcile, reconcileMoney } from '#lib/domain/reconciliation.ts';

const RUNS = { numRuns: 20_000 };
const dong = fc.bigInt({ min: 0n, max: MAX_DONG });
const money = fc.oneof(dong.map(stated), fc.constant(NOT_STATED), fc.constant(NOT_APPLICABLE));

describe('money', () => {
  it('is never negative and never beyond the largest amount', () => {
    expect(() => stated(-1n)).toThrow(RangeError);
    expect(() => stated(MAX_DONG + 1n)).toThrow(RangeError);
    expect(stated(0n)).toEqual({ state: 'STATED', dong: 0n });
  });

  it('a stated zero is not the same as an amount that is not stated', () => {
    expect(equalMoney(stated(0n), NOT_STATED)).toBe(false);
    expect(equalMoney(NOT_STATED, NOT_APPLICABLE)).toBe(false);
    expect(equalMoney(stated(5n), stated(5n))).toBe(true);
    expect(isStated(NOT_APPLICABLE)).toBe(false);
  });

  it('a total of nothing stated is unknown, not zero', () => {
    expect(totalOf([NOT_STATED, NOT_APPLICABLE])).toEqual({
      statedDong: null,
      statedItems: 0,
      unstatedItems: 1,
    });
    expect(completeSum(totalOf([]))).toBeNull();
  });

  it('the total is the exact sum of what is stated, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 30 }), (items) => {
        const total = totalOf(items);
        const sum = items.reduce((acc, item) => acc + (item.dong ?? 0n), 0n);
        expect(total.statedDong ?? 0n).toBe(sum);
        expect(totalOf(items.toReversed())).toEqual(total);
        expect(total.statedItems).toBe(items.filter(isStated).length);
        expect(total.unstatedItems).toBe(items.filter((i) => i.state === 'NOT_STATED').length);
        const complete = total.unstatedItems === 0 ? total.statedDong : null;
        expect(completeSum(total)).toBe(complete);
      }),
      RUNS,
    );
  });
});

describe('reconciliation', () => {
  it.each([
    ['10 = 8 + 2', 10n, [8n, 2n]],
    ['700 = 500 + 200 (triệu)', 700_000_000n, [500_000_000n, 200_000_000n]],
    ['73 = 11 + 62', 73n, [11n, 62n]],
    ['7.690,50 = 4.170,00 + 3.520,50', 7_690_500_000n, [4_170_000_000n, 3_520_500_000n]],
  ])('%s holds to the đồng', (_name, total, parts) => {
    expect(
      reconcile(
        total,
        parts.reduce((a, b) => a + b),
      ).result,
    ).toBe('MATCH');
  });

  it('shows a difference with its sign', () => {
    const row = reconcile(7_690_500_000n, 7_690_000_000n);
    expect(row).toMatchObject({ result: 'DIFFERENT', difference: -500_000n });
  });

  it('says nothing where a part is not stated: 496 triệu against eight unknown amounts', () => {
    const eight = Array.from({ length: 8 }, () => NOT_STATED);
    expect(reconcileMoney(496_000_000n, totalOf(eight))).toEqual({
      stated: 496_000_000n,
      computed: null,
      difference: null,
      result: 'INCOMPLETE',
    });
    const oneMissing = totalOf([...eight.slice(1), stated(1n)]);
    expect(reconcileMoney(496_000_000n, oneMissing).result).toBe('INCOMPLETE');
  });

  it('matches exactly when equal', () => {
    fc.assert(
      fc.property(dong, dong, (total, sum) => {
        const row = reconcileMoney(total, totalOf([stated(sum)]));
        expect(row.result === 'MATCH').toBe(total === sum);
        expect(row.difference).toBe(sum - total);
      }),
      RUNS,
    );
  });
});
