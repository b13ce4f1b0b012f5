import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { Sourced } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { formatCount } from '#lib/format/counts.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import { hasStatedFigures } from './plan-figures.tsx';

const NO_CONTENT = 'Chưa xếp nội dung';

function findingOf({ year, contents }: PlanView): string {
  const total = contents.reduce((sum, content) => sum + content.items, 0);
  const [first, second] = contents.toSorted((a, b) => b.items - a.items);
  if (!first || first.items === second?.items) return `Nội dung hoạt động năm ${year}`;
  return `${first.name ?? NO_CONTENT} có nhiều đề án nhất: ${formatCount(first.items)} trên ${formatCount(total)}`;
}

/** How many items of the year belong to each activity content. */
export function ContentChart({
  plan,
  notes,
  asOf,
}: {
  plan: PlanView;
  notes: SourceNotes;
  asOf: string | null;
}) {
  const { year } = plan;
  return (
    <ChartFigure
      id="de-an-theo-noi-dung"
      title={findingOf(plan)}
      unit={`Số đề án, nhiệm vụ năm ${year} theo nội dung hoạt động khuyến công`}
      source={
        <>
          Hồ sơ đề án năm {year} trên cổng{' '}
          <Sourced
            note={() =>
              notes.computed(
                `biểu đồ nội dung năm ${year}`,
                `Đếm đề án, nhiệm vụ của kế hoạch theo nội dung tại Điều 4 Nghị định 45/2012/NĐ-CP. ${
                  hasStatedFigures(plan)
                    ? 'Cổng xếp nội dung theo tên đề án; nguồn không nêu cách xếp này.'
                    : 'Nội dung theo hồ sơ của từng đề án.'
                }`,
                `/de-an?nam=${year}`,
              )
            }
          />
        </>
      }
      {...(asOf ? { asOf } : {})}
      spec={{
        rows: plan.contents.map((content) => ({
          label: content.name ?? NO_CONTENT,
          values: [content.items],
          texts: [formatCount(content.items)],
        })),
      }}
      rowHeading="Nội dung hoạt động"
      valueHeading="Số đề án, nhiệm vụ"
    />
  );
}
