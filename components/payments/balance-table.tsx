import { toMoney } from '#components/review/money-of.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS } from '#lib/format/labels.ts';
import { lineName } from '#lib/format/ledger-labels.ts';
import { formatMoneyCell, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import type { LedgerLineView } from '#lib/payments/ledger.ts';

const BALANCES = [
  ['committed', 'Đã cam kết'],
  ['advanced', 'Tạm ứng chưa thu hồi'],
  ['paid', 'Đã chi'],
  ['settled', 'Đã quyết toán'],
  ['remaining', 'Còn được chi'],
] as const;

function About({ line }: { line: LedgerLineView }) {
  const state = line.state === null ? null : ENTRY_STATE_LABELS[line.state];
  return (
    <>
      {lineName(line)}
      {line.beneficiary && <span className="block text-sm text-muted">{line.beneficiary}</span>}
      {line.contract && line.contract !== line.document && (
        <span className="block text-sm text-muted">theo {line.contract}</span>
      )}
      {line.source && (
        <span className="block text-sm text-muted">
          nguồn {line.source}, ngân sách năm {line.budgetYear}
        </span>
      )}
      {state && line.state !== 'CONFIRMED' && (
        <span className="mt-1 block">
          <Tag tone={state.tone}>{state.label}</Tag>
        </span>
      )}
    </>
  );
}

const columns = (unit: MoneyUnit): readonly Column<LedgerLineView>[] => [
  {
    key: 'document',
    header: 'Chứng từ, nội dung',
    rowHeader: true,
    cell: (line) => (
      <>
        {line.document ?? 'Không ghi số'}
        <span className="block text-sm font-normal text-muted">
          {line.on === null ? 'Nguồn không nêu ngày' : formatDay(line.on)}
        </span>
        <span className="block font-normal">
          <About line={line} />
        </span>
      </>
    ),
  },
  {
    key: 'amount',
    header: 'Số tiền',
    numeric: true,
    nowrap: true,
    cell: (line) => (
      <span className={line.counts ? undefined : 'text-muted'}>
        {formatMoneyCell(
          { state: 'STATED', dong: BigInt(line.amount.dong ?? 0n) * BigInt(line.sign) },
          unit,
        )}
      </span>
    ),
  },
  ...BALANCES.map(([key, header]): Column<LedgerLineView> => ({
    key,
    header,
    numeric: true,
    cell: ({ balance }) =>
      balance[key].state === 'STATED' ? (
        <span className="whitespace-nowrap">{formatMoneyCell(toMoney(balance[key]), unit)}</span>
      ) : (
        <span className="text-sm text-muted">Chưa tính được</span>
      ),
  })),
];

/** The ledger line by line; beside each what the books come to after it. */
export function BalanceTable({
  lines,
  unit,
}: {
  lines: readonly LedgerLineView[];
  unit: MoneyUnit;
}) {
  const rows = lines.map((line, index) => ({ ...line, at: index }));
  return (
    <DataTable
      wideId="bang-so-du"
      caption={`Số dư sau từng dòng, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ at }) => String(at)}
    />
  );
}
