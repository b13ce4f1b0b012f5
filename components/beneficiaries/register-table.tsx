import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { registerHref } from '#lib/beneficiaries/entry-parts.ts';
import type { ListedBeneficiary, PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { formatCount } from '#lib/format/counts.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';

type Entry = PublicBeneficiary | ListedBeneficiary;

const columns: readonly Column<Entry>[] = [
  {
    key: 'name',
    header: 'Tên đơn vị',
    rowHeader: true,
    cell: (entry) => (
      <>
        <a href={registerHref(entry.slug)}>{entry.name}</a>
        {'aliases' in entry && entry.aliases.length > 0 && (
          <span className="block text-sm font-normal text-muted">
            còn gọi là {entry.aliases.map((alias) => alias.name).join('; ')}
          </span>
        )}
      </>
    ),
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
    cell: (entry) => formatCount(entry.projectCount),
  },
];

export function RegisterTable({ entries }: { entries: readonly Entry[] }) {
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
