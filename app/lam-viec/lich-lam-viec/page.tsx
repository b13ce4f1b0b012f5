import type { Metadata } from 'next';
import { z } from 'zod';
import { CalendarTable } from '#components/calendar/calendar-table.tsx';
import { DayForm } from '#components/calendar/day-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { listCalendarDays } from '#lib/calendar/queries.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { can } from '#lib/domain/permissions.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { setDayAction } from './actions.ts';

export const metadata: Metadata = { title: 'Lịch làm việc' };

const HERE = '/lam-viec/lich-lam-viec';
const DONE = { ghi: 'Đã ghi vào lịch.', bo: 'Đã bỏ ngày khỏi lịch.' };

const pageQuery = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).optional(),
});

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor(HERE);
  const given = await searchParams;
  const asked = parseOrNotFound(pageQuery, given).nam;
  const days = await listCalendarDays();
  const thisYear = Number(dayInVietnam(new Date()).slice(0, 4));
  const year = asked ?? thisYear;
  const years = [...new Set([...days.map(({ on }) => Number(on.slice(0, 4))), thisYear, year])];
  const shown = days.filter(({ on }) => on.startsWith(String(year)));
  const mayEdit = can(actor, 'calendar.edit');
  return (
    <>
      <PageHeading
        title="Lịch làm việc"
        lead="Thứ bảy và chủ nhật là ngày nghỉ. Dưới đây là những ngày khác với thứ của nó; thời hạn trên cổng tính theo lịch này."
      />
      <DoneNotice messages={DONE} xong={given.xong} />
      <div className="mb-10 grid gap-6">
        <Tabs
          label="Năm"
          items={years
            .toSorted((a, b) => a - b)
            .map((one) => ({ href: `${HERE}?nam=${one}`, label: String(one) }))}
          current={`${HERE}?nam=${year}`}
        />
        <Notice tone="info" title="Đối chiếu với thông báo hằng năm">
          <p>
            Cổng chỉ ghi sẵn những ngày luật định chắc chắn. Các ngày nghỉ Tết còn lại, ngày liền kề
            Quốc khánh, ngày nghỉ hoán đổi và ngày làm bù theo thông báo của từng năm, do quản trị
            ghi thêm.
          </p>
        </Notice>
        {shown.length > 0 ? (
          <CalendarTable days={shown} mayEdit={mayEdit} />
        ) : (
          <EmptyState title={`Lịch năm ${year} chưa có ngày nào`}>
            <p>Chưa ghi thì ngày làm việc chỉ tính theo thứ trong tuần.</p>
          </EmptyState>
        )}
      </div>
      {mayEdit && (
        <Section id="them" title="Thêm một ngày">
          <DayForm action={setDayAction} />
        </Section>
      )}
    </>
  );
}
