import type { MoneyState } from './vocabulary.ts';

/**
 * An amount of money that may be missing for a reason. Whole đồng, never a fraction, never negative;
 * an amount that a source does not give is NOT_STATED, and never 0.
 */
export type Money =
  { state: 'STATED'; dong: bigint } | { state: Exclude<MoneyState, 'STATED'>; dong: null };

export const NOT_STATED: Money = { state: 'NOT_STATED', dong: null };
export const NOT_APPLICABLE: Money = { state: 'NOT_APPLICABLE', dong: null };

/** Largest amount the portal accepts, in đồng: one million tỷ, far above any budget, far below BIGINT. */
export const MAX_DONG = 10n ** 15n;

/** @throws RangeError for a negative amount or one above MAX_DONG. */
export function stated(dong: bigint): Money {
  if (dong < 0n || dong > MAX_DONG) throw new RangeError(`Amount out of range: ${dong} đồng`);
  return { state: 'STATED', dong };
}

export function isStated(money: Money): money is { state: 'STATED'; dong: bigint } {
  return money.state === 'STATED';
}

export function equalMoney(a: Money, b: Money): boolean {
  return a.state === b.state && a.dong === b.dong;
}

/** What a set of amounts adds up to, in the open: the stated part and how many are not stated. */
export interface MoneyTotal {
  /** Sum of the stated amounts, đồng; null when none is stated (a sum of nothing known is not 0). */
  statedDong: bigint | null;
  statedItems: number;
  unstatedItems: number;
}

/** The one total of the portal; NOT_APPLICABLE items are left out altogether. */
export function totalOf(items: Iterable<Money>): MoneyTotal {
  let sum = 0n;
  let statedItems = 0;
  let unstatedItems = 0;
  for (const item of items) {
    if (isStated(item)) {
      sum += item.dong;
      statedItems += 1;
    } else if (item.state === 'NOT_STATED') {
      unstatedItems += 1;
    }
  }
  return { statedDong: statedItems > 0 ? sum : null, statedItems, unstatedItems };
}

/** The sum when every part is known, otherwise null: the only total that may be compared with a stated one. */
export function completeSum(total: MoneyTotal): bigint | null {
  return total.unstatedItems === 0 ? total.statedDong : null;
}
