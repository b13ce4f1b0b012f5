import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { figureSource } from '#components/figures/figure-source.tsx';
import { barLength, trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatTrieu } from '#lib/format/money.ts';
import type { HistoryView } from '#lib/plans/schema.ts';
import { largerProgramme } from './findings.ts';
import { PROGRAMME_SERIES } from './programme-series.ts';

type Props = { history: HistoryView; notes: SourceNotes };

const periodOf = ({ from, to }: HistoryView) => `giai đoạn ${from}–${to}`;
const endOf = ({ to }: HistoryView) => `${formatDay(`${to}-12-31`)} (hết giai đoạn)`;

function sourceOf({ history, notes }: Props, of: string) {
  const [part] = history.programmes;
  const source = part?.source ?? null;
  return (
    <>
      {source?.document} {figureSource(notes, `${of} ${periodOf(history)}`, source)}
    </>
  );
}

/** Projects of the period by programme. */
export function HistoryCountChart({ history, notes }: Props) {
  return (
    <ChartFigure
      id="so-de-an-giai-doan"
      title={largerProgramme(
        history.programmes.map(({ programme, projects }) => ({ programme, value: projects })),
        formatCount,
        {
          comparison: 'có nhiều đề án hơn',
          unit: 'đề án, nhiệm vụ',
          otherwise: `Số đề án ${periodOf(history)}`,
        },
      )}
      unit={`Số đề án, nhiệm vụ ${periodOf(history)}`}
      source={sourceOf({ history, notes }, 'biểu đồ số đề án')}
      asOf={endOf(history)}
      spec={{
        rows: history.programmes.map(({ programme, projects }) => ({
          label: PROGRAMME_LABELS[programme],
          values: [projects],
          texts: [formatCount(projects)],
        })),
        rowSeries: history.programmes.map(({ programme }) => PROGRAMME_SERIES[programme]),
      }}
      rowHeading="Chương trình"
      valueHeading="Số đề án, nhiệm vụ"
    />
  );
}

/** State budget money of the period by programme. */
export function HistoryMoneyChart({ history, notes }: Props) {
  return (
    <ChartFigure
      id="kinh-phi-giai-doan"
      title={largerProgramme(
        history.programmes.map(({ programme, support }) => ({
          programme,
          value: support.dong === null ? null : BigInt(support.dong),
        })),
        formatTrieu,
        {
          comparison: 'có kinh phí lớn hơn',
          unit: 'triệu đồng',
          otherwise: `Kinh phí ${periodOf(history)}`,
        },
      )}
      unit={`Kinh phí từ ngân sách nhà nước ${periodOf(history)}, triệu đồng`}
      source={sourceOf({ history, notes }, 'biểu đồ kinh phí')}
      asOf={endOf(history)}
      spec={{
        rows: history.programmes.map(({ programme, support }) => ({
          label: PROGRAMME_LABELS[programme],
          values: [barLength(support)],
          texts: [trieu(support)],
        })),
        rowSeries: history.programmes.map(({ programme }) => PROGRAMME_SERIES[programme]),
      }}
      rowHeading="Chương trình"
      valueHeading="Kinh phí (triệu đồng)"
    />
  );
}
