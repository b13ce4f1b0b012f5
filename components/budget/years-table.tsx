import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { budgetYearHref } from '#lib/budget/form-schema.ts';
import type { BudgetYearView } from '#lib/budget/queries.ts';
import { formatMoneyCell } from '#lib/format/money.ts';

const amount = (dong: string) => formatMoneyCell({ state: 'STATED', dong: BigInt(dong) }, 'DONG');

const money = (
  key: 'assigned' | 'reduced' | 'carriedIn' | 'committed' | 'lapsed' | 'carriedOut',
  header: string,
): Column<BudgetYearView> => ({
  key,
  header,
  numeric: true,
  nowrap: true,
  cell: (row) => amount(row[key]),
});

const COLUMNS: readonly Column<BudgetYearView>[] = [
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
  money('assigned', 'Được giao'),
  money('carriedIn', 'Chuyển nguồn đến'),
  money('reduced', 'Cắt giảm'),
  money('committed', 'Đã phê duyệt'),
  money('lapsed', 'Hủy'),
  money('carriedOut', 'Chuyển nguồn đi'),
  {
    key: 'remaining',
    header: 'Còn lại',
    numeric: true,
    nowrap: true,
    cell: (row) =>
      row.remaining === null ? (
        <span className="text-muted">Chưa ghi dự toán được giao</span>
      ) : (
        <b>{amount(row.remaining)}</b>
      ),
  },
];

/** Years × sources: what was assigned and what became of it, đồng. */
export function BudgetYearsTable({ rows }: { rows: readonly BudgetYearView[] }) {
  return (
    <DataTable
      caption="Dự toán theo năm và nguồn, đơn vị: đồng"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ year, source }) => `${year}-${source}`}
    />
  );
}
