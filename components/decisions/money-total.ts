import { formatDong } from '#lib/format/money.ts';

/** A sum with what it leaves out: what nobody stated is said, and never counted as 0. */
export function totalInWords(total: { dong: string | null; unstatedItems: number }): string {
  if (total.dong === null) return total.unstatedItems > 0 ? 'Chưa có số liệu' : 'Không có';
  const sum = formatDong(BigInt(total.dong));
  return total.unstatedItems > 0 ? `${sum}, chưa kể ${total.unstatedItems} đề án chưa có số` : sum;
}
