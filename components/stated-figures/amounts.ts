import type { BoardRow } from '#lib/figures/schema.ts';
import { formatCount, formatCountDifference } from '#lib/format/counts.ts';
import { formatDifference, formatMoney, type MoneyUnit } from '#lib/format/money.ts';

/** An amount of a figure in its own unit: a count, or money as it is to be read. */
export const amountOf = (
  { unit }: Pick<BoardRow, 'unit'>,
  value: string,
  money: MoneyUnit = 'DONG',
) =>
  unit === 'DONG'
    ? formatMoney({ state: 'STATED', dong: BigInt(value) }, money)
    : formatCount(BigInt(value));

/** With its sign; parts that exceed an incomplete total already do so too. */
export function differenceOf(
  row: Pick<BoardRow, 'unit' | 'difference' | 'excess'>,
  money: MoneyUnit = 'DONG',
): string {
  const difference = row.difference ?? row.excess;
  if (difference === null) return 'Chưa so được';
  const value = BigInt(difference);
  return row.unit === 'DONG' ? formatDifference(value, money) : formatCountDifference(value);
}

/** What nobody has broken down; revenue is not broken down into support of projects at all. */
export function remainingOf(
  row: Pick<BoardRow, 'unit' | 'measure' | 'remaining'>,
  money: MoneyUnit = 'DONG',
): string {
  if (row.measure === 'REVENUE') return 'Không phân khai cho đề án';
  return row.remaining === null ? 'Không còn' : amountOf(row, row.remaining, money);
}
