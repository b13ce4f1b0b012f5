import { groupDigits } from './digits.ts';

/** `1200.5` → "1.200,5" */
export function formatDecimal(value: string): string {
  const [whole = '', fraction] = value.split('.');
  return fraction === undefined ? groupDigits(whole) : `${groupDigits(whole)},${fraction}`;
}
