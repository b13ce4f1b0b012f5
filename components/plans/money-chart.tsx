import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { figureSource } from '#components/figures/figure-source.tsx';
import { barLength, trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatTrieu } from '#lib/format/money.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import { largerProgramme } from './findings.ts';
import { hasStatedFigures, supportMoney, totalSource } from './plan-figures.tsx';
import { PROGRAMME_SERIES } from './programme-series.ts';

/** What the programmes were given in a year: as stated, or else as the records add up. */
export function MoneyChart({
  plan,
  notes,
  asOf,
}: {
  plan: PlanView;
  notes: SourceNotes;
  asOf: string | null;
}) {
  const { year } = plan;
  const isStated = hasStatedFigures(plan);
  // A programme without items was given nothing; a document would say so, the records show none.
  const programmes = plan.programmes.filter(({ items }) => isStated || items.computed > 0);
  const [source] = programmes.flatMap((line) => line.support.stated.source ?? []);
  return (
    <ChartFigure
      id="kinh-phi-theo-chuong-trinh"
      title={largerProgramme(
        programmes.map((line) => {
          const { dong } = supportMoney(plan, line);
          return { programme: line.programme, value: dong === null ? null : BigInt(dong) };
        }),
        formatTrieu,
        {
          comparison: 'có kinh phí lớn hơn',
          unit: 'triệu đồng',
          otherwise: `Kinh phí năm ${year} theo chương trình`,
        },
      )}
      unit={`Kinh phí được giao năm ${year}, triệu đồng`}
      source={
        isStated ? (
          source && (
            <>
              {source.document} {figureSource(notes, `biểu đồ kinh phí năm ${year}`, source)}
            </>
          )
        ) : (
          <>
            Hồ sơ đề án năm {year} trên cổng {totalSource(plan, notes)}
          </>
        )
      }
      {...(asOf ? { asOf } : {})}
      spec={{
        rows: programmes.map((line) => {
          const money = supportMoney(plan, line);
          return {
            label: PROGRAMME_LABELS[line.programme],
            values: [barLength(money)],
            texts: [trieu(money)],
          };
        }),
        rowSeries: programmes.map(({ programme }) => PROGRAMME_SERIES[programme]),
      }}
      rowHeading="Chương trình"
      valueHeading="Kinh phí (triệu đồng)"
    />
  );
}
