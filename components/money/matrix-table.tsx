import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { figureHref } from '#lib/figures/form-schema.ts';
import { FIGURE_MEASURE_LABELS } from '#lib/format/figure-labels.ts';
import { besideResult } from '#lib/format/stated-words.ts';
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
        <a className="whitespace-nowrap" href={inUnitHref(moneyRowHref(row), unit)}>
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
  {
    key: 'stated',
    header: 'Tài liệu nêu',
    numeric: true,
    cell: (row) => <Stated row={row} unit={unit} />,
  },
  ...figureColumns<MoneyFigure, MoneyRow>(MONEY_FIGURES, unit),
];

/** What documents state of the row, and how that stands beside the portal's own sum. */
function Stated({ row, unit }: { row: MoneyRow; unit: MoneyUnit }) {
  if (row.stated.length === 0) return <span className="text-muted">–</span>;
  return (
    <ul className="grid list-none gap-2 p-0">
      {row.stated.map((beside) => (
        <li key={beside.figure}>
          <a className="whitespace-nowrap" href={figureHref(beside.figure)}>
            {amountIn(unit, beside.stated)}
            <span className="sr-only"> là số tài liệu nêu: {beside.label}</span>
          </a>
          <span className="block text-sm">{FIGURE_MEASURE_LABELS[beside.measure]}</span>
          <span className="block text-sm text-muted">{besideResult(beside, unit)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Year × source, from the budget assigned to what was not paid yet. */
export function MatrixTable({ rows, unit }: { rows: readonly MoneyRow[]; unit: MoneyUnit }) {
  return (
    <DataTable
      wideId="bang-nam-va-nguon"
      caption={`Kinh phí theo năm và nguồn, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ year, source }) => `${year}-${source}`}
    />
  );
}
