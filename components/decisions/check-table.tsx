import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { totalOf, type Money } from '#lib/domain/money.ts';
import type { Candidate } from '#lib/decisions/candidates.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import { recommendedColumn, requestedColumn, titleColumn } from './candidate-columns.tsx';
import { totalInWords } from './money-total.ts';

/** A project of the decision that is about to be recorded. */
export interface Approval {
  candidate: Candidate;
  approved: Money;
}

const columns: readonly Column<Approval>[] = [
  ...[titleColumn, requestedColumn, recommendedColumn].map((column) => ({
    ...column,
    cell: ({ candidate }: Approval) => column.cell(candidate),
  })),
  {
    key: 'approved',
    header: 'Được duyệt, đồng',
    numeric: true,
    nowrap: true,
    cell: ({ approved }) => formatMoneyCell(approved, 'DONG'),
  },
];

/** What the decision will give to whom, to be looked at once more. */
export function CheckTable({ approvals }: { approvals: readonly Approval[] }) {
  const { statedDong, unstatedItems } = totalOf(approvals.map(({ approved }) => approved));
  return (
    <DataTable
      caption="Đề án, nhiệm vụ sẽ được ghi là đã phê duyệt"
      columns={columns}
      rows={approvals}
      rowKey={({ candidate }) => candidate.code}
      footer={[
        `Cộng ${approvals.length} đề án, nhiệm vụ`,
        null,
        null,
        totalInWords({ dong: statedDong?.toString() ?? null, unstatedItems }),
      ]}
    />
  );
}
