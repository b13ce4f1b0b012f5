import { Sourced } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import type { MoneyTotal } from '#lib/domain/money.ts';
import { formatItems } from '#lib/format/counts.ts';
import { formatTrieuDong } from '#lib/format/money.ts';

/** What the listed support adds up to; a sum that misses parts says so in the same breath. */
export function SupportTotal({
  total,
  address,
  notes,
}: {
  total: MoneyTotal;
  /** The list that is summed. */
  address: string;
  notes: SourceNotes;
}) {
  const { statedDong, statedItems, unstatedItems } = total;
  if (statedDong === null) {
    return unstatedItems > 0 ? (
      <p>Nguồn không nêu kinh phí riêng của {formatItems(unstatedItems)} này.</p>
    ) : null;
  }
  return (
    <p className="max-w-[75ch]">
      {unstatedItems === 0 ? 'Tổng kinh phí' : 'Phần kinh phí có nêu'}:{' '}
      <b className="whitespace-nowrap">{formatTrieuDong(statedDong)}</b> của{' '}
      {formatItems(statedItems)}{' '}
      <Sourced
        note={() =>
          notes.computed(
            'tổng kinh phí của danh sách',
            `Cộng kinh phí có nêu của ${formatItems(statedItems)} trong danh sách.`,
            address,
          )
        }
      />
      {unstatedItems > 0 && (
        <span className="block text-muted">
          Còn {formatItems(unstatedItems)} nguồn không nêu kinh phí riêng, nên đây chưa phải tổng
          của cả danh sách.
        </span>
      )}
    </p>
  );
}
