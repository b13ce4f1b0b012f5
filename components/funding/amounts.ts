import type { MoneyTotal } from '#lib/domain/money.ts';
import { formatDong, formatTrieuDong, type MoneyUnit } from '#lib/format/money.ts';

export const NO_AMOUNT = 'Chưa có số liệu';

/** An amount with its unit; never 0 for what nobody stated. */
export function amountIn(dong: bigint | null, unit: MoneyUnit): string {
  if (dong === null) return NO_AMOUNT;
  return unit === 'TRIEU' ? formatTrieuDong(dong) : formatDong(dong);
}

/** "310 triệu đồng, còn 2 ô chưa có số liệu" */
export function totalIn({ statedDong, unstatedItems }: MoneyTotal, unit: MoneyUnit): string {
  const amount = amountIn(statedDong, unit);
  return statedDong !== null && unstatedItems > 0
    ? `${amount}, còn ${unstatedItems} ô chưa có số liệu`
    : amount;
}

/** What is left of a source's total, or how far the cells are beyond it. */
export function restIn(restDong: bigint | null, unit: MoneyUnit): string {
  if (restDong === null) return 'Tổng chưa nêu';
  if (restDong < 0n) return `Vượt tổng ${amountIn(-restDong, unit)}`;
  return restDong === 0n ? 'Đã phân khai hết' : `Còn chưa phân khai ${amountIn(restDong, unit)}`;
}
