import { layOutBars, type Shape } from './bar-layout.ts';
import type { ChartSpec } from './chart-data.ts';
import { renderBars } from './render-bars.tsx';
import { SeriesPatterns } from './series.tsx';

const keep = 200;
const drawn = new Map<string, Promise<string>>();

/** The same figures are drawn once per process, not once per visit. */
function drawOnce(spec: ChartSpec, shape: Shape, prefix: string): Promise<string> {
  const key = JSON.stringify([prefix, spec]);
  const known = drawn.get(key);
  if (known) return known;
  const fresh = renderBars(spec, layOutBars(spec, shape), prefix);
  drawn.set(key, fresh);
  fresh.catch(() => drawn.delete(key));
  const oldest = drawn.keys().next();
  if (drawn.size > keep && !oldest.done) drawn.delete(oldest.value);
  return fresh;
}

/** Horizontal bars, drawn twice: the style sheet shows the drawing that suits the room there is. */
export async function BarChart(props: {
  id: string;
  title: string;
  summary: string;
  spec: ChartSpec;
}) {
  return (
    <div className="chart-frame">
      <Drawing {...props} shape="wide" />
      <Drawing {...props} shape="narrow" />
    </div>
  );
}

async function Drawing({
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
  const inside = await drawOnce(spec, shape, prefix);
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
