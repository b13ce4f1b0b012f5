import type { Metadata } from 'next';
import { figureSource } from '#components/figures/figure-source.tsx';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { NoteList } from '#components/plans/note-list.tsx';
import { PlanAsOf } from '#components/plans/plan-as-of.tsx';
import { readAskedDay } from '#components/plans/asked-day.ts';
import { PlanDayForm } from '#components/plans/plan-day-form.tsx';
import { PlanParts } from '#components/plans/plan-parts.tsx';
import { PlanVersions } from '#components/plans/plan-versions.tsx';
import { PlanApart } from '#components/plans/plan-apart.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { formatAsOf, formatDay } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getPlanAsOf, listPlanVersions } from '#lib/plans/as-of.ts';
import { getYear } from '#lib/plans/progress.ts';
import { planParams } from '#lib/plans/schema.ts';

type Props = {
  params: Promise<{ nam: string }>;
  searchParams: Promise<{ 'tai-ngay'?: string | string[] }>;
};

async function readYear({ params }: Props): Promise<number> {
  return parseOrNotFound(planParams, { year: (await params).nam }).year;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { day, error } = await readAskedDay(props.searchParams);
  const title = `Kế hoạch khuyến công năm ${await readYear(props)}`;
  return { title: error ? `Lỗi: ${title}` : day ? `${title} ${formatAsOf(day)}` : title };
}

async function PlanOnDay({ year, day }: { year: number; day: string }) {
  const plan = await orNotFound(getPlanAsOf(year, day));
  return (
    <Markup>
      <PageHeading
        title={`Kế hoạch khuyến công năm ${year} ${formatAsOf(day)}`}
        lead={plan.version ? `Phiên bản ${plan.version.number}: ${plan.version.title}.` : undefined}
        breadcrumb={[
          { href: '/', label: 'Trang chủ' },
          { href: `/ke-hoach/${year}`, label: `Kế hoạch năm ${year}` },
        ]}
      />
      <div className="mb-10">
        <PlanDayForm year={year} day={day} />
      </div>
      <PlanAsOf plan={plan} />
      {plan.versions.length > 0 && (
        <Section id="phien-ban" title="Các phiên bản của kế hoạch">
          <PlanVersions
            year={year}
            versions={plan.versions}
            current={plan.version?.number ?? null}
          />
        </Section>
      )}
    </Markup>
  );
}

export default async function PlanPage(props: Props) {
  const [year, asked] = await Promise.all([readYear(props), readAskedDay(props.searchParams)]);
  if (asked.day !== null) return <PlanOnDay year={year} day={asked.day} />;
  const [{ plan, items, later, asOf }, versions] = await orNotFound(
    Promise.all([getYear(year), listPlanVersions(year)]),
  );
  const notes = new SourceNotes();
  return (
    <Markup>
      <PageHeading
        title={`Kế hoạch khuyến công năm ${year}`}
        lead={`Đơn vị thực hiện: ${plan.implementingUnit}.`}
        breadcrumb={[{ href: '/', label: 'Trang chủ' }]}
      />
      {asked.error && (
        <div className="mb-8">
          <Notice tone="warning">
            <p>
              {asked.error} Đang xem kế hoạch hiện nay. <a href="#phien-ban">Nhập lại ngày</a>
            </p>
          </Notice>
        </div>
      )}
      {plan.projectCodes.length === 0 ? (
        <div className="mb-14">
          <EmptyState title="Chưa có đề án, nhiệm vụ nào được công bố">
            <p>Đề án, nhiệm vụ của kế hoạch năm {year} xuất hiện ở đây khi được công bố.</p>
          </EmptyState>
        </div>
      ) : (
        <PlanParts plan={plan} items={items} notes={notes} day={asOf && formatDay(asOf)} />
      )}
      <PlanApart plan={plan} later={later} notes={notes} />
      {(versions.length > 0 || asked.error) && (
        <Section id="phien-ban" title="Các phiên bản của kế hoạch">
          <div className="grid gap-6">
            {versions.length > 0 && <PlanVersions year={year} versions={versions} current={null} />}
            <PlanDayForm year={year} day={null} typed={asked.typed} error={asked.error} />
          </div>
        </Section>
      )}
      {(plan.target ?? plan.orientation[0]) && (
        <Section id="dinh-huong" title={`Định hướng và mục tiêu năm ${year}`}>
          {plan.target && (
            <p className="max-w-[65ch]">
              Mục tiêu: {plan.target}. Đây là mục tiêu, không phải kết quả.{' '}
              {figureSource(notes, `mục tiêu năm ${year}`, plan.targetSource)}
            </p>
          )}
          {plan.orientation.length > 0 && (
            <NoteList lines={plan.orientation} notes={notes} of={`định hướng năm ${year}`} />
          )}
        </Section>
      )}
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
