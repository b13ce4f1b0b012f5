import type { Metadata } from 'next';
import { AccountFilterForm } from '#components/accounts/account-filter-form.tsx';
import { AccountTable } from '#components/accounts/account-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listAccounts } from '#lib/accounts/queries.ts';
import { accountPageQuery } from '#lib/accounts/schema.ts';
import { formatItems } from '#lib/format/counts.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { requireAdministrator } from './administrator.ts';

export const metadata: Metadata = { title: 'Tài khoản' };

const HERE = '/lam-viec/tai-khoan';

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireAdministrator(HERE);
  const given = await searchParams;
  const filters = parseOrNotFound(accountPageQuery, given);
  const { data, page } = await listAccounts(actor, filters);
  const hrefFor = (number: number) => {
    const query = new URLSearchParams(
      Object.entries(given).flatMap(([key, value]) =>
        typeof value === 'string' && value ? [[key, value]] : [],
      ),
    );
    query.set('trang', String(number));
    return `${HERE}?${query}`;
  };
  return (
    <>
      <PageHeading
        title="Tài khoản"
        lead="Ai được vào cổng, với vai trò nào. Mọi thay đổi đều được ghi vào nhật ký."
        actions={<Button href={`${HERE}/moi`}>Tạo tài khoản</Button>}
      />
      <div className="grid gap-6">
        <AccountFilterForm action={HERE} filters={filters} />
        <p role="status">{formatItems(page.total, 'tài khoản')}</p>
        {data.length > 0 ? (
          <AccountTable accounts={data} />
        ) : (
          <EmptyState
            title="Không có tài khoản nào khớp"
            action={
              <Button href={HERE} tone="secondary">
                Bỏ bộ lọc
              </Button>
            }
          />
        )}
        <Pagination
          page={page.number}
          pageCount={Math.ceil(page.total / page.size)}
          hrefFor={hrefFor}
        />
      </div>
    </>
  );
}
