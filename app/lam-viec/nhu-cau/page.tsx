import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { NEEDS } from '#components/needs/addresses.ts';
import { NeedTable } from '#components/needs/need-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { NEED_STATUSES } from '#lib/domain/need.ts';
import { requireActor } from '#lib/auth/session.ts';
import { formatItems } from '#lib/format/counts.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import { orNotFound } from '#lib/http/or-not-found.ts';
import { countNeeds, listNeeds } from '#lib/needs/queries.ts';
import {
  HANDLER_WORDS,
  NEED_STATUS_WORDS,
  needAddress,
  readNeedAddress,
} from '#lib/needs/url-filters.ts';

export const metadata: Metadata = { title: 'Đăng ký nhu cầu' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const HANDLERS = [
  { handler: undefined, label: 'Của mọi người' },
  { handler: 'me', label: 'Tôi xử lý' },
  { handler: 'nobody', label: 'Chưa ai nhận' },
] as const;

export default async function NeedsPage({ searchParams }: Props) {
  const actor = await requireActor(NEEDS);
  const { filters, complaint } = readNeedAddress(await searchParams);
  const [{ data, page }, counts] = await orNotFound(
    Promise.all([listNeeds(actor, filters), countNeeds(actor, filters)]),
  );
  const hrefFor = (changes: Parameters<typeof needAddress>[2]) =>
    needAddress(NEEDS, filters, changes);
  const pageCount = Math.ceil(page.total / page.size);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeading
        title="Đăng ký nhu cầu"
        lead="Cơ sở công nghiệp nông thôn gửi đến qua trang công khai; đăng ký chờ lâu nhất ở trên."
      />
      <div className="grid gap-6">
        <SearchForm
          action={NEEDS}
          label="Tìm đăng ký"
          hint="Tên cơ sở, mã đăng ký, số điện thoại hoặc mã số thuế"
          defaultValue={filters.q}
          keep={{
            'trang-thai': filters.status && NEED_STATUS_WORDS[filters.status],
            nguoi: filters.handler && HANDLER_WORDS[filters.handler],
          }}
        />
        {complaint && (
          <Notice tone="warning">
            <p>{complaint}</p>
          </Notice>
        )}
        <Tabs
          label="Trạng thái"
          items={[
            { href: hrefFor({ status: undefined }), label: 'Tất cả', count: total },
            ...NEED_STATUSES.map((status) => ({
              href: hrefFor({ status }),
              label: NEED_STATUS_LABELS[status].label,
              count: counts[status] ?? 0,
            })),
          ]}
          current={hrefFor({ status: filters.status })}
        />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <p role="status" className="font-semibold">
            {formatItems(page.total, 'đăng ký')}
          </p>
          <ul aria-label="Người xử lý" className="no-print flex flex-wrap gap-x-4 text-sm">
            {HANDLERS.map(({ handler, label }) => (
              <li key={label}>
                <a
                  className="inline-block py-1"
                  href={hrefFor({ handler })}
                  aria-current={filters.handler === handler ? 'true' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {data.length > 0 ? (
          <NeedTable needs={data} now={new Date()} />
        ) : hrefFor({}) === NEEDS ? (
          <EmptyState title="Chưa có đăng ký nào">
            Đăng ký gửi từ trang công khai{' '}
            <a href="/dang-ky-nhu-cau" className="underline">
              Đăng ký nhu cầu hỗ trợ
            </a>{' '}
            sẽ hiện ở đây.
          </EmptyState>
        ) : (
          <EmptyState
            title="Không có đăng ký nào khớp"
            action={
              <Button href={NEEDS} tone="secondary">
                Xem mọi đăng ký
              </Button>
            }
          />
        )}
        <Pagination
          page={page.number}
          pageCount={pageCount}
          hrefFor={(number) => hrefFor({ page: number })}
        />
      </div>
    </>
  );
}
