import type { SourceNotes } from '#components/figures/source-notes.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { KIND_LABELS, PROGRAMME_SHORT_LABELS, statusLabel } from '#lib/format/labels.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import type { ProjectFilters, ProjectSort } from '#lib/projects/schema.ts';
import { filterAddress } from '#lib/projects/url-filters.ts';
import { BeneficiaryLinks } from './beneficiary-links.tsx';
import { PROJECTS_PATH } from './filter-words.ts';
import { MoneyWithSource } from './money-with-source.tsx';

export const projectHref = (code: string) => `${PROJECTS_PATH}/${code}`;

/** "Đề án nhóm", "Nhiệm vụ", … */
export function kindText({ kind, isGroup, isSupplementary }: PublicProject): string {
  const name = isGroup ? 'Đề án nhóm' : KIND_LABELS[kind];
  return isSupplementary ? `${name} bổ sung` : name;
}

/** A heading that sorts: shows how the list is ordered now, leads to the other order. */
function sortBy(filters: ProjectFilters, rising: ProjectSort | null, falling: ProjectSort | null) {
  // Words to search for rank the list; its plain order is then not by year.
  const current = filters.q && filters.sort === '-planYear' ? null : filters.sort;
  const next = current === falling ? (rising ?? falling) : (falling ?? rising);
  const direction =
    current === null
      ? undefined
      : current === rising
        ? ('ascending' as const)
        : current === falling
          ? ('descending' as const)
          : undefined;
  return {
    href: filterAddress(PROJECTS_PATH, filters, next ? { sort: next } : {}),
    ...(direction ? { direction } : {}),
  };
}

export function ResultTable({
  rows,
  filters,
  notes,
}: {
  rows: readonly PublicProject[];
  filters: ProjectFilters;
  notes: SourceNotes;
}) {
  const columns: Column<PublicProject>[] = [
    {
      key: 'title',
      header: 'Đề án, nhiệm vụ',
      rowHeader: true,
      sort: sortBy(filters, 'title', null),
      cell: (row) => (
        <>
          <a href={projectHref(row.code)}>{row.title}</a>
          <span className="block text-sm font-normal text-muted">
            <span className="whitespace-nowrap">{row.code}</span> · {kindText(row)}
          </span>
        </>
      ),
    },
    { key: 'year', header: 'Năm', nowrap: true, cell: (row) => row.planYear },
    {
      key: 'programme',
      header: 'Chương trình',
      cell: (row) => PROGRAMME_SHORT_LABELS[row.programme],
    },
    {
      key: 'beneficiaries',
      header: 'Đơn vị thụ hưởng',
      cell: (row) => <BeneficiaryLinks state={row.beneficiariesState} lines={row.beneficiaries} />,
    },
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
      header: 'Kinh phí (triệu đồng)',
      numeric: true,
      sort: sortBy(filters, 'support', '-support'),
      cell: (row) => (
        <MoneyWithSource
          money={row.support}
          of={`kinh phí của ${row.code}`}
          notes={notes}
          record={row.recordSource}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Đề án, nhiệm vụ tìm thấy"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
    />
  );
}
