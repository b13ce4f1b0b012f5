import { completeSum, type MoneyTotal } from './money.ts';

export const RECONCILIATION_RESULTS = ['MATCH', 'DIFFERENT', 'INCOMPLETE'] as const;
export type ReconciliationResult = (typeof RECONCILIATION_RESULTS)[number];

/** A stated total held against what its parts add up to. Amounts in đồng, or in items for counts. */
export interface Reconciliation {
  stated: bigint;
  /** null when a part is not stated: then nothing can be said, and nothing is. */
  computed: bigint | null;
  /** computed − stated; null when there is nothing to compare. */
  difference: bigint | null;
  result: ReconciliationResult;
}

export function reconcile(statedTotal: bigint, computed: bigint | null): Reconciliation {
  if (computed === null) {
    return { stated: statedTotal, computed: null, difference: null, result: 'INCOMPLETE' };
  }
  const difference = computed - statedTotal;
  return {
    stated: statedTotal,
    computed,
    difference,
    result: difference === 0n ? 'MATCH' : 'DIFFERENT',
  };
}

/** Money parts count only when every one of them is stated. */
export function reconcileMoney(statedTotal: bigint, parts: MoneyTotal): Reconciliation {
  return reconcile(statedTotal, completeSum(parts));
}

/** What the parts of a total come to so far. */
export interface PartsSoFar {
  /** null when not one part is stated. */
  sum: bigint | null;
  unstatedItems: number;
  /** Every part there is has been put down. */
  isWhole: boolean;
}

/** A total held against parts that may still be missing. */
export interface BreakDown extends Reconciliation {
  /** What the stated parts come to, though others are missing. */
  partial: bigint | null;
  /** stated − partial while parts are missing: what nobody has broken down yet. */
  remaining: bigint | null;
  /** partial − stated where the parts so far are more than the total already. */
  excess: bigint | null;
}

/** Parts that go beyond their total contradict it at once, also while others are still missing. */
export function breakDown(stated: bigint, { sum, unstatedItems, isWhole }: PartsSoFar): BreakDown {
  const isAllThereIs = unstatedItems === 0 && (isWhole || sum === stated);
  if (sum !== null && isAllThereIs) {
    const whole = reconcile(stated, sum);
    return { ...whole, partial: sum, remaining: null, excess: sum > stated ? sum - stated : null };
  }
  const open = reconcile(stated, null);
  if (sum !== null && sum > stated) {
    return { ...open, result: 'DIFFERENT', partial: sum, remaining: null, excess: sum - stated };
  }
  return { ...open, partial: sum, remaining: stated - (sum ?? 0n), excess: null };
}
