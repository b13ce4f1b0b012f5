import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { registerHref } from '#lib/beneficiaries/form-schema.ts';
import type { PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';

const columns: readonly Column<PublicBeneficiary>[] = [
  {
    key: 'name',
    header: 'Tên đơn vị',
    rowHeader: true,
    cell: (entry) => <a href={registerHref(entry.slug)}>{entry.name}</a>,
  },
  {
    key: 'type',
    header: 'Loại hình',
    cell: (entry) => (entry.type ? ESTABLISHMENT_TYPE_LABELS[entry.type] : 'Chưa rõ'),
  },
  {
    key: 'projects',
    header: 'Số đề án',
    numeric: true,
    cell: (entry) => entry.projects.length,
  },
];

export function RegisterTable({ entries }: { entries: readonly PublicBeneficiary[] }) {
  return (
    <DataTable
      caption="Danh bạ đơn vị thụ hưởng"
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.slug}
    />
  );
}
