import { totalInWords } from '#components/decisions/money-total.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { planHref } from '#lib/plans/form-schema.ts';
import type { PlanLine } from '#lib/plans/schema.ts';

/** The decision that the list in force rests on; a plan put down from a document may name none. */
export function currentDecision({ current }: Pick<PlanLine, 'current'>): string {
  if (!current) return 'Chưa có quyết định nào';
  const paper = current.decisionNumber ?? current.title;
  return current.decidedOn
    ? `${paper}, ngày ${formatDay(current.decidedOn)}`
    : `${paper} (nguồn không nêu ngày)`;
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
    key: 'publishedItems',
    header: 'Trong đó đã công bố',
    numeric: true,
    cell: ({ publishedItems }) => formatCount(publishedItems),
  },
  {
    key: 'support',
    header: 'Kinh phí đã có số',
    numeric: true,
    cell: ({ support }) => totalInWords(support),
  },
  {
    key: 'published',
    header: 'Kế hoạch',
    nowrap: true,
    cell: (line) => <PublicationTag isPublished={line.isPublished} />,
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
