import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { RegisterFiles } from '#components/beneficiaries/register-files.tsx';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { BeneficiaryTable } from '#components/public-projects/beneficiary-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Pills } from '#components/ui/pills.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { listPublicBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { readRegisterAddress, registerAddress } from '#lib/beneficiaries/url-filters.ts';
import { BENEFICIARIES_PATH } from '#components/public-projects/beneficiary-links.tsx';
import { formatCount, formatItems } from '#lib/format/counts.ts';
import type { SearchParams } from '#lib/projects/url-filters.ts';

type Props = { searchParams: Promise<SearchParams> };

const PAGE_SIZE = 20;
const TITLE = 'Đơn vị thụ hưởng';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filters, complaint } = readRegisterAddress(await searchParams);
  const title = filters.q ? `Tìm “${filters.q}”: đơn vị thụ hưởng` : TITLE;
  return {
    title: complaint ? `Lỗi: ${title}` : title,
    description:
      'Cơ sở công nghiệp nông thôn được hỗ trợ trong các đề án khuyến công đã công bố của tỉnh Bắc Kạn, và phần của từng đơn vị.',
  };
}

export default async function BeneficiariesPage({ searchParams }: Props) {
  const params = await searchParams;
  const { filters, errors } = readRegisterAddress(params, PAGE_SIZE);
  // An emptied search box asks for the whole list, whose address has no parameters.
  if (params.q === '' && !errors.page) redirect(BENEFICIARIES_PATH);
  const { data, page } = await listPublicBeneficiaries(filters);
  const notes = new SourceNotes();
  const pageCount = Math.ceil(page.total / page.size);
  const hrefFor = (number: number) => registerAddress(BENEFICIARIES_PATH, filters, number);
  return (
    <Markup>
      <PageHeading
        title={TITLE}
        lead="Đơn vị được nêu tên trong các đề án đã công bố. Kinh phí của đề án nhóm là chung cho các thành viên; phần riêng chỉ ghi khi nguồn có nêu."
        breadcrumb={[{ href: '/', label: 'Trang chủ' }]}
      />
      <div className="mb-10 grid gap-5">
        <SearchForm
          action={BENEFICIARIES_PATH}
          label="Tìm đơn vị theo tên"
          hint="Gõ có dấu hay không dấu đều được; “HTX” hay “Hợp tác xã” như nhau."
          defaultValue={filters.q}
          error={errors.q}
        />
        {filters.q && (
          <Pills items={[{ label: `“${filters.q}”`, removeHref: BENEFICIARIES_PATH }]} />
        )}
        {errors.page && (
          <Notice tone="warning">
            <p>{errors.page} Đang xem trang đầu.</p>
          </Notice>
        )}
      </div>
      <Section id="ket-qua" title={formatItems(page.total, 'đơn vị')}>
        {page.total === 0 && (
          <EmptyState
            title="Không có đơn vị nào khớp"
            action={
              <Button href={BENEFICIARIES_PATH} tone="secondary">
                Xem tất cả đơn vị
              </Button>
            }
          >
            <p>
              Thử ít từ hơn, hoặc chỉ một phần của tên. Trang này chỉ có đơn vị được nêu tên trong
              đề án đã công bố.
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
        {data.length > 0 && <BeneficiaryTable rows={data} notes={notes} />}
        {data.length > 0 && (
          <Pagination page={page.number} pageCount={pageCount} hrefFor={hrefFor} />
        )}
        {data.length > 0 && <RegisterFiles filters={filters} />}
      </Section>
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
