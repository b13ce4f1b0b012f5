import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { MAIL_STATUS_LABELS } from '#lib/format/notification-labels.ts';
import type { MailLine } from '#lib/notifications/outbox.ts';

export function MailTag({ status }: { status: MailLine['status'] }) {
  const { label, tone } = MAIL_STATUS_LABELS[status];
  return <Tag tone={tone}>{label}</Tag>;
}

const columns: readonly Column<MailLine>[] = [
  {
    key: 'subject',
    header: 'Thư',
    rowHeader: true,
    cell: (mail) => (
      <>
        <a href={`/lam-viec/hop-thu-di/${mail.id}`}>{mail.subject}</a>
        <span className="block text-sm font-normal text-muted">
          {mail.toName}, <span className="break-all">{mail.to}</span>
        </span>
      </>
    ),
  },
  {
    key: 'status',
    header: 'Tình trạng',
    nowrap: true,
    cell: (mail) => <MailTag status={mail.status} />,
  },
  { key: 'attempts', header: 'Số lần thử', numeric: true, cell: (mail) => mail.attempts },
  {
    key: 'lastError',
    header: 'Lỗi gần nhất',
    cell: (mail) => mail.lastError ?? <span className="text-muted">Không có</span>,
  },
  { key: 'createdAt', header: 'Viết lúc', cell: (mail) => formatInstant(mail.createdAt) },
];

export function MailTable({ mails }: { mails: readonly MailLine[] }) {
  return (
    <DataTable
      caption="Thư trong hộp thư đi, mới nhất ở trên"
      captionHidden
      columns={columns}
      rows={mails}
      rowKey={(mail) => mail.id}
    />
  );
}
