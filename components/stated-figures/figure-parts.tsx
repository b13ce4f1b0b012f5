import { DataTable } from '#components/ui/data-table.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { BoardRow } from '#lib/figures/schema.ts';
import { formatCount } from '#lib/format/counts.ts';
import { FIGURE_PARTS_LABELS } from '#lib/format/figure-labels.ts';
import { RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { amountOf, differenceOf, remainingOf } from './amounts.ts';
import { hasStatedYears, YearsFigure } from './years-figure.tsx';

const BASES = { STATED: 'Tài liệu nêu', RECORDS: 'Cộng từ hồ sơ' } as const;

/** One comparison, part by part, with what is left and how it comes out. */
export function FigureParts({ row }: { row: BoardRow }) {
  const { label, tone } = RECONCILIATION_LABELS[row.result];
  return (
    <div className="grid gap-4">
      <h3 className="text-lg font-semibold">{FIGURE_PARTS_LABELS[row.against]}</h3>
      {hasStatedYears(row) && <YearsFigure row={row} unit="DONG" />}
      <DataTable
        caption={`Các phần: ${FIGURE_PARTS_LABELS[row.against]}`}
        captionHidden
        columns={[
          { key: 'label', header: 'Phần', rowHeader: true, cell: (part) => part.label },
          {
            key: 'value',
            header: 'Số liệu',
            numeric: true,
            cell: (part) => (part.value === null ? 'Chưa có số liệu' : amountOf(row, part.value)),
          },
          {
            key: 'basis',
            header: 'Lấy từ',
            cell: (part) => (part.basis ? BASES[part.basis] : 'Chưa có'),
          },
        ]}
        rows={row.parts}
        rowKey={(part) => part.label}
      />
      <SummaryList
        rows={[
          { label: 'Tài liệu nêu', value: amountOf(row, row.stated) },
          {
            label: 'Các phần đã có số liệu',
            value: row.partial === null ? 'Chưa có phần nào' : amountOf(row, row.partial),
          },
          {
            label: 'Đề án, nhiệm vụ không nêu kinh phí',
            value: formatCount(row.unstatedItems),
          },
          {
            label: 'Còn chưa phân khai',
            value: remainingOf(row),
          },
          { label: 'Chênh lệch', value: differenceOf(row) },
          { label: 'Kết quả', value: <Tag tone={tone}>{label}</Tag> },
        ]}
      />
    </div>
  );
}
