import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { AuditEventView } from '#lib/audit/queries.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { auditActLabel, auditEntityLabel, isRefused } from '#lib/format/audit-labels.ts';
import { formatInstant } from '#lib/format/days.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { personWithRole } from '#lib/format/people.ts';

const statusWord = (status: string) => STATUS_LABELS[status as Status].label;

function Subject({ event }: { event: AuditEventView }) {
  const label = auditEntityLabel(event.entity);
  if (event.subject === null) return label;
  return event.entity === 'Project' ? (
    <>
      {label}{' '}
      <a className="whitespace-nowrap" href={`/lam-viec/de-an/${event.subject}/lich-su`}>
        {event.subject}
      </a>
    </>
  ) : (
    <>
      {label} {event.subject}
    </>
  );
}

/** Details as they are stored, for whoever has to prove something. */
function Stored({ event }: { event: AuditEventView }) {
  return (
    <Disclosure summary={<span className="text-sm">Bản ghi số {event.seq}</span>}>
      <dl className="grid gap-2 text-sm">
        {event.before !== null && <Json name="Trước" value={event.before} />}
        {event.after !== null && <Json name="Sau" value={event.after} />}
        <div>
          <dt className="font-semibold">Mã băm</dt>
          <dd className="break-all">{event.hash}</dd>
        </div>
      </dl>
    </Disclosure>
  );
}

function Json({ name, value }: { name: string; value: unknown }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd>
        <pre className="text-xs break-words whitespace-pre-wrap">
          {JSON.stringify(value, null, 2)}
        </pre>
      </dd>
    </div>
  );
}

const columns: readonly Column<AuditEventView>[] = [
  {
    key: 'at',
    header: 'Lúc',
    rowHeader: true,
    cell: (event) => <time dateTime={event.at}>{formatInstant(new Date(event.at))}</time>,
  },
  {
    key: 'actor',
    header: 'Người làm',
    cell: ({ actor }) => (
      <>
        {personWithRole(actor)}
        {actor.username && <span className="block text-sm text-muted">{actor.username}</span>}
      </>
    ),
  },
  {
    key: 'act',
    header: 'Việc',
    cell: (event) => (
      <div className="grid justify-items-start gap-1">
        <span>{auditActLabel(event.entity, event.action)}</span>
        {isRefused(event.action) && <Tag tone="danger">Bị từ chối</Tag>}
        {event.recorded && <Tag icon="document">Ghi nhận từ tài liệu</Tag>}
        {event.to && (
          <span className="text-sm text-muted [&_svg]:inline">
            {event.from && (
              <>
                {statusWord(event.from)} <Icon name="forward" size={13} />
                <span className="sr-only">sang</span>{' '}
              </>
            )}
            {statusWord(event.to)}
          </span>
        )}
        {event.reason && <q className="text-sm">{event.reason}</q>}
        <Stored event={event} />
      </div>
    ),
  },
  { key: 'subject', header: 'Về', cell: (event) => <Subject event={event} /> },
];

/** Events of the trail as they were written, refusals included. */
export function AuditTable({ events }: { events: readonly AuditEventView[] }) {
  return (
    <DataTable
      caption="Các việc đã ghi, mới nhất ở trên"
      captionHidden
      columns={columns}
      rows={events}
      rowKey={(event) => event.seq}
    />
  );
}
