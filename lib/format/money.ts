import { isStated, type Money } from '#lib/domain/money.ts';
import { groupDigits } from './digits.ts';
import { MONEY_STATE_LABELS } from './labels.ts';

/** Units a table or a chart may be read in. Amounts are exact in each: nothing is rounded. */
const MONEY_UNITS = {
  DONG: { label: 'đồng', zeros: 0 },
  TRIEU: { label: 'triệu đồng', zeros: 6 },
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** The word for a column heading or a caption: "đồng", "triệu đồng". */
export function moneyUnitLabel(unit: MoneyUnit): string {
  return MONEY_UNITS[unit].label;
}

function magnitude(dong: bigint): bigint {
  return dong < 0n ? -dong : dong;
}

/** The bare number in that unit, with exactly the decimals it needs: 7690500000 → "7.690,5" triệu. */
function inUnit(dong: bigint, unit: MoneyUnit): string {
  const { zeros } = MONEY_UNITS[unit];
  const digits = magnitude(dong)
    .toString()
    .padStart(zeros + 1, '0');
  const whole = groupDigits(digits.slice(0, digits.length - zeros));
  const fraction = digits.slice(digits.length - zeros).replace(/0+$/, '');
  const sign = dong < 0n ? '−' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole},${fraction}`;
}

/** "500.000.000 đồng" */
export function formatDong(dong: bigint): string {
  return `${inUnit(dong, 'DONG')} đồng`;
}

/** "7.690,5": the number alone, for a column or an axis whose heading names triệu đồng. */
export function formatTrieu(dong: bigint): string {
  return inUnit(dong, 'TRIEU');
}

/** "7.690,5 triệu đồng" */
export function formatTrieuDong(dong: bigint): string {
  return `${formatTrieu(dong)} ${MONEY_UNITS.TRIEU.label}`;
}

/** The amount with its unit, or why there is none. An amount nobody stated is never shown as 0. */
export function formatMoney(money: Money, unit: MoneyUnit = 'DONG'): string {
  if (!isStated(money)) return MONEY_STATE_LABELS[money.state];
  return `${inUnit(money.dong, unit)} ${MONEY_UNITS[unit].label}`;
}

/** As formatMoney without the unit, for columns whose heading names it. */
export function formatMoneyCell(money: Money, unit: MoneyUnit): string {
  return isStated(money) ? inUnit(money.dong, unit) : MONEY_STATE_LABELS[money.state];
}

/** A difference with its sign: "+1.000 đồng", "−1.000 đồng", "0 đồng". */
export function formatDifference(dong: bigint, unit: MoneyUnit = 'DONG'): string {
  return `${dong > 0n ? '+' : ''}${inUnit(dong, unit)} ${MONEY_UNITS[unit].label}`;
}
