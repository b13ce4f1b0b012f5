import { groupDigits } from './digits.ts';

/** 1234 → "1.234" */
export function formatCount(count: number | bigint): string {
  const digits = (count < 0 ? -BigInt(count) : BigInt(count)).toString();
  return `${count < 0 ? '−' : ''}${groupDigits(digits)}`;
}

/** "10 đề án, nhiệm vụ" */
export function formatItems(count: number | bigint, noun = 'đề án, nhiệm vụ'): string {
  return `${formatCount(count)} ${noun}`;
}

/** A difference between two counts, with its sign: "+1", "−2", "0". */
export function formatCountDifference(difference: number | bigint): string {
  return `${difference > 0 ? '+' : ''}${formatCount(difference)}`;
}

/** "45%"; an entered percentage is a whole number, so nothing is rounded here. */
export function formatPercent(percent: number): string {
  return `${percent}%`;
}

/** "70,5%": tenths of a percent, rounded already where they were computed. */
export function formatTenths(tenths: bigint): string {
  const magnitude = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '−' : ''}${groupDigits((magnitude / 10n).toString())},${magnitude % 10n}%`;
}
