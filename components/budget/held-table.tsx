import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { BudgetYearDetail } from '#lib/budget/queries.ts';
import { formatMoneyCell, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';

type Held = BudgetYearDetail['projects'][number];

const amount = (dong: string, unit: MoneyUnit) =>
  formatMoneyCell({ state: 'STATED', dong: BigInt(dong) }, unit);

const money = (
  key: 'approved' | 'carriedIn' | 'paid' | 'released' | 'rest',
  header: string,
  unit: MoneyUnit,
): Column<Held> => ({
  key,
  header,
  numeric: true,
  nowrap: true,
  cell: (row) => amount(row[key], unit),
});

const columns = (unit: MoneyUnit): readonly Column<Held>[] => [
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
  money('approved', 'Phê duyệt', unit),
  money('carriedIn', 'Chuyển nguồn đến', unit),
  money('paid', 'Đã chi', unit),
  {
    key: 'settled',
    header: 'Quyết toán',
    numeric: true,
    nowrap: true,
    cell: ({ settled }) => (settled === null ? 'Chưa quyết toán' : amount(settled, unit)),
  },
  money('released', 'Hủy, chuyển đi', unit),
  money('rest', 'Còn lại', unit),
];

/** The projects that hold money of a year and source. */
export function HeldTable({ rows, unit }: { rows: readonly Held[]; unit: MoneyUnit }) {
  return (
    <DataTable
      wideId="bang-de-an-giu-kinh-phi"
      caption={`Đề án, nhiệm vụ giữ kinh phí của năm, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}
