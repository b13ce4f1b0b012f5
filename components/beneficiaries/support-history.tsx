import { toMoney } from '#components/figures/money-text.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { SupportHistory, SupportHistoryLine } from '#lib/beneficiaries/schema.ts';
import { formatItems } from '#lib/format/counts.ts';
import { STANDING_LABELS } from '#lib/format/establishment-labels.ts';
import { PROGRAMME_LABELS, statusLabel } from '#lib/format/labels.ts';
import { formatDong, formatMoney } from '#lib/format/money.ts';
import { projectHref } from '#lib/projects/tasks.ts';

const columns: readonly Column<SupportHistoryLine>[] = [
  {
    key: 'title',
    header: 'Được hỗ trợ gì',
    rowHeader: true,
    cell: (line) =>
      line.project ? (
        <>
          <a href={projectHref(line.project.code)}>{line.title}</a>
          <span className="block text-sm font-normal text-muted">{line.project.code}</span>
        </>
      ) : (
        line.title
      ),
  },
  { key: 'year', header: 'Năm', nowrap: true, cell: (line) => line.year },
  {
    key: 'source',
    header: 'Nguồn',
    cell: (line) => (line.project ? PROGRAMME_LABELS[line.project.programme] : line.otherProgramme),
  },
  {
    key: 'content',
    header: 'Nội dung',
    nowrap: true,
    cell: (line) => line.activityContent ?? 'Chưa rõ',
  },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (line) => {
      const { label, tone } = line.project
        ? statusLabel(line.project.status, line.project.programme)
        : STANDING_LABELS[line.standing];
      return (
        <>
          <Tag tone={tone}>{label}</Tag>
          {line.standing !== 'GRANTED' && (
            <span className="block text-sm text-muted">Chưa cộng vào tổng</span>
          )}
        </>
      );
    },
  },
  {
    key: 'amount',
    header: 'Phần của đơn vị',
    numeric: true,
    cell: (line) => formatMoney(toMoney(line.amount)),
  },
];

/** What was granted as far as it is stated; what is missing is counted in the same breath. */
function GrantedTotal({ granted }: Pick<SupportHistory, 'granted'>) {
  const { stated, statedItems, unstatedItems } = granted;
  if (statedItems === 0 && unstatedItems === 0) return <p>Chưa có hỗ trợ nào đã được giao.</p>;
  return (
    <p className="max-w-[75ch]">
      {stated.dong === null ? (
        'Các lần được hỗ trợ đều chưa nêu phần riêng của đơn vị.'
      ) : (
        <>
          Phần có nêu số tiền: <b>{formatDong(BigInt(stated.dong))}</b> trong{' '}
          {formatItems(statedItems, 'lần hỗ trợ')}.
        </>
      )}
      {stated.dong !== null && unstatedItems > 0 && (
        <span className="block text-muted">
          Còn {formatItems(unstatedItems, 'lần hỗ trợ')} chưa nêu số tiền, nên đây chưa phải tổng.
        </span>
      )}
    </p>
  );
}

/** The same content twice: the law asks that no other state source supports it already. */
export function RepeatedContents({ repeated }: Pick<SupportHistory, 'repeated'>) {
  if (repeated.length === 0) return null;
  return (
    <Notice tone="warning" title="Có nội dung được hỗ trợ hoặc đề nghị nhiều lần">
      <p>
        Nội dung đã được nguồn nhà nước khác hỗ trợ thì không hỗ trợ lại. Hãy đối chiếu xem các lần
        dưới đây có trùng nhau không.
      </p>
      <ul className="grid gap-1">
        {repeated.map(({ activityContent, titles }) => (
          <li key={activityContent}>
            <b>{activityContent}</b>: {titles.join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What an establishment was given over all years and sources, and what it is asking for. */
export function SupportHistoryView({ history }: { history: SupportHistory }) {
  return (
    <>
      <RepeatedContents repeated={history.repeated} />
      <GrantedTotal granted={history.granted} />
      <DataTable
        caption="Lịch sử hỗ trợ, mới nhất trước"
        captionHidden
        columns={columns}
        rows={history.lines}
        rowKey={(line) => String(history.lines.indexOf(line))}
      />
    </>
  );
}
