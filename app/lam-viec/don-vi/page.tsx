import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { RegisterFiles } from '#components/beneficiaries/register-files.tsx';
import { RegisterTable } from '#components/beneficiaries/register-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { readRegisterAddress, registerAddress } from '#lib/beneficiaries/url-filters.ts';
import { formatItems } from '#lib/format/counts.ts';
import type { SearchParams } from '#lib/projects/url-filters.ts';

export const metadata: Metadata = { title: 'Đơn vị thụ hưởng' };

const HERE = '/lam-viec/don-vi';

export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor(HERE);
  if (actor.role === 'ADMIN') forbidden();
  const { filters, complaint } = readRegisterAddress(await searchParams);
  const { data, page } = await listBeneficiaries(actor, filters);
  const pageCount = Math.ceil(page.total / page.size);
  const mayCreate = can(actor, 'beneficiary.create');
  return (
    <>
      <PageHeading
        title="Đơn vị thụ hưởng"
        lead="Danh bạ các cơ sở công nghiệp nông thôn. Mỗi đơn vị chỉ ghi một lần."
        actions={mayCreate && <Button href={`${HERE}/them-moi`}>Ghi đơn vị mới</Button>}
      />
      <div className="grid gap-6">
        <SearchForm
          action={HERE}
          label="Tìm đơn vị"
          hint="Tên, tên gọi khác (có dấu hoặc không dấu), hay mã số thuế"
          defaultValue={filters.q}
        />
        {complaint && (
          <Notice tone="warning">
            <p>{complaint}</p>
          </Notice>
        )}
        <p role="status" className="font-semibold">
          {formatItems(page.total, 'đơn vị')}
        </p>
        {data.length > 0 ? (
          <RegisterTable entries={data} />
        ) : (
          <EmptyState
            title="Không có đơn vị nào khớp"
            action={
              <Button href={HERE} tone="secondary">
                Xem cả danh bạ
              </Button>
            }
          />
        )}
        <Pagination
          page={page.number}
          pageCount={pageCount}
          hrefFor={(number) => registerAddress(HERE, filters, number)}
        />
        {data.length > 0 && <RegisterFiles filters={filters} />}
      </div>
    </>
  );
}
