import type { Metadata } from 'next';
import { z } from 'zod';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { InboxList } from '#components/notifications/inbox-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { formatCount } from '#lib/format/counts.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { countUnread, listNotifications } from '#lib/notifications/inbox.ts';
import { inboxAction } from './actions.ts';

export const metadata: Metadata = { title: 'Thông báo' };

const HERE = '/lam-viec/thong-bao';
const PAGE_SIZE = 20;

const pageQuery = z.object({
  trang: z.preprocess((value) => value || undefined, z.coerce.number().int().min(1).default(1)),
});

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor(HERE);
  const { trang } = parseOrNotFound(pageQuery, await searchParams);
  const [{ data, page }, unread] = await Promise.all([
    listNotifications(actor, { page: trang, size: PAGE_SIZE }),
    countUnread(actor),
  ]);
  return (
    <>
      <PageHeading
        title="Thông báo"
        lead={
          unread > 0
            ? `${formatCount(unread)} thông báo chưa đọc, ở trên cùng.`
            : page.total > 0
              ? 'Bạn đã đọc hết thông báo.'
              : undefined
        }
        actions={
          <Button href={`${HERE}/tuy-chon`} tone="secondary">
            Chọn cách nhận
          </Button>
        }
      />
      <div className="grid gap-6">
        {data.length > 0 ? (
          <InboxList notifications={data} action={inboxAction} hasUnread={unread > 0} />
        ) : (
          <EmptyState
            title={page.total > 0 ? 'Trang này không có thông báo' : 'Chưa có thông báo nào'}
            action={
              <Button href={page.total > 0 ? HERE : '/lam-viec'} tone="secondary">
                {page.total > 0 ? 'Về trang đầu' : 'Việc của tôi'}
              </Button>
            }
          >
            <p>Hồ sơ bị trả lại, được duyệt, sắp đến hạn hay có ý kiến mới sẽ báo ở đây.</p>
          </EmptyState>
        )}
        <Pagination
          page={page.number}
          pageCount={Math.ceil(page.total / page.size)}
          hrefFor={(number) => `${HERE}?trang=${number}`}
        />
      </div>
    </>
  );
}
