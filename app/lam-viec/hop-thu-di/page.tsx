import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { MailTable } from '#components/notifications/mail-table.tsx';
import { OutboxFilterForm } from '#components/notifications/outbox-filter-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { formatItems } from '#lib/format/counts.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { countMails, hasMailServer, listMails } from '#lib/notifications/outbox.ts';
import { outboxPageQuery } from '#lib/notifications/schema.ts';
import { requirePostmaster } from './postmaster.ts';

export const metadata: Metadata = { title: 'Hộp thư đi' };

const HERE = '/lam-viec/hop-thu-di';

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function OutboxPage({ searchParams }: Props) {
  const actor = await requirePostmaster(HERE);
  const filters = parseOrNotFound(outboxPageQuery, await searchParams);
  const [{ data, page }, counts] = await Promise.all([
    listMails(actor, filters),
    countMails(actor),
  ]);
  const hrefFor = (number: number) => {
    const query = new URLSearchParams({
      ...(filters.q && { q: filters.q }),
      ...(filters.status && { 'tinh-trang': filters.status }),
      trang: String(number),
    });
    return `${HERE}?${query}`;
  };
  const isFiltered = Boolean(filters.q) || filters.status !== undefined;
  return (
    <>
      <PageHeading
        title="Hộp thư đi"
        lead="Thư cổng viết cho người dùng: đã gửi, chờ gửi, gửi hỏng hoặc được giữ lại."
      />
      <div className="grid gap-6">
        {!hasMailServer() && (
          <Notice tone="info" title="Cổng chưa có máy chủ thư">
            <p>
              Thư được giữ lại ở đây để quản trị đọc và chuyển tay. Khi đặt SMTP_URL, thư mới tự gửi
              đi; thư đang giữ có thể gửi lại từng thư.
            </p>
          </Notice>
        )}
        <OutboxFilterForm action={HERE} filters={filters} counts={counts} />
        <p role="status">{formatItems(page.total, 'thư')}</p>
        {data.length > 0 ? (
          <MailTable mails={data} />
        ) : (
          <EmptyState
            title={isFiltered ? 'Không có thư nào khớp' : 'Hộp thư đi chưa có thư nào'}
            action={
              isFiltered && (
                <Button href={HERE} tone="secondary">
                  Bỏ bộ lọc
                </Button>
              )
            }
          >
            <p>Thư chỉ được viết cho người có địa chỉ thư trong tài khoản.</p>
          </EmptyState>
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
