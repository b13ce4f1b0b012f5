import type { MoneyUnit } from '#lib/format/money.ts';

export const MONEY_PAGE = '/lam-viec/kinh-phi';

/** What stands in the address for a unit; đồng is what is read without asking. */
const UNIT_WORD = 'trieu';

export function unitFrom(params: Partial<Record<string, string | string[]>>): MoneyUnit {
  return params['don-vi-tinh'] === UNIT_WORD ? 'TRIEU' : 'DONG';
}

/** The same page read in this unit. */
export function inUnitHref(path: string, unit: MoneyUnit): string {
  return unit === 'DONG' ? path : `${path}?don-vi-tinh=${UNIT_WORD}`;
}

/** The projects that one row of the matrix is made of. */
export function moneyRowHref({ year, source }: { year: number; source: string }): string {
  return `${MONEY_PAGE}/${year}/${source}`;
}
