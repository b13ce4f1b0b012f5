import { isStated, MAX_DONG, NOT_STATED, stated, type Money } from './money.ts';

/** đồng of a whole line; not stated unless both the price of one and their number are. */
export function lineTotal(quantity: number | null | undefined, unitPrice: Money): Money {
  if (quantity === null || quantity === undefined || !isStated(unitPrice)) return NOT_STATED;
  const dong = unitPrice.dong * BigInt(quantity);
  return dong > MAX_DONG ? NOT_STATED : stated(dong);
}

/** A line that comes to more than the portal accepts of any amount. */
export function isTooMuch(quantity: number | null | undefined, unitPrice: Money): boolean {
  return isStated(unitPrice) && unitPrice.dong * BigInt(quantity ?? 1) > MAX_DONG;
}

/** A quotation is good up to and including its last day; one without a last day does not run out. */
export function isExpired(quotation: { validUntil: string | null }, on: string): boolean {
  return quotation.validUntil !== null && quotation.validUntil < on;
}
