import type { Metadata } from 'next';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { ReconciliationTable } from '#components/plans/reconciliation-table.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { formatCount } from '#lib/format/counts.ts';
import { RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { listReconciliation } from '#lib/plans/reconciliation.ts';

export const metadata: Metadata = { title: 'Đối soát số liệu' };

type Props = { searchParams: Promise<PageParams> };

export default async function ReconciliationPage({ searchParams }: Props) {
  const [rows, query] = await Promise.all([listReconciliation(), searchParams]);
  const unit = unitFrom(query);
  const notes = new SourceNotes();
  const counts = RECONCILIATION_RESULTS.map((result) => ({
    label: RECONCILIATION_LABELS[result].label.toLowerCase(),
    count: rows.filter((row) => row.result === result).length,
  })).filter((line) => line.count > 0);
  return (
    <Markup>
      <PageHeading
        title="Đối soát số liệu"
        lead="Mỗi tổng số mà nguồn nêu được đặt cạnh số cổng tính từ các phần của nó, kèm chênh lệch tính đến từng đồng."
        breadcrumb={[{ href: '/', label: 'Trang chủ' }]}
      />
      <p className="mb-6 text-lg">
        {formatCount(rows.length)} phép đối chiếu:{' '}
        {counts.map((line) => `${formatCount(line.count)} ${line.label}`).join(', ')}.
      </p>
      <div className="grid gap-6">
        <UnitSwitch path="/doi-soat" unit={unit} />
        <ReconciliationTable rows={rows} notes={notes} unit={unit} />
      </div>
      {rows.some((row) => row.result === 'INCOMPLETE') && (
        <div className="mt-8">
          <Notice tone="neutral" title="Vì sao có phép chưa đối chiếu được">
            <p>
              Khi còn đề án mà nguồn không nêu kinh phí, cổng không lấy tổng chia đều và không coi
              phần thiếu là 0. Phép đối chiếu để trống đến khi mọi phần đều có số liệu.
            </p>
          </Notice>
        </div>
      )}
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
