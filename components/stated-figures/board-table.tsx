import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { figureHref } from '#lib/figures/form-schema.ts';
import type { BoardRow } from '#lib/figures/schema.ts';
import { FIGURE_PARTS_LABELS } from '#lib/format/figure-labels.ts';
import { formatCount } from '#lib/format/counts.ts';
import type { MoneyUnit } from '#lib/format/money.ts';
import { RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { amountOf, differenceOf, remainingOf } from './amounts.ts';

const muted = (text: string) => <span className="block text-sm text-muted">{text}</span>;

const columns = (unit: MoneyUnit): readonly Column<BoardRow>[] => [
  {
    key: 'label',
    header: 'Số liệu',
    rowHeader: true,
    cell: (row) => (
      <>
        <a href={figureHref(row.figure)}>{row.label}</a>
        {muted(`So với: ${FIGURE_PARTS_LABELS[row.against]}`)}
      </>
    ),
  },
  {
    key: 'stated',
    header: 'Tài liệu nêu',
    numeric: true,
    cell: (row) => (
      <>
        {amountOf(row, row.stated, unit)}
        {row.conflicts.map((other) => (
          <span key={other.figure} className="block text-sm">
            Nguồn khác nêu <a href={figureHref(other.figure)}>{amountOf(row, other.value, unit)}</a>
          </span>
        ))}
      </>
    ),
  },
  {
    key: 'computed',
    header: 'Cổng tính',
    numeric: true,
    cell: (row) => (
      <>
        {row.partial === null ? 'Chưa có phần nào' : amountOf(row, row.partial, unit)}
        {row.unstatedItems > 0 &&
          muted(`${formatCount(row.unstatedItems)} đề án, nhiệm vụ không nêu`)}
      </>
    ),
  },
  {
    key: 'remaining',
    header: 'Còn chưa phân khai',
    numeric: true,
    cell: (row) => remainingOf(row, unit),
  },
  {
    key: 'difference',
    header: 'Chênh lệch',
    numeric: true,
    cell: (row) => differenceOf(row, unit),
  },
  {
    key: 'result',
    header: 'Kết quả',
    cell: (row) => (
      <Tag tone={RECONCILIATION_LABELS[row.result].tone}>
        {RECONCILIATION_LABELS[row.result].label}
      </Tag>
    ),
  },
];

/** Stated, computed, what is not broken down, and the difference, figure by figure. */
export function BoardTable({
  rows,
  unit,
  caption = 'Số liệu tài liệu nêu và số cổng tính',
}: {
  rows: readonly BoardRow[];
  unit: MoneyUnit;
  caption?: string;
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns(unit)}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
