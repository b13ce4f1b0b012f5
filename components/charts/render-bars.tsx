import 'server-only';
import { renderToStaticMarkup } from '#components/ui/native-react.ts';
import { type BarLayout, fits, lineHeight } from './bar-layout.ts';
import type { ChartSpec } from './chart-data.ts';
import { Bar, BarChart, LabelList, XAxis, YAxis } from './recharts.ts';

export type Box = { x: number; y: number; width: number; height: number; index: number };

/** Recharts hands its measures over as a mixed bag; only finite numbers are trusted. */
export function toBox(props: object): Box {
  const bag = new Map<string, unknown>(Object.entries(props));
  const number = (key: string) => {
    const value = Number(bag.get(key));
    return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
  };
  return {
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
    index: number('index'),
  };
}

/** The inside of an SVG: bars and their labels, as text that needs no script to be seen. */
export function renderBars(spec: ChartSpec, layout: BarLayout, prefix: string): string {
  const { rows, stacked, seriesCount } = layout;

  return insideOf(
    renderToStaticMarkup(
      <BarChart
        id={prefix}
        layout="vertical"
        width={layout.width}
        height={layout.top + layout.plotHeight}
        margin={{ top: layout.top, right: layout.right, bottom: 0, left: layout.labelWidth }}
        barGap={4}
        data={rows.map((row) => ({ ...row.values }))}
      >
        <XAxis type="number" hide domain={[0, layout.max || 1]} />
        <YAxis type="category" hide />
        {Array.from({ length: seriesCount }, (_, series) => (
          <Bar
            key={series}
            dataKey={String(series)}
            barSize={layout.barSize}
            isAnimationActive={false}
            {...(stacked ? { stackId: 'row' } : {})}
            shape={(props: object) =>
              barShape(toBox(props), fillOf(spec, seriesCount, series), prefix)
            }
          >
            <LabelList
              dataKey={String(series)}
              content={(props) => valueText(toBox(props), layout, series)}
            />
            {series === 0 && (
              <LabelList dataKey="0" content={(props) => rowLabel(toBox(props), layout)} />
            )}
          </Bar>
        ))}
      </BarChart>,
    ),
  );
}

function fillOf(spec: ChartSpec, seriesCount: number, series: number) {
  return (row: number) => (seriesCount > 1 ? series + 1 : (spec.rowSeries?.[row] ?? 1));
}

function barShape(
  { x, y, width, height, index }: Box,
  fill: (row: number) => number,
  prefix: string,
) {
  return (
    <rect
      className="series-outline"
      x={x}
      y={y}
      width={width}
      height={height}
      fill={`url(#${prefix}-${fill(index)})`}
    />
  );
}

function rowLabel({ y, height, index }: Box, layout: BarLayout) {
  const lines = layout.labels[index] ?? [];
  const blockHeight = lines.length * lineHeight;
  const middle = y + (layout.stacked ? height / 2 : (height * layout.seriesCount) / 2);
  const top = layout.shape === 'wide' ? middle - blockHeight / 2 : y - blockHeight - 6;
  return (
    <text>
      {lines.map((line, at) => (
        <tspan key={line} x={0} y={Math.round(top + (at + 0.75) * lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The end of a bar carries its figure; a part of a stacked bar carries it inside, if there is room. */
function valueText(box: Box, { rows, stacked, seriesCount }: BarLayout, series: number) {
  const { x, y, width, height, index } = box;
  const row = rows[index];
  const baseline = y + height / 2 + 5;
  const ofParts = stacked && seriesCount > 1;
  const isEnd = !ofParts || series === seriesCount - 1;
  const atEnd = ofParts ? row?.totalText : row?.texts[series];
  const inside = ofParts ? row?.texts[series] : undefined;
  return (
    <>
      {inside && fits(inside, width) && (
        <text
          className={series === 0 ? 'chart-inside-1' : 'chart-inside'}
          x={x + width / 2}
          y={baseline}
          textAnchor="middle"
        >
          {inside}
        </text>
      )}
      {isEnd && atEnd && (
        <text className="chart-value" x={x + width + 8} y={baseline}>
          {atEnd}
        </text>
      )}
    </>
  );
}

/** Drops the wrapper, which carries inline styles and an empty title. */
export function insideOf(markup: string): string {
  const definitions = markup.indexOf('</defs>');
  const end = markup.lastIndexOf('</svg>');
  if (definitions < 0 || end < definitions) throw new Error('Recharts drew no SVG');
  return markup.slice(definitions + '</defs>'.length, end);
}
