import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { BudgetYearDetail } from '#lib/budget/queries.ts';
import { budgetEffect } from '#lib/domain/budget.ts';
import { BUDGET_ENTRY_LABELS } from '#lib/format/budget-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoney, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { KeyFields } from './key-fields.tsx';

type Entry = BudgetYearDetail['entries'][number];

function Reversal({
  year,
  entry,
  action,
}: {
  year: BudgetYearDetail;
  entry: Entry;
  action: FormAction;
}) {
  const name = `${BUDGET_ENTRY_LABELS[entry.kind].toLowerCase()} ${entry.document.number}`;
  return (
    <details className="no-print mt-2">
      <summary>
        Đảo bút toán<span className="sr-only"> {name}</span>
      </summary>
      <ActionForm action={action} id={`dao-${entry.id}`}>
        <KeyFields year={year} />
        <input type="hidden" name="id" value={entry.id} />
        <TextArea name="reason" label="Lý do" rows={3} />
        <div>
          <SubmitButton>Ghi bút toán đảo</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

/** The entries of a year in the order they were put down, each with what they leave up to there. */
export function BudgetEntryTable({
  year,
  unit,
  reverse,
}: {
  year: BudgetYearDetail;
  unit: MoneyUnit;
  reverse: FormAction | null;
}) {
  const inUnit = (dong: bigint) => formatMoney({ state: 'STATED', dong }, unit);
  const columns: readonly Column<Entry>[] = [
    {
      key: 'document',
      header: 'Văn bản',
      rowHeader: true,
      cell: ({ document, decisionId }) => (
        <>
          {decisionId ? (
            <a href={`/lam-viec/quyet-dinh/${decisionId}`}>{document.number}</a>
          ) : (
            document.number
          )}
          <span className="block text-sm font-normal text-muted">
            {formatDay(document.on)}
            {document.issuer && `, ${document.issuer}`}
          </span>
        </>
      ),
    },
    {
      key: 'kind',
      header: 'Bút toán',
      cell: (entry) => (
        <>
          {entry.reverses && 'Đảo: '}
          {BUDGET_ENTRY_LABELS[entry.kind]}
          {entry.batch && <span className="block text-sm">{entry.batch}</span>}
          {entry.project && (
            <a className="block text-sm" href={`/lam-viec/de-an/${entry.project}`}>
              {entry.project}
            </a>
          )}
          {entry.note && <span className="block text-sm text-muted">{entry.note}</span>}
          <span className="block text-sm text-muted">{entry.enteredBy} ghi</span>
          {entry.isReversed && <span className="block text-sm">Đã đảo</span>}
          {reverse && !entry.reverses && !entry.isReversed && (
            <Reversal year={year} entry={entry} action={reverse} />
          )}
        </>
      ),
    },
    {
      key: 'amount',
      header: 'Số tiền',
      numeric: true,
      nowrap: true,
      cell: ({ kind, amount, reverses }) =>
        inUnit(budgetEffect({ kind, dong: BigInt(amount), reversesId: reverses })),
    },
    {
      key: 'balance',
      header: 'Lũy kế',
      numeric: true,
      nowrap: true,
      cell: ({ balance }) => inUnit(BigInt(balance)),
    },
  ];
  return (
    <DataTable
      caption={`Bút toán dự toán theo thứ tự ghi, đơn vị: ${moneyUnitLabel(unit)}`}
      captionHidden
      columns={columns}
      rows={year.entries}
      rowKey={({ id }) => id}
    />
  );
}
