import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { toDay, type Day } from '#lib/domain/day.ts';
import { isOverdue, workingDaysLeft, type WorkCalendar } from '#lib/domain/working-days.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatWorkingDaysLeft } from '#lib/format/working-days.ts';

export interface ShownMilestone {
  id: string;
  title: string;
  dueOn: string | null;
  responsible: string | null;
  isDone: boolean;
  doneOn: string | null;
  absence: string | null;
}

function stateOf(milestone: ShownMilestone, today: Day, calendar: WorkCalendar) {
  const { isDone, doneOn, absence, dueOn } = milestone;
  if (isDone) {
    return (
      <Tag tone="success">{doneOn ? `Xong ${formatDay(doneOn)}` : 'Đã xong, không rõ ngày'}</Tag>
    );
  }
  if (absence) return <Tag tone="neutral">Không thực hiện</Tag>;
  const due = dueOn === null ? null : toDay(dueOn);
  if (due === null) return <Tag tone="info">Chưa xong</Tag>;
  const left = formatWorkingDaysLeft(workingDaysLeft(due, today, calendar));
  const isLate = isOverdue(due, today, calendar);
  return (
    <>
      <Tag tone={isLate ? 'danger' : 'info'}>{isLate ? 'Quá hạn' : 'Chưa xong'}</Tag>
      <span className="block text-sm text-muted">{left}</span>
    </>
  );
}

const notGiven = <span className="text-muted">Chưa ghi</span>;

/** The plan of work as it stands; `today` is the day it is in Vietnam. */
export function MilestoneTable({
  milestones,
  today,
  calendar,
}: {
  milestones: readonly ShownMilestone[];
  today: Day;
  /** What working days are counted by. */
  calendar: WorkCalendar;
}) {
  const columns: readonly Column<ShownMilestone>[] = [
    {
      key: 'title',
      header: 'Mốc',
      rowHeader: true,
      cell: ({ title, absence }) => (
        <>
          {title}
          {absence && <span className="block font-normal text-muted">Giải trình: {absence}</span>}
        </>
      ),
    },
    {
      key: 'dueOn',
      header: 'Hạn',
      cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : notGiven),
    },
    {
      key: 'responsible',
      header: 'Người chịu trách nhiệm',
      cell: ({ responsible }) => responsible ?? notGiven,
    },
    {
      key: 'state',
      header: 'Tình trạng',
      cell: (milestone) => stateOf(milestone, today, calendar),
    },
  ];
  return (
    <DataTable
      caption="Các mốc của kế hoạch"
      captionHidden
      columns={columns}
      rows={milestones}
      rowKey={(milestone) => milestone.id}
    />
  );
}
