import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { BudgetYearDetail } from '#lib/budget/queries.ts';
import { formatMoneyCell } from '#lib/format/money.ts';

const amount = (dong: string) => formatMoneyCell({ state: 'STATED', dong: BigInt(dong) }, 'DONG');

type Held = BudgetYearDetail['projects'][number];

const money = (
  key: 'approved' | 'carriedIn' | 'paid' | 'released' | 'rest',
  header: string,
): Column<Held> => ({
  key,
  header,
  numeric: true,
  nowrap: true,
  cell: (row) => amount(row[key]),
});

const COLUMNS: readonly Column<Held>[] = [
  {
    key: 'code',
    header: 'Đề án, nhiệm vụ',
    rowHeader: true,
    cell: ({ code, title, pending }) => (
      <>
        <a href={`/lam-viec/de-an/${code}`}>{code}</a>
        <span className="block text-sm font-normal text-muted">{title}</span>
        {pending > 0 && (
          <span className="block text-sm font-normal">Còn {pending} khoản chi chờ xác nhận</span>
        )}
      </>
    ),
  },
  money('approved', 'Phê duyệt'),
  money('carriedIn', 'Chuyển nguồn đến'),
  money('paid', 'Đã chi'),
  {
    key: 'settled',
    header: 'Quyết toán',
    numeric: true,
    nowrap: true,
    cell: ({ settled }) => (settled === null ? 'Chưa quyết toán' : amount(settled)),
  },
  money('released', 'Hủy, chuyển đi'),
  money('rest', 'Còn lại'),
];

/** The projects that hold money of a year and source. */
export function HeldTable({ rows }: { rows: readonly Held[] }) {
  return (
    <DataTable
      caption="Đề án, nhiệm vụ giữ kinh phí của năm, đơn vị: đồng"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}
