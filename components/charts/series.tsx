/**
 * Four fills for one SVG. Patterns, not shades alone, tell series apart: on paper, in the dark and
 * for the colour-blind. Ids are prefixed because they are shared by the whole page.
 */
export function SeriesPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}-1`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="series-1" width="8" height="8" />
      </pattern>
      <pattern
        id={`${prefix}-2`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="series-2-back" width="8" height="8" />
        <path className="series-2-ink" d="M2 0v8" />
      </pattern>
      <pattern id={`${prefix}-3`} width="9" height="9" patternUnits="userSpaceOnUse">
        <rect className="series-3-back" width="9" height="9" />
        <circle className="series-3-ink" cx="4.5" cy="4.5" r="2" />
      </pattern>
      <pattern id={`${prefix}-4`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="series-4" width="8" height="8" />
      </pattern>
    </defs>
  );
}

export function Legend({ id, series }: { id: string; series: readonly string[] }) {
  return (
    <ul className="chart-legend" aria-label="Chú giải">
      {series.map((label, index) => (
        <li key={label}>
          <svg aria-hidden="true" width="28" height="18">
            <SeriesPatterns prefix={`${id}-${index}`} />
            <rect
              className="series-outline"
              x="1"
              y="1"
              width="26"
              height="16"
              fill={`url(#${id}-${index}-${index + 1})`}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
