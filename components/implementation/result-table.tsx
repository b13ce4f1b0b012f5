import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatDecimal } from '#lib/format/decimals.ts';
import type { ResultView } from '#lib/implementation/results.ts';

const quantity = (value: string | null) =>
  value === null ? <span className="text-muted">Chưa ghi</span> : formatDecimal(value);

const columns: readonly Column<ResultView>[] = [
  {
    key: 'indicator',
    header: 'Chỉ tiêu',
    rowHeader: true,
    cell: ({ indicator, evidence }) => (
      <>
        {indicator}
        {evidence && (
          <span className="block text-sm font-normal text-muted">Căn cứ: {evidence}</span>
        )}
      </>
    ),
  },
  { key: 'unit', header: 'Đơn vị tính', cell: ({ unit }) => unit },
  { key: 'baseline', header: 'Trước', numeric: true, cell: ({ baseline }) => quantity(baseline) },
  { key: 'planned', header: 'Kế hoạch', numeric: true, cell: ({ planned }) => quantity(planned) },
  { key: 'actual', header: 'Thực hiện', numeric: true, cell: ({ actual }) => quantity(actual) },
];

/** What came of the work beside what was planned and what was there before. */
export function ResultTable({ results }: { results: readonly ResultView[] }) {
  return (
    <DataTable
      caption="Kết quả theo chỉ tiêu"
      captionHidden
      columns={columns}
      rows={results}
      rowKey={({ indicator, unit }) => `${indicator} ${unit}`}
    />
  );
}
