import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatWaiting } from '#lib/format/days.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import type { WaitingItem } from '#lib/work/queue.ts';
import { WAITING, waitingHref } from '#lib/work/waiting.ts';

const columns = (now: Date): readonly Column<WaitingItem>[] => [
  {
    key: 'title',
    header: 'Hồ sơ',
    rowHeader: true,
    cell: (item) => (
      <>
        <a href={waitingHref(item)}>{item.title}</a>
        <span className="block text-sm font-normal text-muted">{item.code}</span>
      </>
    ),
  },
  { key: 'kind', header: 'Việc cần làm', cell: (item) => WAITING[item.kind].label },
  {
    key: 'status',
    header: 'Trạng thái',
    cell: (item) => {
      const { label, tone } =
        item.status === null || item.programme === null
          ? NEED_STATUS_LABELS.NEW
          : statusLabel(item.status, item.programme);
      return <Tag tone={tone}>{label}</Tag>;
    },
  },
  {
    key: 'since',
    header: 'Thời gian chờ',
    cell: (item) => (
      <time dateTime={item.since.toISOString()}>{formatWaiting(item.since, now)}</time>
    ),
  },
];

/** What waits, oldest first. */
export function WaitingTable({ items, now }: { items: readonly WaitingItem[]; now: Date }) {
  return (
    <DataTable
      caption="Việc đang chờ, lâu nhất ở trên"
      captionHidden
      columns={columns(now)}
      rows={items}
      rowKey={(item) => `${item.kind} ${item.code} ${item.since.toISOString()}`}
    />
  );
}
