import type { MoneyUnit } from '#lib/format/money.ts';

export const MONEY_PAGE = '/lam-viec/kinh-phi';

/** What stands in the address for a unit; đồng is what is read without asking. */
const UNIT_WORD = 'trieu';

export function unitFrom(params: Partial<Record<string, string | string[]>>): MoneyUnit {
  return params['don-vi-tinh'] === UNIT_WORD ? 'TRIEU' : 'DONG';
}

/** The same page, with whatever else its address asks for, read in this unit. */
export function inUnitHref(path: string, unit: MoneyUnit): string {
  if (unit === 'DONG') return path;
  return `${path}${path.includes('?') ? '&' : '?'}don-vi-tinh=${UNIT_WORD}`;
}

/** The projects that one row of the matrix is made of. */
export function moneyRowHref({ year, source }: { year: number; source: string }): string {
  return `${MONEY_PAGE}/${year}/${source}`;
}

/** What one establishment received over the years. */
export function beneficiaryMoneyHref(slug: string): string {
  return `/lam-viec/don-vi/${slug}/kinh-phi`;
}
