import { figureSource } from '#components/figures/figure-source.tsx';
import type { FigureSource, SourceNotes } from '#components/figures/source-notes.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { formatCount, formatPercent } from '#lib/format/counts.ts';
import { formatAsOf, formatDay } from '#lib/format/days.ts';
import { MONEY_STATE_LABELS, statusLabel } from '#lib/format/labels.ts';

interface ProgressMilestone {
  title: string;
  dueOn: string | null;
  isDone: boolean;
  doneOn: string | null;
  source: FigureSource | null;
}

/** What the progress page shows of each item: its state, its milestones, a percentage somebody entered. */
export interface ProgressItem {
  code: string;
  title: string;
  programme: Programme;
  status: Status;
  recordSource: FigureSource | null;
  progress: {
    percent: number | null;
    asOf: string | null;
    milestones: readonly ProgressMilestone[];
  };
}

function dayOf({ isDone, doneOn, dueOn }: ProgressMilestone): string {
  if (isDone) return doneOn ? `Xong ngày ${formatDay(doneOn)}` : 'Đã xong, nguồn không nêu ngày';
  return dueOn ? `Hạn ${formatDay(dueOn)}` : 'Chưa xong';
}

function Milestones({ item, notes }: { item: ProgressItem; notes: SourceNotes }) {
  const { milestones } = item.progress;
  if (milestones.length === 0) {
    return item.recordSource ? MONEY_STATE_LABELS.NOT_STATED : 'Chưa có mốc';
  }
  const done = milestones.filter((milestone) => milestone.isDone).length;
  return (
    <Disclosure
      summary={
        <>
          {formatCount(done)}/{formatCount(milestones.length)} mốc đã xong
          <span className="sr-only"> của {item.code}</span>
        </>
      }
    >
      <ol className="grid list-decimal gap-2 ps-5">
        {milestones.map((milestone) => (
          <li key={milestone.title}>
            {milestone.title}
            <span className="block text-sm text-muted">
              {dayOf(milestone)}{' '}
              {figureSource(notes, `mốc “${milestone.title}” của ${item.code}`, milestone.source)}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function percentOf({ progress }: ProgressItem): React.ReactNode {
  if (progress.percent === null || progress.asOf === null) return 'Chưa có báo cáo';
  return (
    <>
      {formatPercent(progress.percent)}{' '}
      <span className="block text-sm text-muted">{formatAsOf(progress.asOf)}</span>
    </>
  );
}

export function ProgressTable({
  caption,
  items,
  notes,
}: {
  caption: string;
  items: readonly ProgressItem[];
  notes: SourceNotes;
}) {
  const columns: Column<ProgressItem>[] = [
    { key: 'code', header: 'Mã', nowrap: true, cell: (item) => item.code },
    {
      key: 'title',
      header: 'Tên',
      rowHeader: true,
      cell: (item) => <a href={`/de-an/${item.code}`}>{item.title}</a>,
    },
    {
      key: 'status',
      header: 'Trạng thái',
      cell: (item) => {
        const { label, tone } = statusLabel(item.status, item.programme);
        return (
          <>
            <Tag tone={tone}>{label}</Tag>{' '}
            {figureSource(notes, `trạng thái của ${item.code}`, item.recordSource)}
          </>
        );
      },
    },
    {
      key: 'milestones',
      header: 'Mốc công việc',
      cell: (item) => <Milestones item={item} notes={notes} />,
    },
    { key: 'percent', header: 'Tỷ lệ hoàn thành', cell: percentOf },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={(item) => item.code}
    />
  );
}
