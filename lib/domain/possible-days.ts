/** Days that the work of a project can bear: none that has not come, none before there was anything to tell. */
export type DayRefusal = 'NOT_YET' | 'BEFORE_PLAN_YEAR' | 'BEFORE_ACCEPTANCE';

/** The first day of a project's plan year, `YYYY-MM-DD`. */
export const firstDayOf = (planYear: number): string => `${planYear}-01-01`;

/** What stands against figures of a progress report being as of that day. */
export function reportDayRefusal(
  asOf: string,
  { planYear, today }: { planYear: number; today: string },
): DayRefusal | null {
  if (asOf > today) return 'NOT_YET';
  return asOf < firstDayOf(planYear) ? 'BEFORE_PLAN_YEAR' : null;
}

/**
 * What stands against a settlement being of that day: the work was accepted before, on the day of the
 * acceptance's minutes where those are known.
 */
export function settlementDayRefusal(
  on: string,
  { acceptedOn, ...plan }: { planYear: number; today: string; acceptedOn: string | null },
): DayRefusal | null {
  if (acceptedOn === null) return reportDayRefusal(on, plan);
  if (on > plan.today) return 'NOT_YET';
  return on < acceptedOn ? 'BEFORE_ACCEPTANCE' : null;
}
