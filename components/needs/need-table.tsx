import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstantDay, formatWaiting } from '#lib/format/days.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import { isOpen } from '#lib/domain/need.ts';
import type { NeedLine } from '#lib/needs/schema.ts';
import { needHref } from './addresses.ts';

const MAX_WORDS = 140;
const short = (text: string) => {
  const letters = [...text.replaceAll('\n', ' ')];
  return letters.length > MAX_WORDS ? `${letters.slice(0, MAX_WORDS).join('')}…` : letters.join('');
};

const columns = (now: Date): readonly Column<NeedLine>[] => [
  {
    key: 'name',
    header: 'Cơ sở',
    rowHeader: true,
    cell: (need) => (
      <>
        <a href={needHref(need.code)}>{need.name}</a>
        <span className="block text-sm font-normal text-muted">
          {need.code}
          {need.type && `, ${ESTABLISHMENT_TYPE_LABELS[need.type].toLowerCase()}`}
        </span>
      </>
    ),
  },
  {
    key: 'wants',
    header: 'Đề nghị',
    cell: (need) => (
      <>
        {short(need.wants)}
        {need.area && <span className="block text-sm text-muted">{need.area}</span>}
      </>
    ),
  },
  {
    key: 'status',
    header: 'Trạng thái',
    cell: (need) => {
      const { label, tone } = NEED_STATUS_LABELS[need.status];
      return <Tag tone={tone}>{label}</Tag>;
    },
  },
  { key: 'handler', header: 'Người xử lý', cell: (need) => need.handler?.name ?? 'Chưa có' },
  {
    key: 'since',
    header: 'Ngày gửi',
    cell: (need) => {
      const since = new Date(need.registeredAt);
      return (
        <>
          <time dateTime={need.registeredAt}>{formatInstantDay(since)}</time>
          {isOpen(need.status) && (
            <span className="block text-sm text-muted">{formatWaiting(since, now)}</span>
          )}
        </>
      );
    },
  },
];

/** The inbox, what has waited longest first. */
export function NeedTable({ needs, now }: { needs: readonly NeedLine[]; now: Date }) {
  return (
    <DataTable
      caption="Đăng ký nhu cầu, cũ nhất ở trên"
      captionHidden
      columns={columns(now)}
      rows={needs}
      rowKey={(need) => need.code}
    />
  );
}
