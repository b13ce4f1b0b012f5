import { toMoney } from '#components/review/money-of.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS } from '#lib/format/labels.ts';
import { lineName } from '#lib/format/ledger-labels.ts';
import { formatDong, formatMoney } from '#lib/format/money.ts';
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

const columns: readonly Column<LedgerLineView>[] = [
  {
    key: 'document',
    header: 'Chứng từ',
    rowHeader: true,
    cell: (line) => (
      <>
        {line.document ?? 'Không ghi số'}
        <span className="block text-sm font-normal text-muted">
          {line.on === null ? 'Nguồn không nêu ngày' : formatDay(line.on)}
        </span>
      </>
    ),
  },
  { key: 'about', header: 'Nội dung', cell: (line) => <About line={line} /> },
  {
    key: 'amount',
    header: 'Số tiền',
    numeric: true,
    nowrap: true,
    cell: (line) => (
      <span className={line.counts ? undefined : 'text-muted'}>
        {formatDong(BigInt(line.amount.dong ?? 0n) * BigInt(line.sign))}
      </span>
    ),
  },
  ...BALANCES.map(([key, header]): Column<LedgerLineView> => ({
    key,
    header,
    numeric: true,
    cell: ({ balance }) =>
      balance[key].state === 'STATED' ? formatMoney(toMoney(balance[key])) : 'Chưa tính được',
  })),
];

/** The ledger line by line; beside each what the books come to after it. */
export function BalanceTable({ lines }: { lines: readonly LedgerLineView[] }) {
  const rows = lines.map((line, index) => ({ ...line, at: index }));
  return (
    <DataTable
      caption="Sổ cam kết và thanh toán, số dư sau từng dòng"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ at }) => String(at)}
    />
  );
}
