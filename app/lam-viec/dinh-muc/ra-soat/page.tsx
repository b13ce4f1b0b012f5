import type { Metadata } from 'next';
import { CEILINGS_PAGE, RECHECK_PAGE } from '#components/ceilings/addresses.ts';
import { RecheckTable } from '#components/ceilings/recheck-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { recheckCeilings } from '#lib/ceilings/recheck.ts';
import { formatCount } from '#lib/format/counts.ts';

export const metadata: Metadata = { title: 'Rà soát mức hỗ trợ' };

const DONE = { sua: 'Đã lưu mức hỗ trợ. Dưới đây là những kết quả đã lưu sẽ khác nếu xét lại.' };

type Props = { searchParams: Promise<{ xong?: string | string[] }> };

export default async function RecheckPage({ searchParams }: Props) {
  const actor = await requireActor(RECHECK_PAGE);
  const [{ lines, differing, checked }, { xong }] = await Promise.all([
    recheckCeilings(actor),
    searchParams,
  ]);
  return (
    <>
      <PageHeading
        title="Rà soát mức hỗ trợ"
        lead="Kết quả đã lưu lúc gửi và lúc thẩm định, xét lại theo danh mục hiện nay với số liệu và ngày của khi đó. Không kết quả nào bị sửa."
        breadcrumb={[{ href: CEILINGS_PAGE, label: 'Mức hỗ trợ tối đa' }]}
      />
      <DoneNotice messages={DONE} xong={xong} />
      {differing === 0 ? (
        <EmptyState title="Không kết quả nào khác">
          <p>Đã xét lại {formatCount(checked)} kết quả đã lưu.</p>
        </EmptyState>
      ) : lines.length > 0 ? (
        <RecheckTable lines={lines} />
      ) : (
        <Notice tone="info">
          <p>
            {formatCount(differing)} kết quả trong {formatCount(checked)} lần đã lưu sẽ khác. Trung
            tâm và Sở xem được là hồ sơ nào.
          </p>
        </Notice>
      )}
    </>
  );
}
