import { DataTable } from '#components/ui/data-table.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { BoardRow, FigureView } from '#lib/figures/schema.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatInstant } from '#lib/format/days.ts';
import { FIGURE_PARTS_LABELS } from '#lib/format/figure-labels.ts';
import { RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { amountOf, differenceOf, remainingOf } from './amounts.ts';

const BASES = { STATED: 'Tài liệu nêu', RECORDS: 'Cộng từ hồ sơ' } as const;

/** One comparison, part by part, with what is left and how it comes out. */
export function FigureParts({ row }: { row: BoardRow }) {
  const { label, tone } = RECONCILIATION_LABELS[row.result];
  return (
    <div className="grid gap-4">
      <h3 className="text-lg font-semibold">{FIGURE_PARTS_LABELS[row.against]}</h3>
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

/** How a figure stood beside the records, newest first; noted by the portal whenever that changed. */
export function DifferenceHistory({ figure }: { figure: FigureView }) {
  return (
    <DataTable
      caption="Lịch sử chênh lệch"
      captionHidden
      columns={[
        {
          key: 'at',
          header: 'Thời điểm',
          rowHeader: true,
          cell: (line) => formatInstant(new Date(line.at)),
        },
        {
          key: 'computed',
          header: 'Các phần đã có số liệu',
          numeric: true,
          cell: (line) =>
            line.computed === null ? 'Chưa có phần nào' : amountOf(figure, line.computed),
        },
        {
          key: 'difference',
          header: 'Chênh lệch',
          numeric: true,
          cell: (line) =>
            differenceOf({ unit: figure.unit, difference: line.difference, excess: null }),
        },
        {
          key: 'unstated',
          header: 'Không nêu kinh phí',
          numeric: true,
          cell: (line) => formatCount(line.unstatedItems),
        },
      ]}
      rows={figure.observations}
      rowKey={(line) => `${line.at} ${line.computed ?? ''}`}
    />
  );
}
