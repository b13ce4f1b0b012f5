import { layOutBars, type Shape } from './bar-layout.ts';
import type { ChartSpec } from './chart-data.ts';
import { drawOnce } from './draw-once.ts';
import { renderBars } from './render-bars.tsx';
import { SeriesPatterns } from './series.tsx';

/** Horizontal bars, drawn twice: the style sheet shows the drawing that suits the room there is. */
export function BarChart(props: { id: string; title: string; summary: string; spec: ChartSpec }) {
  return (
    <div className="chart-frame">
      <Drawing {...props} shape="wide" />
      <Drawing {...props} shape="narrow" />
    </div>
  );
}

function Drawing({
  id,
  title,
  summary,
  spec,
  shape,
}: {
  id: string;
  title: string;
  summary: string;
  spec: ChartSpec;
  shape: Shape;
}) {
  const prefix = `${id}-${shape}`;
  const { width, height, labelWidth } = layOutBars(spec, shape);
  // Text inside was escaped by React's own renderer; it comes from no other place.
  const inside = drawOnce(JSON.stringify([prefix, spec]), () =>
    renderBars(spec, layOutBars(spec, shape), prefix),
  );
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
      {shape === 'wide' && <path className="chart-axis" d={`M${labelWidth} 0V${height}`} />}
    </svg>
  );
}
