import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { DayForm, RemoveDayForm } from '#components/calendar/day-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getCalendarDay } from '#lib/calendar/queries.ts';
import { calendarParams } from '#lib/calendar/schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatDay } from '#lib/format/days.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { removeDayAction, setDayAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Sửa ngày trong lịch làm việc' };

type Props = { params: Promise<{ ngay: string }> };

export default async function CalendarDayPage({ params }: Props) {
  const { on } = parseOrNotFound(calendarParams, { on: (await params).ngay });
  const actor = await requireActor(`/lam-viec/lich-lam-viec/${on}`);
  if (!can(actor, 'calendar.edit')) forbidden();
  const day = await getCalendarDay(on);
  if (!day) notFound();
  return (
    <>
      <PageHeading
        title={`Ngày ${formatDay(on)}`}
        breadcrumb={[
          { href: `/lam-viec/lich-lam-viec?nam=${on.slice(0, 4)}`, label: 'Lịch làm việc' },
        ]}
      />
      <Section id="sua" title="Sửa ngày này">
        <DayForm day={day} action={setDayAction} />
      </Section>
      <Section
        id="bo-ngay"
        title="Bỏ khỏi lịch"
        lead="Ngày này sẽ lại được tính theo thứ trong tuần."
      >
        <RemoveDayForm day={day} action={removeDayAction} />
      </Section>
    </>
  );
}
