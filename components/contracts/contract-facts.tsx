import { toMoney } from '#components/review/money-of.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { ContractView } from '#lib/contracts/queries.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoney } from '#lib/format/money.ts';

const day = (value: string | null) => (value ? formatDay(value) : 'Chưa ghi');

/** One contract as it was signed, and what its appendices have made of it. */
export function ContractFacts({ contract }: { contract: ContractView }) {
  const { value, valueInForce, liquidation } = contract;
  const isAmended = value.dong !== valueInForce.dong;
  return (
    <SummaryList
      rows={[
        { label: 'Ký với', value: contract.partyName },
        { label: 'Ngày ký', value: formatDay(contract.date) },
        ...(contract.subject ? [{ label: 'Nội dung', value: contract.subject }] : []),
        {
          label: isAmended ? 'Giá trị khi ký' : 'Giá trị',
          value: formatMoney(toMoney(value)),
        },
        ...(isAmended
          ? [{ label: 'Giá trị theo phụ lục', value: <b>{formatMoney(toMoney(valueInForce))}</b> }]
          : []),
        {
          label: 'Thời gian thực hiện',
          value: `${day(contract.startsOn)} – ${day(contract.endsOnInForce)}`,
        },
        ...(contract.party === 'CUC'
          ? []
          : [
              {
                label: 'Đã chi, đã xác nhận',
                value: `${formatMoney(toMoney(contract.paid))}${
                  contract.pendingPayments > 0
                    ? `; ${contract.pendingPayments} khoản chờ xác nhận`
                    : ''
                }`,
              },
            ]),
        {
          label: 'Thanh lý',
          value: liquidation
            ? `Biên bản ${liquidation.number}, ngày ${formatDay(liquidation.date)}`
            : 'Chưa thanh lý',
        },
      ]}
    />
  );
}

type Appendix = ContractView['appendices'][number];

const columns: readonly Column<Appendix>[] = [
  { key: 'number', header: 'Phụ lục', rowHeader: true, cell: ({ number }) => number },
  { key: 'on', header: 'Ngày', nowrap: true, cell: ({ on }) => formatDay(on) },
  { key: 'subject', header: 'Nội dung điều chỉnh', cell: ({ subject }) => subject },
  {
    key: 'value',
    header: 'Giá trị mới',
    cell: ({ value }) => (value ? formatMoney(toMoney(value)) : 'Không đổi'),
  },
  {
    key: 'endsOn',
    header: 'Kết thúc mới',
    nowrap: true,
    cell: ({ endsOn }) => (endsOn ? formatDay(endsOn) : 'Không đổi'),
  },
];

/** The appendices of one contract, in the order they were signed. */
export function AppendixTable({ appendices }: { appendices: readonly Appendix[] }) {
  return (
    <DataTable
      caption="Phụ lục hợp đồng"
      captionHidden
      columns={columns}
      rows={appendices}
      rowKey={({ id }) => id}
    />
  );
}
