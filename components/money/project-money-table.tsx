import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import { MONEY_FIGURES, type MoneyFigure, type ProjectMoneyRow } from '#lib/money/figures.ts';
import { figureColumns, figureTotals } from './figure-columns.tsx';

const columns = (unit: MoneyUnit): readonly Column<ProjectMoneyRow>[] => [
  {
    key: 'code',
    header: 'Đề án, nhiệm vụ',
    rowHeader: true,
    cell: (row) => (
      <>
        <a className="whitespace-nowrap" href={`/lam-viec/de-an/${row.code}`}>
          {row.code}
        </a>
        <span className="block text-sm font-normal">{row.title}</span>
        {!row.isOfPlan && (
          <span className="block text-sm font-normal text-muted">
            Kế hoạch năm khác hoặc nguồn khác
          </span>
        )}
      </>
    ),
  },
  ...figureColumns<MoneyFigure, ProjectMoneyRow>(MONEY_FIGURES, unit),
];

/** What one row of the matrix is made of; the last line is that row. */
export function ProjectMoneyTable({
  caption,
  rows,
  unit,
}: {
  caption: string;
  rows: readonly ProjectMoneyRow[];
  unit: MoneyUnit;
}) {
  return (
    <DataTable
      wideId="bang-tung-de-an"
      caption={`${caption}, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ code }) => code}
      footer={['Cộng', ...figureTotals(MONEY_FIGURES, rows, unit)]}
    />
  );
}
