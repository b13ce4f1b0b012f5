import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatDay } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/counts.ts';
import { decisionHref } from '#lib/decisions/form-schema.ts';
import type { DecisionSummary } from '#lib/decisions/queries.ts';
import { totalInWords } from './money-total.ts';

const columns: readonly Column<DecisionSummary>[] = [
  {
    key: 'number',
    header: 'Quyết định',
    rowHeader: true,
    cell: ({ id, number, subject }) => (
      <>
        <a href={decisionHref(id)}>{number}</a>
        {subject && <span className="block text-sm font-normal text-muted">{subject}</span>}
      </>
    ),
  },
  { key: 'date', header: 'Ngày', nowrap: true, cell: ({ date }) => formatDay(date) },
  { key: 'issuer', header: 'Cơ quan ban hành', cell: ({ issuer }) => issuer || 'Không nêu' },
  { key: 'batch', header: 'Đợt', cell: ({ batch }) => batch ?? 'Không nêu' },
  {
    key: 'projects',
    header: 'Số đề án',
    numeric: true,
    cell: ({ totals }) => formatCount(totals.projects),
  },
  {
    key: 'approved',
    header: 'Kinh phí được duyệt',
    numeric: true,
    cell: ({ totals }) => totalInWords(totals.approved),
  },
];

export function DecisionTable({ decisions }: { decisions: readonly DecisionSummary[] }) {
  return (
    <DataTable
      caption="Các quyết định, mới nhất trước"
      captionHidden
      columns={columns}
      rows={decisions}
      rowKey={(decision) => decision.id}
    />
  );
}
