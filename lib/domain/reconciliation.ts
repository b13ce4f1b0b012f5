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
