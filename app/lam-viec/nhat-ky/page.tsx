import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { AuditFilterForm } from '#components/history/audit-filter-form.tsx';
import { AuditTable } from '#components/history/audit-table.tsx';
import { ChainNotice } from '#components/history/chain-notice.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listAuditEvents, verifyAuditTrail } from '#lib/audit/queries.ts';
import { auditAddress, readAuditAddress } from '#lib/audit/schema.ts';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatItems } from '#lib/format/counts.ts';

export const metadata: Metadata = { title: 'Nhật ký' };

const HERE = '/lam-viec/nhat-ky';

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor(HERE);
  if (!can(actor, 'audit.read')) forbidden();
  const address = readAuditAddress(await searchParams);
  const [{ data, page }, chain] = await Promise.all([
    listAuditEvents(actor, address.filters),
    verifyAuditTrail(actor),
  ]);
  return (
    <>
      <PageHeading
        title="Nhật ký"
        lead="Mọi việc đã làm trên cổng, kể cả việc bị từ chối. Không ai sửa hay xóa được bản ghi nào."
      />
      <div className="grid gap-8">
        <ChainNotice chain={chain} />
        <AuditFilterForm action={HERE} {...address} />
        <p role="status">{formatItems(page.total, 'bản ghi')}</p>
        {data.length > 0 ? (
          <AuditTable events={data} />
        ) : (
          <EmptyState title="Không có bản ghi nào khớp">
            <p>Thử bỏ bớt bộ lọc hoặc nới khoảng ngày.</p>
          </EmptyState>
        )}
        <Pagination
          page={page.number}
          pageCount={Math.ceil(page.total / page.size)}
          hrefFor={(number) => auditAddress(HERE, address.typed, number)}
        />
      </div>
    </>
  );
}
