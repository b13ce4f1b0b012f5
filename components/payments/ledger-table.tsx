import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS, PAYMENT_KIND_LABELS } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { PaymentView } from '#lib/payments/queries.ts';
import { ConfirmEntry, ReverseEntry } from './entry-acts.tsx';

interface Acts {
  /** null for who may not. */
  confirm: FormAction | null;
  reverse: FormAction | null;
}

function nameOf({ kind, reverses }: PaymentView): string {
  return reverses === null
    ? PAYMENT_KIND_LABELS[kind]
    : `Đảo khoản ${PAYMENT_KIND_LABELS[kind].toLowerCase()}`;
}

function Amount({ entry }: { entry: PaymentView }) {
  const dong = BigInt(entry.amount.dong ?? '0') * BigInt(entry.sign);
  const counts = entry.state === 'CONFIRMED' || entry.state === 'REVERSED';
  return <span className={counts ? undefined : 'text-muted'}>{formatDong(dong)}</span>;
}

function People({ entry }: { entry: PaymentView }) {
  return (
    <>
      <span className="block">
        {entry.enteredBy}
        <span className="block text-sm text-muted">
          ghi {formatInstant(new Date(entry.enteredAt))}
        </span>
      </span>
      {entry.confirmedBy && entry.confirmedAt && (
        <span className="mt-1 block">
          {entry.confirmedBy}
          <span className="block text-sm text-muted">
            xác nhận {formatInstant(new Date(entry.confirmedAt))}
          </span>
        </span>
      )}
    </>
  );
}

function Choices({ code, entry, acts }: { code: string; entry: PaymentView; acts: Acts }) {
  const isReversible =
    entry.reverses === null &&
    entry.reversedBy === null &&
    (entry.state === 'PENDING' || entry.state === 'CONFIRMED');
  const about = { code, id: entry.id, name: `${nameOf(entry)} ${entry.document}` };
  return (
    <div className="no-print mt-2 grid justify-items-start gap-2">
      {entry.state === 'PENDING' && acts.confirm && (
        <ConfirmEntry {...about} action={acts.confirm} />
      )}
      {isReversible && acts.reverse && (
        <ReverseEntry {...about} isConfirmed={entry.state === 'CONFIRMED'} action={acts.reverse} />
      )}
    </div>
  );
}

/** Every entry of the ledger in the order it was put down; what comes back stands with a minus. */
export function LedgerTable({
  code,
  entries,
  acts,
}: {
  code: string;
  entries: readonly PaymentView[];
  acts: Acts;
}) {
  const columns: readonly Column<PaymentView>[] = [
    {
      key: 'document',
      header: 'Chứng từ',
      rowHeader: true,
      cell: (entry) => (
        <>
          {entry.document}
          <span className="block text-sm font-normal text-muted">{formatDay(entry.paidOn)}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: 'Loại, hợp đồng',
      cell: (entry) => (
        <>
          {nameOf(entry)}
          {entry.contract && (
            <span className="block text-sm text-muted">theo {entry.contract}</span>
          )}
          {entry.sourceName && (
            <span className="block text-sm text-muted">nguồn {entry.sourceName}</span>
          )}
          {entry.note && <span className="block text-sm">{entry.note}</span>}
        </>
      ),
    },
    {
      key: 'people',
      header: 'Người ghi, người xác nhận',
      cell: (entry) => <People entry={entry} />,
    },
    {
      key: 'amount',
      header: 'Số tiền',
      numeric: true,
      nowrap: true,
      cell: (entry) => <Amount entry={entry} />,
    },
    {
      key: 'state',
      header: 'Tình trạng',
      cell: (entry) => {
        const { label, tone } = ENTRY_STATE_LABELS[entry.state];
        return (
          <>
            <Tag tone={tone}>{label}</Tag>
            <Choices code={code} entry={entry} acts={acts} />
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption="Sổ chi của đề án"
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}
