import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { projectHref, toMoneyOf } from '#lib/projects/tasks.ts';

type Row = StaffBeneficiary['projects'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: 'Đề án',
    rowHeader: true,
    cell: (row) => (
      <>
        <a href={projectHref(row.code)}>{row.title}</a>
        <span className="block text-sm font-normal text-muted">{row.code}</span>
      </>
    ),
  },
  { key: 'year', header: 'Năm', cell: (row) => row.year },
  {
    key: 'status',
    header: 'Trạng thái',
    cell: (row) => {
      const { label, tone } = statusLabel(row.status, row.programme);
      return <Tag tone={tone}>{label}</Tag>;
    },
  },
  {
    key: 'support',
    header: 'Phần hỗ trợ cho đơn vị',
    numeric: true,
    cell: (row) => formatMoney(toMoneyOf(row.support)),
  },
];

/** The projects an establishment takes part in, with its own share of each. */
export function EntryProjects({ projects }: { projects: readonly Row[] }) {
  return (
    <DataTable
      caption="Các đề án đơn vị tham gia"
      captionHidden
      columns={columns}
      rows={projects}
      rowKey={(row) => row.code}
    />
  );
}
