import { layOutColumns, type ColumnSpec } from './column-layout.ts';
import type { Shape } from './bar-layout.ts';
import { drawOnce } from './draw-once.ts';
import { renderColumns } from './render-columns.tsx';
import { SeriesPatterns } from './series.tsx';

type Props = { id: string; title: string; summary: string; spec: ColumnSpec };

/** Upright columns over time with lines to hold them against, drawn for a wide and for a narrow room. */
export function ColumnChart(props: Props) {
  return (
    <div className="chart-frame">
      <Drawing {...props} shape="wide" />
      <Drawing {...props} shape="narrow" />
    </div>
  );
}

function Drawing({ id, title, summary, spec, shape }: Props & { shape: Shape }) {
  const prefix = `${id}-${shape}`;
  const layout = layOutColumns(spec, shape);
  // Text inside was escaped by React's own renderer; it comes from no other place.
  const inside = drawOnce(JSON.stringify([prefix, spec]), () =>
    renderColumns(spec, layout, prefix),
  );
  const { width, height, bottom } = layout;
  return (
    <svg
      className={`chart chart-${shape}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${prefix}-title ${prefix}-desc`}
    >
      <title id={`${prefix}-title`}>{title}</title>
      <desc id={`${prefix}-desc`}>{summary}</desc>
      <SeriesPatterns prefix={prefix} />
      <g dangerouslySetInnerHTML={{ __html: inside }} />
      {layout.lines.map(({ y, label, end }) => (
        <g key={label}>
          <path className={`chart-line chart-line-${end}`} d={`M0 ${y}H${width}`} />
          <text
            className="chart-inside"
            x={end === 'left' ? 0 : width}
            y={y - 6}
            textAnchor={end === 'left' ? 'start' : 'end'}
          >
            {label}
          </text>
        </g>
      ))}
      <path className="chart-axis" d={`M0 ${height - bottom}H${width}`} />
    </svg>
  );
}
