import 'server-only';
import { renderToStaticMarkup } from '#components/ui/native-react.ts';
import type { ColumnLayout, ColumnSpec } from './column-layout.ts';
import { Bar, BarChart, LabelList, XAxis, YAxis } from './recharts.ts';
import { insideOf, toBox } from './render-bars.tsx';

/** The inside of an SVG: columns, their figures and the names of the points, as text. */
export function renderColumns(spec: ColumnSpec, layout: ColumnLayout, prefix: string): string {
  const { width, height, top, bottom } = layout;
  const baseline = height - bottom;
  const room = width / spec.points.length;
  const columns = insideOf(
    renderToStaticMarkup(
      <BarChart
        id={prefix}
        width={width}
        height={height}
        margin={{ top, right: 0, bottom, left: 0 }}
        data={spec.points.map(({ value }) => ({ value }))}
      >
        <XAxis dataKey="label" hide />
        <YAxis type="number" hide domain={[layout.min, layout.max]} />
        <Bar
          dataKey="value"
          barSize={layout.barSize}
          isAnimationActive={false}
          shape={(props: object) => {
            const { x, y, width: wide, height: high } = toBox(props);
            return (
              <rect
                className="series-outline"
                x={x}
                y={Math.min(y, y + high)}
                width={wide}
                height={Math.abs(high)}
                fill={`url(#${prefix}-1)`}
              />
            );
          }}
        >
          <LabelList
            dataKey="value"
            content={(props) => {
              const { x, y, width: wide, index } = toBox(props);
              if (!layout.carriesText[index]) return null;
              return (
                <text className="chart-inside" x={x + wide / 2} y={y - 6} textAnchor="middle">
                  {spec.points[index]?.text}
                </text>
              );
            }}
          />
        </Bar>
      </BarChart>,
    ),
  );
  const names = renderToStaticMarkup(
    <g>
      {spec.points.map(({ label }, index) => (
        <text key={label} x={(index + 0.5) * room} y={baseline + 18} textAnchor="middle">
          {label}
        </text>
      ))}
    </g>,
  );
  return columns + names;
}
