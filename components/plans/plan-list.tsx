import { totalInWords } from '#components/decisions/money-total.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { MONEY_STATE_LABELS } from '#lib/format/labels.ts';
import { planHref } from '#lib/plans/form-schema.ts';
import type { PlanLine } from '#lib/plans/schema.ts';

/** The decision that the list in force rests on; a plan put down from a document may name none. */
export function currentDecision({ current }: Pick<PlanLine, 'current'>): string {
  if (!current) return 'Chưa có quyết định nào';
  const number = current.decisionNumber ?? current.title;
  const day = current.decidedOn
    ? formatDay(current.decidedOn)
    : MONEY_STATE_LABELS.NOT_STATED.toLowerCase();
  return `${number}, ngày ${day}`;
}

export function PublicationTag({ isPublished }: Pick<PlanLine, 'isPublished'>) {
  return isPublished ? (
    <Tag tone="success">Đang công bố</Tag>
  ) : (
    <Tag tone="warning">Chưa công bố</Tag>
  );
}

const columns: readonly Column<PlanLine>[] = [
  {
    key: 'year',
    header: 'Năm',
    rowHeader: true,
    nowrap: true,
    cell: ({ year }) => <a href={planHref(year)}>Kế hoạch {year}</a>,
  },
  { key: 'current', header: 'Danh mục đang có hiệu lực theo', cell: currentDecision },
  {
    key: 'versions',
    header: 'Số phiên bản',
    numeric: true,
    cell: ({ versions }) => formatCount(versions),
  },
  {
    key: 'items',
    header: 'Số đề án, nhiệm vụ',
    numeric: true,
    cell: ({ items }) => formatCount(items),
  },
  {
    key: 'support',
    header: 'Kinh phí đã có số',
    numeric: true,
    cell: ({ support }) => totalInWords(support),
  },
  {
    key: 'published',
    header: 'Công bố',
    cell: (line) => (
      <>
        <PublicationTag isPublished={line.isPublished} />
        <span className="mt-1 block text-sm text-muted">
          {formatCount(line.publishedItems)}/{formatCount(line.items)} đề án, nhiệm vụ
        </span>
      </>
    ),
  },
];

/** The years that have a plan, the newest first. */
export function PlanList({ plans }: { plans: readonly PlanLine[] }) {
  return (
    <DataTable
      caption="Kế hoạch các năm, mới nhất trước"
      captionHidden
      columns={columns}
      rows={plans}
      rowKey={({ year }) => year.toString()}
    />
  );
}
