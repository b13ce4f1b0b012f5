import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { figureSource } from '#components/figures/figure-source.tsx';
import { barLength, trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatTrieu } from '#lib/format/money.ts';
import type { PlanView } from '#lib/plans/schema.ts';
import { largerProgramme } from './findings.ts';
import { PROGRAMME_SERIES } from './programme-series.ts';

/** What the programmes were given in a year, as stated. */
export function MoneyChart({
  plan,
  notes,
  asOf,
}: {
  plan: PlanView;
  notes: SourceNotes;
  asOf: string | null;
}) {
  const { year, programmes } = plan;
  const [source] = programmes.flatMap((line) => line.support.stated.source ?? []);
  return (
    <ChartFigure
      id="kinh-phi-theo-chuong-trinh"
      title={largerProgramme(
        programmes.map(({ programme, support }) => ({
          programme,
          value: support.stated.dong === null ? null : BigInt(support.stated.dong),
        })),
        formatTrieu,
        {
          comparison: 'có kinh phí lớn hơn',
          unit: 'triệu đồng',
          otherwise: `Kinh phí năm ${year} theo chương trình`,
        },
      )}
      unit={`Kinh phí được giao năm ${year}, triệu đồng`}
      source={
        source && (
          <>
            {source.document} {figureSource(notes, `biểu đồ kinh phí năm ${year}`, source)}
          </>
        )
      }
      {...(asOf ? { asOf } : {})}
      spec={{
        rows: programmes.map(({ programme, support }) => ({
          label: PROGRAMME_LABELS[programme],
          values: [barLength(support.stated)],
          texts: [trieu(support.stated)],
        })),
        rowSeries: programmes.map(({ programme }) => PROGRAMME_SERIES[programme]),
      }}
      rowHeading="Chương trình"
      valueHeading="Kinh phí (triệu đồng)"
    />
  );
}
