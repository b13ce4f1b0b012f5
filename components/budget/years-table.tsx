import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { budgetYearHref } from '#lib/budget/form-schema.ts';
import type { BudgetYearView } from '#lib/budget/queries.ts';
import { formatMoneyCell, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';

const amount = (dong: string, unit: MoneyUnit) =>
  formatMoneyCell({ state: 'STATED', dong: BigInt(dong) }, unit);

const money = (
  key: 'assigned' | 'reduced' | 'carriedIn' | 'committed' | 'lapsed' | 'carriedOut',
  header: string,
  unit: MoneyUnit,
): Column<BudgetYearView> => ({
  key,
  header,
  numeric: true,
  nowrap: true,
  cell: (row) => amount(row[key], unit),
});

const columns = (unit: MoneyUnit): readonly Column<BudgetYearView>[] => [
  {
    key: 'year',
    header: 'Năm, nguồn',
    rowHeader: true,
    cell: (row) => (
      <>
        <a href={budgetYearHref(row)}>
          {row.year}, {row.source}
        </a>
        <span className="block text-sm font-normal text-muted">{row.sourceName}</span>
        {row.closedAt && <Tag tone="neutral">Đã khóa sổ</Tag>}
      </>
    ),
  },
  money('assigned', 'Được giao', unit),
  money('carriedIn', 'Chuyển nguồn đến', unit),
  money('reduced', 'Cắt giảm', unit),
  money('committed', 'Đã phê duyệt', unit),
  money('lapsed', 'Hủy', unit),
  money('carriedOut', 'Chuyển nguồn đi', unit),
  {
    key: 'remaining',
    header: 'Còn lại',
    numeric: true,
    nowrap: true,
    cell: (row) =>
      row.remaining === null ? (
        <span className="text-muted">Chưa ghi dự toán được giao</span>
      ) : (
        <b>{amount(row.remaining, unit)}</b>
      ),
  },
];

/** Years × sources: what was assigned and what became of it. */
export function BudgetYearsTable({
  rows,
  unit,
}: {
  rows: readonly BudgetYearView[];
  unit: MoneyUnit;
}) {
  return (
    <DataTable
      wideId="bang-du-toan"
      caption={`Dự toán theo năm và nguồn, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ year, source }) => `${year}-${source}`}
    />
  );
}
