import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { WaitingTable } from '#components/review/waiting-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { forwardHref, newDecisionHref } from '#lib/decisions/form-schema.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listProjects } from '#lib/projects/queries.ts';
import { projectFilters } from '#lib/projects/schema.ts';
import { STATUS_WORDS } from '#lib/projects/url-filters.ts';
import type { ProjectView } from '#lib/projects/view.ts';

export const metadata: Metadata = { title: 'Hồ sơ chờ ở Sở' };

const HERE = '/lam-viec/tham-dinh';

const DONE = { trinh: 'Đã ghi tờ trình. Các hồ sơ đã chọn được chuyển lên cấp có thẩm quyền.' };

/** States in which the next step is the Department's, in the order of the work. */
const WAITING = ['SUBMITTED', 'APPRAISED', 'FORWARDED'] as const satisfies readonly Status[];

const pageQuery = z.object({
  'trang-thai': z
    .enum(WAITING.map((status) => STATUS_WORDS[status]))
    .default(STATUS_WORDS.SUBMITTED),
  trang: projectFilters.shape.page,
});

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

const addressOf = (status: Status, page = 1) =>
  `${HERE}?trang-thai=${STATUS_WORDS[status]}${page > 1 ? `&trang=${page}` : ''}`;

async function listWaiting(actor: SignedInActor, status: Status, page: number) {
  const filters = projectFilters.parse({ status, sort: 'waiting', page, size: 50 });
  const { data, page: shown } = await listProjects(actor, filters);
  return {
    data: data.filter((project): project is ProjectView => 'requested' in project),
    page: shown,
  };
}

/** Several dossiers of this state under one document, for who may. */
function Together({ actor, status }: { actor: SignedInActor; status: Status }) {
  if (status === 'APPRAISED' && can(actor, 'forward')) {
    return (
      <Button href={forwardHref('LOCAL')} tone="secondary">
        Trình nhiều hồ sơ bằng một tờ trình
      </Button>
    );
  }
  if (status === 'FORWARDED' && can(actor, 'decision.record')) {
    return (
      <Button href={newDecisionHref('LOCAL')} tone="secondary">
        Ghi quyết định cho nhiều hồ sơ
      </Button>
    );
  }
  return null;
}

export default async function WaitingPage({ searchParams }: Props) {
  const actor = await requireActor(HERE);
  if (actor.role === 'ADMIN') forbidden();
  const address = await searchParams;
  const { 'trang-thai': word, trang } = parseOrNotFound(pageQuery, address);
  const current = WAITING.find((status) => STATUS_WORDS[status] === word) ?? WAITING[0];
  const lists = await Promise.all(
    WAITING.map((status) => listWaiting(actor, status, status === current ? trang : 1)),
  );
  const { data = [], page } = lists[WAITING.indexOf(current)] ?? {};
  return (
    <>
      <PageHeading
        title="Hồ sơ chờ ở Sở"
        lead="Hồ sơ chờ lâu nhất ở trên cùng. Thời gian chờ tính từ lúc vào trạng thái hiện tại."
      />
      <DoneNotice messages={DONE} xong={address.xong} />
      <div className="grid gap-6">
        <Tabs
          label="Theo trạng thái"
          items={WAITING.map((status, index) => ({
            href: addressOf(status),
            label: STATUS_LABELS[status].label,
            count: lists[index]?.page.total ?? 0,
          }))}
          current={addressOf(current)}
        />
        {data.length > 0 && (
          <div className="no-print flex flex-wrap gap-3">
            <Together actor={actor} status={current} />
          </div>
        )}
        {data.length > 0 ? (
          <WaitingTable
            caption={`${STATUS_LABELS[current].label}, chờ lâu nhất trước`}
            projects={data}
            now={new Date()}
          />
        ) : (
          <EmptyState title="Không có hồ sơ nào ở trạng thái này">
            <p>Hồ sơ xuất hiện ở đây khi lãnh đạo Trung tâm gửi lên hoặc khi bước trước đã xong.</p>
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
