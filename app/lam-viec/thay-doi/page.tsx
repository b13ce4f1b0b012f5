import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { CHANGE_QUEUE_HREF, DECIDE_HREF } from '#components/changes/addresses.ts';
import { ChangeQueueTable } from '#components/changes/queue-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { requireActor } from '#lib/auth/session.ts';
import type { ChangeStatus } from '#lib/domain/change-request.ts';
import { can } from '#lib/domain/permissions.ts';
import { CHANGE_STATUS_LABELS } from '#lib/format/change-labels.ts';
import { listChangeQueue } from '#lib/changes/queries.ts';
import { changeQueueQuery } from '#lib/changes/schema.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';

export const metadata: Metadata = { title: 'Đề nghị thay đổi' };

/** Words of the states in the address, in the order of the work. */
const WORDS = {
  PROPOSED: 'cho-tham-dinh',
  APPRAISED: 'cho-quyet-dinh',
  RETURNED: 'tra-lai',
  DECIDED: 'da-quyet-dinh',
} as const satisfies Partial<Record<ChangeStatus, string>>;
const SHOWN = Object.keys(WORDS) as (keyof typeof WORDS)[];

const pageQuery = z.object({
  'trang-thai': z.enum(Object.values(WORDS)).default(WORDS.PROPOSED),
  trang: changeQueueQuery.shape.page,
});

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

const addressOf = (status: keyof typeof WORDS, page = 1) =>
  `${CHANGE_QUEUE_HREF}?trang-thai=${WORDS[status]}${page > 1 ? `&trang=${page}` : ''}`;

export default async function ChangeQueuePage({ searchParams }: Props) {
  const actor = await requireActor(CHANGE_QUEUE_HREF);
  if (actor.role === 'ADMIN') forbidden();
  const { 'trang-thai': word, trang } = parseOrNotFound(pageQuery, await searchParams);
  const current = SHOWN.find((status) => WORDS[status] === word) ?? 'PROPOSED';
  const lists = await Promise.all(
    SHOWN.map((status) =>
      listChangeQueue(actor, { status, page: status === current ? trang : 1, size: 50 }),
    ),
  );
  const { data = [], page } = lists[SHOWN.indexOf(current)] ?? {};
  const { label } = CHANGE_STATUS_LABELS[current];
  return (
    <>
      <PageHeading
        title="Đề nghị thay đổi"
        lead="Đề nghị điều chỉnh, bổ sung kế hoạch và ngừng thực hiện của các đề án, nhiệm vụ; chờ lâu nhất ở trên cùng."
      />
      <div className="grid gap-6">
        <Tabs
          label="Theo trạng thái"
          items={SHOWN.map((status, index) => ({
            href: addressOf(status),
            label: CHANGE_STATUS_LABELS[status].label,
            count: lists[index]?.page.total ?? 0,
          }))}
          current={addressOf(current)}
        />
        {current === 'APPRAISED' && data.length > 0 && can(actor, 'change.decide') && (
          <div className="no-print">
            <Button href={DECIDE_HREF}>Ghi quyết định</Button>
          </div>
        )}
        {data.length > 0 ? (
          <ChangeQueueTable caption={label} changes={data} now={new Date()} />
        ) : (
          <EmptyState title="Không có đề nghị nào ở trạng thái này">
            <p>Đề nghị xuất hiện ở đây khi Trung tâm gửi lên hoặc khi bước trước đã xong.</p>
          </EmptyState>
        )}
        <Pagination
          page={page?.number ?? 1}
          pageCount={Math.ceil((page?.total ?? 0) / (page?.size ?? 1))}
          hrefFor={(number) => addressOf(current, number)}
        />
      </div>
    </>
  );
}
