import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import { inUnitHref, moneyRowHref } from '#lib/money/addresses.ts';
import { MONEY_FIGURES, type MoneyFigure, type MoneyRow } from '#lib/money/figures.ts';
import { amountIn, figureColumns } from './figure-columns.tsx';

const columns = (unit: MoneyUnit): readonly Column<MoneyRow>[] => [
  {
    key: 'year',
    header: 'Năm, nguồn',
    rowHeader: true,
    cell: (row) => (
      <>
        <a href={inUnitHref(moneyRowHref(row), unit)}>
          {row.year}, {row.source}
        </a>
        <span className="block text-sm font-normal text-muted">
          {row.sourceName}: {row.projects} đề án, nhiệm vụ
        </span>
      </>
    ),
  },
  {
    key: 'assigned',
    header: 'Được giao',
    numeric: true,
    cell: (row) =>
      row.assigned === null ? (
        <span className="text-muted">Chưa ghi</span>
      ) : (
        <span className="whitespace-nowrap">{amountIn(unit, row.assigned)}</span>
      ),
  },
  ...figureColumns<MoneyFigure, MoneyRow>(MONEY_FIGURES, unit),
];

/** Year × source, from the budget assigned to what was not paid yet. */
export function MatrixTable({ rows, unit }: { rows: readonly MoneyRow[]; unit: MoneyUnit }) {
  return (
    <DataTable
      caption={`Kinh phí theo năm và nguồn, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ year, source }) => `${year}-${source}`}
    />
  );
}
