import type { MoneyUnit } from '#lib/format/money.ts';

export const MONEY_PAGE = '/lam-viec/kinh-phi';

/** What stands in the address for a unit; đồng is what is read without asking. */
export const UNIT_WORD = 'trieu';

export type PageParams = Partial<Record<string, string | string[]>>;

/** What the address calls the unit. */
export const UNIT_PARAM = 'don-vi-tinh';

export function unitFrom(params: PageParams): MoneyUnit {
  return params[UNIT_PARAM] === UNIT_WORD ? 'TRIEU' : 'DONG';
}

/** The page with the filters it is read by, without a unit and without what was done last. */
export function filteredHref(path: string, params: PageParams): string {
  const filters = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const isFilter = name !== UNIT_PARAM && name !== 'xong';
    if (isFilter && typeof value === 'string' && value !== '') filters.set(name, value);
  }
  return filters.size > 0 ? `${path}?${filters.toString()}` : path;
}

/** The same page, with whatever else its address asks for, read in this unit. */
export function inUnitHref(path: string, unit: MoneyUnit): string {
  if (unit === 'DONG') return path;
  return `${path}${path.includes('?') ? '&' : '?'}${UNIT_PARAM}=${UNIT_WORD}`;
}

/** What was paid and is due, month by month. */
export const PAYMENT_CALENDAR_PAGE = `${MONEY_PAGE}/lich-chi`;

/** The projects that one row of the matrix is made of. */
export function moneyRowHref({ year, source }: { year: number; source: string }): string {
  return `${MONEY_PAGE}/${year}/${source}`;
}

/** What one establishment received over the years. */
export function beneficiaryMoneyHref(slug: string): string {
  return `/lam-viec/don-vi/${slug}/kinh-phi`;
}
