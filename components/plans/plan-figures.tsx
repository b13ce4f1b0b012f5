import { figureSource, Sourced } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import type { FigureSource, SourceNotes } from '#components/figures/source-notes.ts';
import { formatCount } from '#lib/format/counts.ts';
import { MONEY_STATE_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { PlanView } from '#lib/plans/schema.ts';

type Line = PlanView['programmes'][number];
type Money = Line['support']['stated'];

/**
 * Whether a document states any figure of the plan. A plan that grew out of decisions recorded on the
 * portal has none: there the portal shows what its own records add up to, and compares nothing.
 */
export function hasStatedFigures({ total, programmes }: PlanView): boolean {
  return (
    total.items !== null ||
    programmes.some(
      ({ items, support }) => items.stated !== null || support.stated.state === 'STATED',
    )
  );
}

/** What the plan gives a programme: as stated, or else as the records add up. */
export function supportMoney(plan: PlanView, { support }: Line): Money {
  return hasStatedFigures(plan) ? support.stated : support.computed;
}

interface Figure {
  value: string;
  unit?: string;
}

const moneyFigure = (money: Money): Figure => ({
  value: trieu(money),
  ...(money.state === 'STATED' && { unit: 'triệu đồng' }),
});

export function supportFigure(plan: PlanView, line: Line): Figure {
  if (!hasStatedFigures(plan) && line.items.computed === 0) return { value: 'Không có' };
  return moneyFigure(supportMoney(plan, line));
}

export function totalFigure({ total }: PlanView): Figure {
  return moneyFigure(total.support.computed);
}

export function itemsFigure(plan: PlanView): string {
  if (!hasStatedFigures(plan)) {
    return formatCount(plan.programmes.reduce((sum, { items }) => sum + items.computed, 0));
  }
  return plan.total.items === null ? MONEY_STATE_LABELS.NOT_STATED : formatCount(plan.total.items);
}

/** Where the sum over both programmes comes from, in words. */
export function totalNote(plan: PlanView): string {
  return hasStatedFigures(plan)
    ? 'Tổng do cổng tính, nguồn không nêu.'
    : 'Cổng cộng từ các đề án, nhiệm vụ đã công bố.';
}

function sourceOf(
  plan: PlanView,
  notes: SourceNotes,
  of: string,
  source: FigureSource | null,
): React.ReactNode {
  if (hasStatedFigures(plan)) return figureSource(notes, of, source);
  return (
    <Sourced
      note={() =>
        notes.computed(
          of,
          'Đếm và cộng từ các đề án, nhiệm vụ đã công bố mà các quyết định của năm đưa vào kế hoạch.',
          `/de-an?nam=${plan.year}`,
        )
      }
    />
  );
}

export const itemsSource = (plan: PlanView, notes: SourceNotes) =>
  sourceOf(plan, notes, `số đề án, nhiệm vụ năm ${plan.year}`, plan.total.source);

export const supportSource = (plan: PlanView, notes: SourceNotes, line: Line) =>
  sourceOf(
    plan,
    notes,
    `kinh phí ${PROGRAMME_LABELS[line.programme].toLowerCase()} năm ${plan.year}`,
    line.support.stated.source,
  );

export const totalSource = (plan: PlanView, notes: SourceNotes) =>
  sourceOf(plan, notes, `tổng kinh phí năm ${plan.year}`, plan.total.support.computed.source);
