import { toMoney } from '#components/review/money-of.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { ContractView } from '#lib/contracts/queries.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoneyCell, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import { contractHref } from './addresses.ts';

const period = ({ startsOn, endsOnInForce }: ContractView) =>
  startsOn || endsOnInForce
    ? `${startsOn ? formatDay(startsOn) : '…'} – ${endsOnInForce ? formatDay(endsOnInForce) : '…'}`
    : 'Chưa ghi';

/** "ngày 01/02/2024, 1 phụ lục, đã thanh lý" */
function notesOn({ date, appendices, liquidation }: ContractView): string {
  const notes = [
    `ngày ${formatDay(date)}`,
    appendices.length > 0 && `${appendices.length} phụ lục`,
    liquidation && 'đã thanh lý',
  ];
  return notes.filter(Boolean).join(', ');
}

/** The contracts of a project as those inside read them. */
export function ContractTable({
  code,
  contracts,
  unit,
}: {
  code: string;
  contracts: readonly ContractView[];
  unit: MoneyUnit;
}) {
  const columns: readonly Column<ContractView>[] = [
    {
      key: 'number',
      header: 'Hợp đồng',
      rowHeader: true,
      cell: (contract) => (
        <>
          <a href={contractHref(code, contract.id)}>{contract.number}</a>
          <span className="block text-sm font-normal text-muted">{notesOn(contract)}</span>
        </>
      ),
    },
    { key: 'party', header: 'Ký với', cell: (contract) => contract.partyName },
    { key: 'period', header: 'Thời gian thực hiện', cell: period },
    {
      key: 'value',
      header: `Giá trị (${moneyUnitLabel(unit)})`,
      numeric: true,
      cell: ({ valueInForce }) => formatMoneyCell(toMoney(valueInForce), unit),
    },
    {
      key: 'paid',
      header: `Đã chi (${moneyUnitLabel(unit)})`,
      numeric: true,
      cell: ({ paid, party }) => (party === 'CUC' ? '–' : formatMoneyCell(toMoney(paid), unit)),
    },
  ];
  return (
    <DataTable
      caption="Hợp đồng của đề án, giá trị gồm cả phụ lục"
      captionHidden
      columns={columns}
      rows={contracts}
      rowKey={(contract) => contract.id}
    />
  );
}
