import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { Downloads } from '#components/public-projects/downloads.tsx';
import { FilterForm } from '#components/public-projects/filter-form.tsx';
import { filterPills, PROJECTS_PATH } from '#components/public-projects/filter-words.ts';
import { ResultTable } from '#components/public-projects/result-table.tsx';
import { SupportTotal } from '#components/public-projects/support-total.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Pills } from '#components/ui/pills.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { formatCount, formatItems } from '#lib/format/counts.ts';
import { listFilterChoices } from '#lib/projects/filter-choices.ts';
import { listPublicProjects } from '#lib/projects/queries.ts';
import { publicSupportTotal } from '#lib/projects/support-total.ts';
import {
  FILTER_PARAMS,
  filterAddress,
  readUrlFilters,
  type SearchParams,
} from '#lib/projects/url-filters.ts';

type Props = { searchParams: Promise<SearchParams> };

const TITLE = 'Đề án, nhiệm vụ khuyến công';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters, errors } = readUrlFilters(await searchParams);
  const title = filters.q ? `Tìm “${filters.q}”: đề án, nhiệm vụ` : TITLE;
  return {
    title: Object.keys(errors).length > 0 ? `Lỗi: ${title}` : title,
    description:
      'Tra cứu đề án, nhiệm vụ khuyến công tỉnh Bắc Kạn theo tên, mã, đơn vị thụ hưởng, năm, chương trình và trạng thái; số tiền nào cũng kèm nguồn.',
  };
}

/** A form sends its empty fields too; the address to keep and to share leaves them out. */
function hasEmptyFields(params: SearchParams): boolean {
  return Object.values(FILTER_PARAMS).some((name) => params[name] === '');
}

export default async function ProjectsPage({ searchParams }: Props) {
  const params = await searchParams;
  const read = readUrlFilters(params);
  const { filters, errors } = read;
  const hasErrors = Object.keys(errors).length > 0;
  if (hasEmptyFields(params) && !hasErrors) redirect(filterAddress(PROJECTS_PATH, filters));
  const [{ data, page }, total, choices] = await Promise.all([
    listPublicProjects(filters),
    publicSupportTotal(filters),
    listFilterChoices(),
  ]);
  const notes = new SourceNotes();
  const pills = filterPills(filters, choices);
  const hrefFor = (number: number) => filterAddress(PROJECTS_PATH, filters, { page: number });
  const pageCount = Math.ceil(page.total / page.size);
  return (
    <Markup>
      <PageHeading title={TITLE} breadcrumb={[{ href: '/', label: 'Trang chủ' }]} />
      <div className="mb-10 grid gap-5">
        <FilterForm read={read} choices={choices} />
        <Pills items={pills} clearHref={PROJECTS_PATH} />
        {errors.page && (
          <Notice tone="warning">
            <p>{errors.page} Đang xem trang đầu.</p>
          </Notice>
        )}
      </div>
      <Section
        id="ket-qua"
        title={formatItems(page.total)}
        actions={page.total > 0 && <Downloads filters={filters} total={page.total} />}
      >
        {page.total > 0 && (
          <SupportTotal
            total={total}
            address={filterAddress(PROJECTS_PATH, filters)}
            notes={notes}
          />
        )}
        {page.total === 0 && (
          <EmptyState
            title="Không có đề án, nhiệm vụ nào khớp"
            action={
              <Button href={PROJECTS_PATH} tone="secondary">
                Xem tất cả đề án, nhiệm vụ
              </Button>
            }
          >
            <p>
              Thử ít từ hơn, hoặc bỏ bớt bộ lọc. Có thể tìm theo một phần của tên đề án, mã đề án
              hay tên đơn vị thụ hưởng. Trang này chỉ có đề án, nhiệm vụ đã công bố.
            </p>
          </EmptyState>
        )}
        {page.total > 0 && data.length === 0 && (
          <EmptyState
            title={`Không có trang ${formatCount(page.number)}`}
            action={
              <Button href={hrefFor(pageCount)} tone="secondary">
                Đến trang cuối
              </Button>
            }
          >
            <p>Danh sách này có {formatCount(pageCount)} trang.</p>
          </EmptyState>
        )}
        {data.length > 0 && <ResultTable rows={data} filters={filters} notes={notes} />}
        {data.length > 0 && (
          <Pagination page={page.number} pageCount={pageCount} hrefFor={hrefFor} />
        )}
      </Section>
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
