import { monthOf } from './payment-calendar.ts';

/** Giải ngân: what was paid of a year's budget so far, held against what was planned. Amounts are đồng. */

export const PERIODS = ['MONTH', 'QUARTER'] as const;
export type Period = (typeof PERIODS)[number];

/** What moved on a day: out to beneficiaries is positive, back is negative. */
export interface Movement {
  on: string;
  dong: bigint;
}

export interface DisbursementPoint {
  /** 1–12 or 1–4; null for what was paid after the year had ended. */
  period: number | null;
  /** Everything paid up to here; null where that day has not come yet. */
  paid: bigint | null;
}

const LENGTH: Record<Period, number> = { MONTH: 1, QUARTER: 3 };

/**
 * Cumulative payments of one budget year at the end of each period, and after the year where money was
 * still paid then. What was paid before the year began is in the first point.
 */
export function cumulativePayments(
  movements: readonly Movement[],
  { year, period, today }: { year: number; period: Period; today: string },
): DisbursementPoint[] {
  const months = LENGTH[period];
  const thisYear = Number(today.slice(0, 4));
  const upTo = (isMeant: (on: string) => boolean) =>
    movements.reduce((sum, { on, dong }) => (isMeant(on) ? sum + dong : sum), 0n);
  const points = Array.from({ length: 12 / months }, (_, index): DisbursementPoint => {
    const last = (index + 1) * months;
    const first = last - months + 1;
    const hasBegun = thisYear > year || (thisYear === year && monthOf(today) >= first);
    const isBy = (on: string) =>
      Number(on.slice(0, 4)) < year || (Number(on.slice(0, 4)) === year && monthOf(on) <= last);
    return { period: index + 1, paid: hasBegun ? upTo(isBy) : null };
  });
  const isLater = movements.some(({ on }) => Number(on.slice(0, 4)) > year);
  return isLater ? [...points, { period: null, paid: upTo(() => true) }] : points;
}

/**
 * What share of the plan was paid, in tenths of a percent: computed from whole đồng and rounded once,
 * half away from zero. null where there is no plan to hold it against.
 */
export function rateInTenths(paid: bigint, plan: bigint): bigint | null {
  if (plan <= 0n) return null;
  const doubled = paid * 2_000n;
  return (doubled + (doubled < 0n ? -plan : plan)) / (2n * plan);
}
