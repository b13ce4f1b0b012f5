import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay } from '#lib/format/days.ts';
import { formatWorkingDaysLeft } from '#lib/format/working-days.ts';
import type { DueMilestone } from '#lib/work/due-milestones.ts';
import { progressHref } from './addresses.ts';

/** How much time is left, in words; overdue is the only one in red. */
export function DaysLeftTag({ left }: { left: number }) {
  const words = formatWorkingDaysLeft(left);
  return (
    <Tag tone={left < 0 ? 'danger' : 'warning'}>{words[0]?.toUpperCase() + words.slice(1)}</Tag>
  );
}

const columns: readonly Column<DueMilestone>[] = [
  {
    key: 'title',
    header: 'Mốc',
    rowHeader: true,
    cell: ({ title, code, project }) => (
      <>
        <a href={progressHref(code)}>{title}</a>
        <span className="block text-sm font-normal text-muted">
          {code}, {project}
        </span>
      </>
    ),
  },
  { key: 'dueOn', header: 'Hạn', nowrap: true, cell: ({ dueOn }) => formatDay(dueOn) },
  { key: 'left', header: 'Thời gian', cell: ({ left }) => <DaysLeftTag left={left} /> },
];

/** Milestones that are due or overdue, the most overdue first. */
export function DueTable({ milestones }: { milestones: readonly DueMilestone[] }) {
  return (
    <DataTable
      caption="Mốc sắp đến hạn và quá hạn"
      captionHidden
      columns={columns}
      rows={milestones}
      rowKey={({ id }) => id}
    />
  );
}
