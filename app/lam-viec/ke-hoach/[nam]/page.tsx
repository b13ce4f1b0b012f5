import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { PrintLine } from '#components/layout/print-line.tsx';
import { Section } from '#components/layout/section.tsx';
import { readAskedDay } from '#components/plans/asked-day.ts';
import { STAFF_PLACES } from '#components/plans/places.ts';
import { PlanAsOf } from '#components/plans/plan-as-of.tsx';
import { PlanDayForm } from '#components/plans/plan-day-form.tsx';
import { PublicationTag } from '#components/plans/plan-list.tsx';
import { PlanPublication } from '#components/plans/plan-publication.tsx';
import { PlanVersions } from '#components/plans/plan-versions.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatAsOf, formatInstant } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getPlanAsOf } from '#lib/plans/as-of.ts';
import { planHref, PLANS_PAGE } from '#lib/plans/form-schema.ts';
import { getPlanLine } from '#lib/plans/list.ts';
import { planParams } from '#lib/plans/schema.ts';
import { publish } from './actions.ts';

type Props = {
  params: Promise<{ nam: string }>;
  searchParams: Promise<{ 'tai-ngay'?: string | string[]; xong?: string | string[] }>;
};

const DONE = {
  'cong-bo': 'Đã công bố kế hoạch năm.',
  'ngung-cong-bo': 'Đã ngừng công bố kế hoạch năm.',
};

async function readYear({ params }: Props): Promise<number> {
  return parseOrNotFound(planParams, { year: (await params).nam }).year;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { error } = await readAskedDay(props.searchParams);
  return { title: `${error ? 'Lỗi: ' : ''}Kế hoạch năm ${await readYear(props)}` };
}

export default async function PlanPage(props: Props) {
  const year = await readYear(props);
  const actor = await requireActor(planHref(year));
  if (actor.role === 'ADMIN') forbidden();
  const { typed, day, error } = await readAskedDay(props.searchParams);
  const now = new Date();
  const [line, plan] = await orNotFound(
    Promise.all([getPlanLine(actor, year), getPlanAsOf(year, day ?? dayInVietnam(now), actor)]),
  );
  return (
    <>
      <PageHeading
        title={`Kế hoạch năm ${year}${day ? ` ${formatAsOf(day)}` : ''}`}
        tag={<PublicationTag isPublished={line.isPublished} />}
        lead={plan.version ? `Phiên bản ${plan.version.number}: ${plan.version.title}.` : undefined}
        breadcrumb={[{ href: PLANS_PAGE, label: 'Kế hoạch năm' }]}
      />
      <DoneNotice messages={DONE} xong={(await props.searchParams).xong} />
      {!day && <PlanPublication line={line} action={can(actor, 'plan.publish') ? publish : null} />}
      <PlanAsOf plan={plan} places={STAFF_PLACES} />
      <Section id="phien-ban" title="Các phiên bản của kế hoạch">
        <div className="grid gap-6">
          <PlanVersions
            year={year}
            versions={plan.versions}
            current={plan.version?.number ?? null}
            places={STAFF_PLACES}
          />
          <PlanDayForm year={year} day={day} typed={typed} error={error} places={STAFF_PLACES} />
        </div>
      </Section>
      <PrintLine address={planHref(year)} renderedAt={formatInstant(now)} />
    </>
  );
}
