import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DueTable } from '#components/progress/due-table.tsx';
import { WaitingTable } from '#components/projects/waiting-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { getWorkCalendar } from '#lib/calendar/queries.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { requireActor } from '#lib/auth/session.ts';
import { formatCount } from '#lib/format/counts.ts';
import { listDueMilestones } from '#lib/work/due-milestones.ts';
import { listWaiting } from '#lib/work/queue.ts';
import { WAITING, WAITING_KINDS, type WaitingKind } from '#lib/work/waiting.ts';

export const metadata: Metadata = { title: 'Việc của tôi' };

/** What somebody reads for whom nothing waits: what would be here, and where to go instead. */
const NOTHING_WAITS: Record<Role, { text: string; href: string; label: string }> = {
  CENTER_OFFICER: {
    text: 'Hồ sơ bị trả lại, bản nháp và báo cáo cần sửa của bạn sẽ hiện ở đây.',
    href: '/lam-viec/de-an/moi',
    label: 'Lập đề án, nhiệm vụ mới',
  },
  CENTER_LEADER: {
    text: 'Hồ sơ cán bộ gửi lên và báo cáo tiến độ chờ xác nhận sẽ hiện ở đây.',
    href: '/lam-viec/de-an',
    label: 'Xem các đề án, nhiệm vụ',
  },
  DEPARTMENT_REVIEWER: {
    text: 'Hồ sơ chờ lập phiếu thẩm định và chờ trình sẽ hiện ở đây.',
    href: '/lam-viec/de-an',
    label: 'Xem các đề án, nhiệm vụ',
  },
  DEPARTMENT_LEADER: {
    text: 'Hồ sơ đã có phiếu thẩm định, chờ trình hoặc chờ ghi quyết định sẽ hiện ở đây.',
    href: '/lam-viec/de-an',
    label: 'Xem các đề án, nhiệm vụ',
  },
  CENTER_ACCOUNTANT: {
    text: 'Đề án, nhiệm vụ chờ lập bảng quyết toán sẽ hiện ở đây. Bạn xem được mọi đề án của Trung tâm.',
    href: '/lam-viec/de-an',
    label: 'Xem các đề án, nhiệm vụ',
  },
  AUDITOR: {
    text: 'Thanh tra không có việc chờ: bạn đọc được mọi hồ sơ và nhật ký.',
    href: '/lam-viec/nhat-ky',
    label: 'Mở nhật ký',
  },
  ADMIN: {
    text: 'Quản trị không tham gia xử lý hồ sơ. Việc của bạn là tài khoản và danh mục.',
    href: '/lam-viec/tai-khoan',
    label: 'Quản lý tài khoản',
  },
};

type Props = { searchParams: Promise<{ loai?: string | string[] }> };

export default async function WorkPage({ searchParams }: Props) {
  const actor = await requireActor('/lam-viec');
  const [{ items, counts }, due, { loai }] = await Promise.all([
    listWaiting(actor),
    getWorkCalendar().then((calendar) => listDueMilestones(actor, calendar)),
    searchParams,
  ]);
  const kinds = WAITING_KINDS.filter((kind) => counts[kind]);
  const chosen = kinds.find((kind) => slugOf(kind) === loai);
  const shown = chosen ? items.filter((item) => item.kind === chosen) : items;
  const total = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const nothing = NOTHING_WAITS[actor.role];
  return (
    <>
      <PageHeading
        title="Việc của tôi"
        lead={
          total > 0
            ? `${formatCount(total)} việc đang chờ bạn, việc chờ lâu nhất ở trên.`
            : undefined
        }
        actions={
          can(actor, 'project.create') && (
            <Button href="/lam-viec/de-an/moi">Lập đề án, nhiệm vụ mới</Button>
          )
        }
      />
      {total === 0 ? (
        <EmptyState
          title="Không có việc nào đang chờ bạn"
          action={
            <Button href={nothing.href} tone="secondary">
              {nothing.label}
            </Button>
          }
        >
          {nothing.text}
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {kinds.length > 1 && (
            <Tabs
              label="Loại việc"
              items={[
                { href: '/lam-viec', label: 'Tất cả', count: total },
                ...kinds.map((kind) => ({
                  href: `/lam-viec?loai=${slugOf(kind)}`,
                  label: WAITING[kind].label,
                  count: counts[kind] ?? 0,
                })),
              ]}
              current={chosen ? `/lam-viec?loai=${slugOf(chosen)}` : '/lam-viec'}
            />
          )}
          <WaitingTable items={shown} now={new Date()} />
        </div>
      )}
      {due.length > 0 && (
        <div className="mt-14">
          <Section
            id="den-han"
            title="Mốc sắp đến hạn và quá hạn"
            lead="Tính theo ngày làm việc. Mốc quá hạn lâu nhất ở trên."
            actions={<a href="/lam-viec/lich-lam-viec">Xem lịch làm việc</a>}
          >
            <DueTable milestones={due} />
          </Section>
        </div>
      )}
    </>
  );
}

function slugOf(kind: WaitingKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}
