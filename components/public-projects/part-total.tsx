import { toMoney } from '#components/figures/money-text.ts';
import { Sourced } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import type { PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { grantedTotal, standingOf } from '#lib/domain/support-history.ts';
import { formatItems } from '#lib/format/counts.ts';
import { formatTrieuDong } from '#lib/format/money.ts';
import { beneficiaryHref } from './beneficiary-links.tsx';

/** What an establishment received as far as its own parts are stated; a project's total is not its own. */
export function PartTotal({
  beneficiary,
  notes,
}: {
  beneficiary: PublicBeneficiary;
  notes: SourceNotes;
}) {
  const { name, slug, projects } = beneficiary;
  const total = grantedTotal(
    projects.map((part) => ({
      standing: standingOf(part.status),
      activityContent: part.activityContent,
      amount: toMoney(part.support),
    })),
  );
  if (total.statedItems + total.unstatedItems === 0) {
    return <p>Không có đề án nào đang tính là hỗ trợ đã giao: các đề án này đã ngừng.</p>;
  }
  if (total.statedDong === null) {
    return (
      <p className="max-w-[75ch]">
        Nguồn không nêu phần riêng của đơn vị này. Kinh phí cả đề án không phải là số tiền đơn vị
        nhận, nên cổng không cộng vào đây.
      </p>
    );
  }
  return (
    <p className="max-w-[75ch]">
      Phần riêng có nêu: <b>{formatTrieuDong(total.statedDong)}</b> trong{' '}
      {formatItems(total.statedItems, 'đề án')}{' '}
      <Sourced
        note={() =>
          notes.computed(
            `phần riêng của ${name}`,
            `Cộng phần riêng có nêu của đơn vị trong ${formatItems(total.statedItems, 'đề án')}.`,
            beneficiaryHref(slug),
          )
        }
      />
      {total.unstatedItems > 0 && (
        <span className="block text-muted">
          Còn {formatItems(total.unstatedItems, 'đề án')} nguồn không nêu phần riêng của đơn vị.
        </span>
      )}
    </p>
  );
}
