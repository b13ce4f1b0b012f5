import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { filterPills } from '#components/projects/filter-pills.ts';
import { ProjectFilterForm } from '#components/projects/project-filter-form.tsx';
import {
  PROJECT_COLUMNS,
  ProjectTable,
  USUAL_COLUMNS,
  type ProjectColumn,
} from '#components/projects/project-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Pills } from '#components/ui/pills.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { formatItems } from '#lib/format/counts.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';
import { getColumns } from '#lib/preferences/columns.ts';
import { listProjects } from '#lib/projects/queries.ts';
import { RECORDING_PAGE } from '#lib/projects/recording-schema.ts';
import type { ProjectFilters } from '#lib/projects/schema.ts';
import {
  exportAddress,
  filterAddress,
  readUrlFilters,
  type SearchParams,
} from '#lib/projects/url-filters.ts';
import { saveColumnsAction } from './actions.ts';

export const metadata: Metadata = { title: 'Đề án, nhiệm vụ' };

const HERE = '/lam-viec/de-an';

/** Unknown columns are left out; none known means the usual ones. */
function readColumns(asked: readonly string[]): readonly ProjectColumn[] {
  const known = (Object.keys(PROJECT_COLUMNS) as ProjectColumn[]).filter((key) =>
    asked.includes(key),
  );
  return known.length > 0 ? known : USUAL_COLUMNS;
}

export default async function ProjectsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor(HERE);
  const params = await searchParams;
  const url = readUrlFilters(params);
  const [{ data, page }, contents, remembered] = await Promise.all([
    listProjects(actor, url.filters),
    listContentFilterOptions(),
    getColumns(actor, 'projects'),
  ]);
  // What stands in the address counts before what the person likes: a link shows everybody the same.
  const asked = [params.cot ?? []].flat();
  const chosen = readColumns(asked.length > 0 ? asked : (remembered ?? []));
  const cot = asked.length > 0 ? chosen : [];
  const hrefFor = (changes: Partial<ProjectFilters>) =>
    filterAddress(HERE, url.filters, changes, { cot });
  const pills = filterPills(url.filters, hrefFor);
  const mayCreate = can(actor, 'project.create');
  const wrong = Object.values(url.errors);
  const pageCount = Math.ceil(page.total / page.size);
  return (
    <>
      <PageHeading
        title="Đề án, nhiệm vụ"
        actions={
          <>
            {mayCreate && (
              <>
                <Button href={`${HERE}/moi`}>Lập đề án, nhiệm vụ mới</Button>
                <Button href={`${HERE}/thung-rac`} tone="quiet">
                  Thùng rác
                </Button>
              </>
            )}
            {can(actor, 'project.record') && (
              <Button href={RECORDING_PAGE} tone="secondary">
                Ghi nhận theo tài liệu
              </Button>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <ProjectFilterForm
          action={HERE}
          url={url}
          contents={contents}
          chosen={chosen}
          remember={saveColumnsAction}
        />
        {wrong.length > 0 && (
          <Notice tone="warning" title="Có bộ lọc chưa dùng được">
            <p>{wrong.join(' ')} Danh sách dưới đây chưa lọc theo giá trị đó.</p>
          </Notice>
        )}
        <Pills items={pills} clearHref={filterAddress(HERE, { ...url.filters, ...NO_FILTERS })} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <p role="status" className="font-semibold">
            {formatItems(page.total)}
          </p>
          {page.total > 0 && (
            <p className="no-print flex flex-wrap gap-x-4 text-sm">
              <a className="inline-block py-1" href={exportAddress(url.filters, 'xlsx')}>
                Tải Excel
              </a>
              <a className="inline-block py-1" href={exportAddress(url.filters, 'csv')}>
                Tải CSV
              </a>
            </p>
          )}
        </div>
        {data.length > 0 ? (
          <ProjectTable
            rows={data}
            chosen={chosen}
            sort={url.filters.sort}
            hrefFor={(sort) => hrefFor({ sort })}
          />
        ) : (
          <EmptyState
            title={
              page.total > 0
                ? `Danh sách chỉ có ${pageCount} trang`
                : 'Không có đề án, nhiệm vụ nào khớp'
            }
            action={
              <Button href={page.total > 0 ? hrefFor({ page: pageCount }) : HERE} tone="secondary">
                {page.total > 0 ? 'Đến trang cuối' : 'Bỏ mọi bộ lọc'}
              </Button>
            }
          />
        )}
        <Pagination
          page={page.number}
          pageCount={pageCount}
          hrefFor={(number) => hrefFor({ page: number })}
        />
      </div>
    </>
  );
}

const NO_FILTERS = {
  q: undefined,
  year: undefined,
  programme: undefined,
  content: undefined,
  area: undefined,
  status: undefined,
};
