import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstantDay } from '#lib/format/days.ts';
import { formatPercent } from '#lib/format/counts.ts';
import {
  KIND_LABELS,
  MONEY_STATE_LABELS,
  PROGRAMME_SHORT_LABELS,
  statusLabel,
} from '#lib/format/labels.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import type { ProjectSort } from '#lib/projects/schema.ts';
import { projectHref, toMoneyOf } from '#lib/projects/tasks.ts';

/** Columns that may be chosen, by their word in the address; title and code are always there. */
export const PROJECT_COLUMNS = {
  nam: 'Năm',
  nguon: 'Chương trình',
  loai: 'Loại',
  'noi-dung': 'Nội dung',
  'don-vi': 'Đơn vị thụ hưởng',
  'kinh-phi': 'Triệu đồng hỗ trợ',
  'tien-do': 'Tiến độ',
  'trang-thai': 'Trạng thái',
  'cap-nhat': 'Cập nhật',
} as const;
export type ProjectColumn = keyof typeof PROJECT_COLUMNS;
/** The year is left out: it stands in every code. */
export const USUAL_COLUMNS: readonly ProjectColumn[] = [
  'nguon',
  'kinh-phi',
  'trang-thai',
  'cap-nhat',
];

type Row = PublicProject;
type Shown = Omit<Column<Row>, 'key' | 'header'>;

const CELLS: Record<ProjectColumn, Shown> = {
  nam: { cell: (row) => row.planYear },
  nguon: { cell: (row) => PROGRAMME_SHORT_LABELS[row.programme] },
  loai: { cell: (row) => KIND_LABELS[row.kind] },
  'noi-dung': { cell: (row) => row.activityContent ?? 'Chưa chọn' },
  'don-vi': {
    cell: (row) =>
      row.beneficiariesState === 'STATED'
        ? row.beneficiaries.map((line) => line.name).join('; ')
        : MONEY_STATE_LABELS[row.beneficiariesState],
  },
  'kinh-phi': {
    numeric: true,
    cell: (row) => formatMoneyCell(toMoneyOf(row.support), 'TRIEU'),
  },
  'tien-do': {
    cell: (row) =>
      row.progress.percent === null ? 'Chưa có số liệu' : formatPercent(row.progress.percent),
  },
  'trang-thai': {
    cell: (row) => {
      const { label, tone } = statusLabel(row.status, row.programme);
      return (
        <div className="sm:min-w-36">
          <Tag tone={tone}>{label}</Tag>
        </div>
      );
    },
  },
  'cap-nhat': { cell: (row) => formatInstantDay(new Date(row.updatedAt)) },
};

/** Orders that a heading leads to; the second of two turns the first around. */
const SORTS: Partial<Record<ProjectColumn | 'ten', readonly ProjectSort[]>> = {
  ten: ['title'],
  nam: ['-planYear'],
  'kinh-phi': ['-support', 'support'],
  'cap-nhat': ['-updatedAt'],
};

export function ProjectTable({
  rows,
  chosen,
  sort,
  hrefFor,
}: {
  rows: readonly Row[];
  chosen: readonly ProjectColumn[];
  sort: ProjectSort;
  hrefFor: (sort: ProjectSort) => string;
}) {
  function sorting(key: ProjectColumn | 'ten') {
    const orders = SORTS[key];
    const [first] = orders ?? [];
    if (!orders || !first) return {};
    const place = orders.indexOf(sort);
    const next = orders[(place + 1) % orders.length] ?? first;
    if (place < 0) return { sort: { href: hrefFor(next) } };
    const direction = sort.startsWith('-') ? ('descending' as const) : ('ascending' as const);
    return { sort: { href: hrefFor(next), direction } };
  }
  const columns: Column<Row>[] = [
    {
      key: 'ten',
      header: 'Tên',
      rowHeader: true,
      ...sorting('ten'),
      cell: (row) => (
        <div className="sm:min-w-64">
          <a href={projectHref(row.code)}>{row.title}</a>
          <span className="block text-sm font-normal text-muted">{row.code}</span>
        </div>
      ),
    },
    ...chosen.map((key) => ({
      key,
      header: PROJECT_COLUMNS[key],
      ...sorting(key),
      ...CELLS[key],
    })),
  ];
  return (
    <DataTable
      caption="Đề án, nhiệm vụ"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
    />
  );
}
