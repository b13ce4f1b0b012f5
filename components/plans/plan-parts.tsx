import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Section } from '#components/layout/section.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import { ContentChart } from './content-chart.tsx';
import { ItemsTable, type PlanItem } from './items-table.tsx';
import { MoneyChart } from './money-chart.tsx';
import {
  hasStatedFigures,
  itemsFigure,
  itemsSource,
  supportFigure,
  supportSource,
  totalFigure,
  totalNote,
  totalSource,
} from './plan-figures.tsx';
import { SumsTable } from './sums-table.tsx';

/** A published plan in figures, in charts and item by item. `day`: as of when, as it is read. */
export function PlanParts({
  plan,
  items,
  notes,
  day,
}: {
  plan: PlanView;
  items: readonly PlanItem[];
  notes: SourceNotes;
  day: string | null;
}) {
  const { year } = plan;
  const isStated = hasStatedFigures(plan);
  return (
    <>
      <StatRow>
        <Stat
          label={isStated ? 'Được giao' : 'Trong kế hoạch'}
          value={itemsFigure(plan)}
          unit="đề án, nhiệm vụ"
          source={itemsSource(plan, notes)}
        />
        {plan.programmes.map((line) => (
          <Stat
            key={line.programme}
            label={PROGRAMME_LABELS[line.programme]}
            {...supportFigure(plan, line)}
            source={supportSource(plan, notes, line)}
          />
        ))}
        <Stat
          label="Cả hai chương trình"
          {...totalFigure(plan)}
          note={totalNote(plan)}
          source={totalSource(plan, notes)}
        />
      </StatRow>
      {isStated && (
        <Section
          id="doi-chieu"
          title="Số nguồn nêu và số cổng tính"
          actions={<a href="/doi-soat">Xem đối soát</a>}
        >
          <SumsTable plan={plan} notes={notes} />
        </Section>
      )}
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
    </>
  );
}
