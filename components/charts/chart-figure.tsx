import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { BarChart } from './bar-chart.tsx';
import { type ChartRow, type ChartSpec, isDrawable } from './chart-data.ts';
import { FigureFrame } from './figure-frame.tsx';
import { Legend } from './series.tsx';

type ChartFigureProps = {
  /** Unique on the page. */
  id: string;
  /** The finding in a sentence, not the subject: “Vốn quốc gia lớn hơn vốn địa phương”. */
  title: string;
  /** What is measured and in what: “Kinh phí hỗ trợ, triệu đồng”. */
  unit: string;
  source: React.ReactNode;
  /** Already formatted: “30/06/2022”. */
  asOf?: string;
  spec: ChartSpec;
  /** Heading of the first column of the table: “Chương trình”. */
  rowHeading: string;
  /** Heading of the figures when there is one series: “Kinh phí (triệu đồng)”. */
  valueHeading: string;
  note?: React.ReactNode;
};

/** A chart with everything it needs to be believed: finding, unit, source, day, and its own table. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, title, unit, spec } = props;
  const undrawn = spec.rows.filter((row) => !isDrawable(row));
  return (
    <FigureFrame
      {...props}
      table={
        <DataTable
          caption={`${title} (${unit})`}
          captionHidden
          columns={columnsOf(props)}
          rows={spec.rows}
          rowKey={(row) => row.label}
        />
      }
    >
      {spec.series && spec.series.length > 1 && (
        <Legend id={`${id}-chu-giai`} series={spec.series} />
      )}
      {undrawn.length < spec.rows.length && (
        <BarChart id={id} title={title} summary={summarize(props)} spec={spec} />
      )}
      {undrawn.length > 0 && (
        <p className="text-sm">
          Không vẽ vì nguồn không nêu số liệu: {undrawn.map((row) => row.label).join('; ')}.
        </p>
      )}
    </FigureFrame>
  );
}

function summarize({ unit, spec }: ChartFigureProps): string {
  const rows = spec.rows.map((row) => {
    const parts = spec.series
      ? row.texts.map((text, at) => `${spec.series?.[at] ?? ''} ${text}`).join(', ')
      : row.texts.join(', ');
    return `${row.label}: ${parts}`;
  });
  return `${unit}. ${rows.join('. ')}.`;
}

function columnsOf({ spec, rowHeading, valueHeading }: ChartFigureProps): Column<ChartRow>[] {
  const series = spec.series ?? [valueHeading];
  const withTotal = spec.rows.some((row) => row.totalText);
  return [
    { key: 'row', header: rowHeading, rowHeader: true, cell: (row) => row.label },
    ...series.map((header, at) => ({
      key: `s${at}`,
      header,
      numeric: true,
      cell: (row: ChartRow) => row.texts[at] ?? 'Nguồn không nêu',
    })),
    ...(withTotal
      ? [{ key: 'total', header: 'Cộng', numeric: true, cell: (row: ChartRow) => row.totalText }]
      : []),
  ];
}
