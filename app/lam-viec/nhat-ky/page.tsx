import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { AuditFilterForm } from '#components/history/audit-filter-form.tsx';
import { AuditTable } from '#components/history/audit-table.tsx';
import { ChainNotice, ChainOffer } from '#components/history/chain-notice.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { getChainHead, listAuditEvents, verifyAuditTrail } from '#lib/audit/queries.ts';
import { auditAddress, readAuditAddress } from '#lib/audit/schema.ts';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatItems } from '#lib/format/counts.ts';

export const metadata: Metadata = { title: 'Nhật ký' };

const HERE = '/lam-viec/nhat-ky';
/** Asks for the walk over the whole chain, which takes a while on a long one. */
const WALK = 'kiem-tra';

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor(HERE);
  if (!can(actor, 'audit.read')) forbidden();
  const given = await searchParams;
  const address = readAuditAddress(given);
  const [{ data, page }, { head, isShort }] = await Promise.all([
    listAuditEvents(actor, address.filters),
    getChainHead(actor),
  ]);
  const chain = isShort || given[WALK] !== undefined ? await verifyAuditTrail(actor) : null;
  return (
    <>
      <PageHeading
        title="Nhật ký"
        lead="Mọi việc đã làm trên cổng, kể cả việc bị từ chối. Không ai sửa hay xóa được bản ghi nào."
      />
      <div className="grid gap-8">
        {chain ? (
          <ChainNotice chain={chain} />
        ) : (
          <ChainOffer head={head} href={`${HERE}?${WALK}=1`} />
        )}
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
