import type { Metadata } from 'next';
import { figureSource } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { ContentChart } from '#components/plans/content-chart.tsx';
import { ItemsTable } from '#components/plans/items-table.tsx';
import { MoneyChart } from '#components/plans/money-chart.tsx';
import { NoteList } from '#components/plans/note-list.tsx';
import { PlanAsOf } from '#components/plans/plan-as-of.tsx';
import { PlanDayForm } from '#components/plans/plan-day-form.tsx';
import { PlanVersions } from '#components/plans/plan-versions.tsx';
import { PlanApart } from '#components/plans/plan-apart.tsx';
import { SumsTable } from '#components/plans/sums-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { readDay } from '#lib/domain/day.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatAsOf, formatDay } from '#lib/format/days.ts';
import { MONEY_STATE_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
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

/** The day that is asked for; what cannot be read as one is told at the field. */
async function readAsked({ searchParams }: Props) {
  const typed = [(await searchParams)['tai-ngay'] ?? ''].flat()[0]?.trim() ?? '';
  const day = typed === '' ? null : readDay(typed);
  const error =
    typed === '' || day !== null
      ? undefined
      : 'Ngày cần có thật và viết ngày/tháng/năm, ví dụ 30/06/2022.';
  return { typed, day, error };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { day, error } = await readAsked(props);
  const title = `Kế hoạch khuyến công năm ${await readYear(props)}`;
  return { title: error ? `Lỗi: ${title}` : day ? `${title} ${formatAsOf(day)}` : title };
}

async function PlanOnDay({ year, day }: { year: number; day: string }) {
  const plan = await orNotFound(getPlanAsOf(year, day));
  return (
    <>
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
      <Section id="phien-ban" title="Các phiên bản của kế hoạch">
        <PlanVersions year={year} versions={plan.versions} current={plan.version?.number ?? null} />
      </Section>
    </>
  );
}

export default async function PlanPage(props: Props) {
  const [year, asked] = await Promise.all([readYear(props), readAsked(props)]);
  if (asked.day !== null) return <PlanOnDay year={year} day={asked.day} />;
  const [{ plan, items, later, asOf }, versions] = await orNotFound(
    Promise.all([getYear(year), listPlanVersions(year)]),
  );
  const notes = new SourceNotes();
  const day = asOf && formatDay(asOf);
  return (
    <>
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
      <StatRow>
        <Stat
          label="Được giao"
          value={
            plan.total.items === null
              ? MONEY_STATE_LABELS.NOT_STATED
              : formatCount(plan.total.items)
          }
          unit="đề án, nhiệm vụ"
          source={figureSource(notes, `số đề án, nhiệm vụ năm ${year}`, plan.total.source)}
        />
        {plan.programmes.map(({ programme, support }) => (
          <Stat
            key={programme}
            label={PROGRAMME_LABELS[programme]}
            value={trieu(support.stated)}
            {...(support.stated.state === 'STATED' ? { unit: 'triệu đồng' } : {})}
            source={figureSource(
              notes,
              `kinh phí ${PROGRAMME_LABELS[programme].toLowerCase()} năm ${year}`,
              support.stated.source,
            )}
          />
        ))}
        <Stat
          label="Cả hai chương trình"
          value={trieu(plan.total.support.computed)}
          {...(plan.total.support.computed.state === 'STATED' ? { unit: 'triệu đồng' } : {})}
          note="Tổng do cổng tính, nguồn không nêu."
          source={figureSource(
            notes,
            `tổng kinh phí năm ${year}`,
            plan.total.support.computed.source,
          )}
        />
      </StatRow>
      <Section
        id="doi-chieu"
        title="Số nguồn nêu và số cổng tính"
        actions={<a href="/doi-soat">Xem đối soát</a>}
      >
        <SumsTable plan={plan} notes={notes} />
      </Section>
      <Section id="bieu-do" title="Kinh phí và nội dung">
        <div className="grid gap-10 lg:grid-cols-2">
          <MoneyChart plan={plan} notes={notes} asOf={day} />
          <ContentChart plan={plan} notes={notes} asOf={day} />
        </div>
      </Section>
      <Section
        id="de-an"
        title="Các đề án, nhiệm vụ"
        actions={<a href={`/de-an?nam=${year}`}>Tìm trong đề án năm {year}</a>}
      >
        <ItemsTable caption={`Đề án, nhiệm vụ năm ${year}`} items={items} notes={notes} />
      </Section>
      <PlanApart plan={plan} later={later} notes={notes} />
      <Section id="phien-ban" title="Các phiên bản của kế hoạch">
        <div className="grid gap-6">
          <PlanVersions year={year} versions={versions} current={null} />
          <PlanDayForm year={year} day={null} typed={asked.typed} error={asked.error} />
        </div>
      </Section>
      <Section id="dinh-huong" title={`Định hướng và mục tiêu năm ${year}`}>
        {plan.target && (
          <p className="max-w-[65ch]">
            Mục tiêu: {plan.target}. Đây là mục tiêu, không phải kết quả.{' '}
            {figureSource(notes, `mục tiêu năm ${year}`, plan.targetSource)}
          </p>
        )}
        <NoteList lines={plan.orientation} notes={notes} of={`định hướng năm ${year}`} />
      </Section>
      <ProvenanceNotes notes={notes.notes} />
    </>
  );
}
