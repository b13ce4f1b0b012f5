import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay, formatInstantDay } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS } from '#lib/format/labels.ts';
import { formatMoney, type MoneyUnit } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { PaymentView } from '#lib/payments/queries.ts';
import { reverseHref } from './addresses.ts';
import { ConfirmEntry } from './entry-acts.tsx';
import { entryName, isReversible } from './entry-words.ts';

interface Acts {
  /** null for who may not. */
  confirm: FormAction | null;
  mayReverse: boolean;
}

function Amount({ entry, unit }: { entry: PaymentView; unit: MoneyUnit }) {
  const dong = BigInt(entry.amount.dong ?? '0') * BigInt(entry.sign);
  const counts = entry.state === 'CONFIRMED' || entry.state === 'REVERSED';
  return (
    <span className={counts ? undefined : 'text-muted'}>
      {formatMoney({ state: 'STATED', dong }, unit)}
    </span>
  );
}

function People({ entry }: { entry: PaymentView }) {
  const on = (instant: string) => formatInstantDay(new Date(instant));
  return (
    <>
      <span className="block">
        {entry.enteredBy} <span className="text-sm text-muted">ghi {on(entry.enteredAt)}</span>
      </span>
      {entry.confirmedBy && entry.confirmedAt && (
        <span className="block">
          {entry.confirmedBy}{' '}
          <span className="text-sm text-muted">xác nhận {on(entry.confirmedAt)}</span>
        </span>
      )}
    </>
  );
}

function Choices({ code, entry, acts }: { code: string; entry: PaymentView; acts: Acts }) {
  const name = `${entryName(entry)} ${entry.document}`;
  const confirm = entry.state === 'PENDING' ? acts.confirm : null;
  const mayReverse = acts.mayReverse && isReversible(entry);
  if (!confirm && !mayReverse) return null;
  return (
    <div className="no-print mt-2 grid justify-items-start gap-2">
      {confirm && <ConfirmEntry code={code} id={entry.id} name={name} action={confirm} />}
      {mayReverse && (
        <a href={reverseHref(code, entry.id)}>
          {entry.state === 'CONFIRMED' ? 'Đảo khoản này' : 'Rút lại'}
          <span className="sr-only"> {name}</span>
        </a>
      )}
    </div>
  );
}

/** Every entry of the ledger in the order it was put down; what comes back stands with a minus. */
export function LedgerTable({
  code,
  entries,
  unit,
  acts,
}: {
  code: string;
  entries: readonly PaymentView[];
  unit: MoneyUnit;
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
          {entryName(entry)}
          {entry.contract && (
            <span className="block text-sm wrap-anywhere text-muted">theo {entry.contract}</span>
          )}
          {entry.sourceName && (
            <span className="block text-sm text-muted">nguồn {entry.sourceName}</span>
          )}
          {entry.beneficiary && (
            <span className="block text-sm text-muted">cho {entry.beneficiary.name}</span>
          )}
          <span className="block text-sm text-muted">ngân sách năm {entry.budgetYear}</span>
          {entry.note && <span className="block text-sm whitespace-pre-line">{entry.note}</span>}
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
      cell: (entry) => <Amount entry={entry} unit={unit} />,
    },
    {
      key: 'state',
      header: 'Tình trạng',
      nowrap: true,
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
