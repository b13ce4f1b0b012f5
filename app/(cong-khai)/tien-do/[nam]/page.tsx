import type { Metadata } from 'next';
import { Sourced } from '#components/figures/figure-source.tsx';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { NoteList } from '#components/plans/note-list.tsx';
import { hasStatedFigures } from '#components/plans/plan-figures.tsx';
import { ProgressTable } from '#components/plans/progress-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getYear } from '#lib/plans/progress.ts';
import { planParams } from '#lib/plans/schema.ts';

type Props = { params: Promise<{ nam: string }> };

async function readYear({ params }: Props): Promise<number> {
  return parseOrNotFound(planParams, { year: (await params).nam }).year;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Tiến độ năm ${await readYear(props)}` };
}

export default async function ProgressPage(props: Props) {
  const year = await readYear(props);
  const { plan, items, later, statuses, asOf, asOfNote } = await orNotFound(getYear(year));
  const notes = new SourceNotes();
  const nobodyEntered = items.every((item) => item.progress.percent === null);
  const shown = [...items, ...later];
  return (
    <Markup>
      <PageHeading
        title={`Tiến độ năm ${year}`}
        {...(asOf ? { lead: `Số liệu ${formatAsOf(asOf)}.` } : {})}
        breadcrumb={[{ href: '/', label: 'Trang chủ' }]}
      />
      {asOfNote && <p className="mb-8 max-w-[65ch] text-muted">{asOfNote}</p>}
      {statuses.length > 0 && (
        <StatRow>
          {statuses.map((line) => (
            <Stat
              key={line.status}
              label={STATUS_LABELS[line.status].label}
              value={formatCount(line.items)}
              unit="đề án, nhiệm vụ"
              source={
                <Sourced
                  note={() =>
                    notes.computed(
                      `số đề án ở trạng thái ${STATUS_LABELS[line.status].label.toLowerCase()}`,
                      `Đếm trạng thái của các đề án, nhiệm vụ trong kế hoạch năm ${year}; nguồn của từng trạng thái ở bảng bên dưới.`,
                      `/de-an?nam=${year}`,
                    )
                  }
                />
              }
            />
          ))}
        </StatRow>
      )}
      {nobodyEntered && shown.length > 0 && (
        <div className="mb-14">
          <Notice tone="neutral" title="Chưa có tỷ lệ hoàn thành">
            <p>
              {hasStatedFigures(plan) ? 'Nguồn không nêu và chưa' : 'Chưa'} có báo cáo tiến độ nào
              được xác nhận, nên cổng không đưa ra tỷ lệ phần trăm.
            </p>
          </Notice>
        </div>
      )}
      <Section id="tung-de-an" title="Từng đề án, nhiệm vụ">
        {shown.length > 0 ? (
          <ProgressTable
            caption={`Tiến độ đề án, nhiệm vụ năm ${year}`}
            items={shown}
            notes={notes}
          />
        ) : (
          <EmptyState title="Chưa có đề án, nhiệm vụ nào được công bố" />
        )}
      </Section>
      {plan.stepsDone.length > 0 && (
        <Section
          id="da-lam"
          title="Việc đã làm"
          {...(plan.stepsDone[0]?.asOf
            ? { lead: `Theo nguồn, ${formatAsOf(plan.stepsDone[0].asOf)}.` }
            : {})}
        >
          <NoteList lines={plan.stepsDone} notes={notes} of={`việc đã làm năm ${year}`} done />
        </Section>
      )}
      {plan.stepsPlanned.length > 0 && (
        <Section
          id="du-kien"
          title="Việc dự kiến nửa cuối năm"
          lead="Là dự kiến của nguồn, không phải kết quả."
        >
          <NoteList lines={plan.stepsPlanned} notes={notes} of={`việc dự kiến năm ${year}`} />
        </Section>
      )}
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
