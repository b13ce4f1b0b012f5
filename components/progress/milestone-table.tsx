import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay } from '#lib/format/days.ts';

export interface ShownMilestone {
  id: string;
  title: string;
  dueOn: string | null;
  responsible: string | null;
  isDone: boolean;
  doneOn: string | null;
  absence: string | null;
}

function stateOf(milestone: ShownMilestone, today: string) {
  const { isDone, doneOn, absence, dueOn } = milestone;
  if (isDone) {
    return (
      <Tag tone="success">{doneOn ? `Xong ${formatDay(doneOn)}` : 'Đã xong, không rõ ngày'}</Tag>
    );
  }
  if (absence) return <Tag tone="neutral">Không thực hiện</Tag>;
  if (dueOn !== null && dueOn < today) return <Tag tone="danger">Quá hạn</Tag>;
  return <Tag tone="info">Chưa xong</Tag>;
}

const notGiven = <span className="text-muted">Chưa ghi</span>;

/** The plan of work as it stands; `today` is the day it is in Vietnam. */
export function MilestoneTable({
  milestones,
  today,
}: {
  milestones: readonly ShownMilestone[];
  today: string;
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
    { key: 'state', header: 'Tình trạng', cell: (milestone) => stateOf(milestone, today) },
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
