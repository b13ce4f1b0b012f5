import { figureSource } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Stat } from '#components/ui/stat.tsx';
import type { Status } from '#lib/domain/vocabulary.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';
import { MONEY_STATE_LABELS, PROGRAMME_SHORT_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import {
  hasStatedFigures,
  itemsFigure,
  itemsSource,
  supportFigure,
  totalFigure,
  totalNote,
  totalSource,
} from './plan-figures.tsx';

interface ShownYear {
  plan: PlanView;
  items: readonly { progress: { percent: number | null } }[];
  statuses: readonly { status: Status; items: number }[];
  asOf: string | null;
}

function itemsOf(plan: PlanView): string {
  return plan.programmes
    .map(({ programme, items }) => {
      const count = hasStatedFigures(plan) ? items.stated : items.computed;
      return `${PROGRAMME_SHORT_LABELS[programme]} ${count === null ? MONEY_STATE_LABELS.NOT_STATED.toLowerCase() : formatCount(count)}`;
    })
    .join(' · ');
}

function supportOf(plan: PlanView): string {
  return plan.programmes
    .map((line) => {
      const { value, unit } = supportFigure(plan, line);
      return [PROGRAMME_SHORT_LABELS[line.programme], unit ? value : value.toLowerCase(), unit]
        .filter(Boolean)
        .join(' ');
    })
    .join(' · ');
}

/** The latest plan at a glance: how much, for what money, how far. */
export function YearStats({ shown, notes }: { shown: ShownYear; notes: SourceNotes }) {
  const { plan, items, statuses, asOf } = shown;
  const { year } = plan;
  const [leading, ...others] = statuses.toReversed();
  return (
    <>
      <Stat
        label={`Kế hoạch ${year}`}
        value={itemsFigure(plan)}
        unit="đề án, nhiệm vụ"
        note={itemsOf(plan)}
        source={itemsSource(plan, notes)}
      />
      <Stat
        label={`Kinh phí ${year}`}
        {...totalFigure(plan)}
        note={`${supportOf(plan)}. ${totalNote(plan)}`}
        source={totalSource(plan, notes)}
      />
      <Stat
        label={asOf ? `Tiến độ ${formatAsOf(asOf)}` : 'Tiến độ'}
        value={leading ? formatCount(leading.items) : MONEY_STATE_LABELS.NOT_STATED}
        {...(leading ? { unit: STATUS_LABELS[leading.status].label.toLowerCase() } : {})}
        note={
          <>
            {others
              .map(
                (line) =>
                  `${formatCount(line.items)} ${STATUS_LABELS[line.status].label.toLowerCase()}`,
              )
              .join(' · ')}
            {items.every((item) => item.progress.percent === null) &&
              `${others.length > 0 ? '. ' : ''}Chưa có báo cáo tỷ lệ hoàn thành.`}
          </>
        }
        source={figureSource(notes, `tiến độ năm ${year}`, plan.stepsDone[0]?.source ?? null)}
      />
    </>
  );
}
