import type { Programme } from '#lib/domain/vocabulary.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';

/** Titles that say what a chart shows, made from its own figures. */

interface Share<T> {
  programme: Programme;
  value: T | null;
}

/** The programmes from the larger to the smaller; null when one is not known or both are equal. */
function ranked<T extends number | bigint>(shares: readonly Share<T>[]) {
  const known = shares.flatMap(({ programme, value }) =>
    value === null ? [] : [{ programme, value }],
  );
  const [more, less] = known.toSorted((a, b) => (a.value < b.value ? 1 : -1));
  if (!more || !less || known.length < shares.length || more.value === less.value) return null;
  return { more, less };
}

/** “Khuyến công quốc gia có kinh phí lớn hơn: 700 so với 496 triệu đồng” */
export function largerProgramme<T extends number | bigint>(
  shares: readonly Share<T>[],
  format: (value: T) => string,
  words: { comparison: string; unit: string; otherwise: string },
): string {
  const order = ranked(shares);
  if (!order) return words.otherwise;
  const { more, less } = order;
  return `${PROGRAMME_LABELS[more.programme]} ${words.comparison}: ${format(more.value)} so với ${format(less.value)} ${words.unit}`;
}
