import { type ChartSpec, isDrawable } from './chart-data.ts';
import { wrapLabel } from './wrap-label.ts';

export type Shape = 'wide' | 'narrow';

const fontSize = 15;
export const lineHeight = 20;
const digitWidth = 9.5;
const rowGap = 18;

const shapes = {
  wide: { width: 700, labelWidth: 230 },
  narrow: { width: 336, labelWidth: 0 },
} as const;

export type BarLayout = ReturnType<typeof layOutBars>;

/**
 * Measures of one drawing. Wide: labels stand left of the bars. Narrow: above them, so that a long
 * Vietnamese title stays readable at the width of a phone.
 */
export function layOutBars(spec: ChartSpec, shape: Shape) {
  const { width, labelWidth } = shapes[shape];
  const rows = spec.rows.filter(isDrawable);
  const stacked = spec.arrangement !== 'grouped';
  const seriesCount = Math.max(1, spec.series?.length ?? 1);
  const barsPerRow = stacked ? 1 : seriesCount;
  const barSize = barsPerRow === 1 ? 28 : 22;
  const barsHeight = barsPerRow * barSize + (barsPerRow - 1) * 4;

  const labels = rows.map((row) => wrapLabel(row.label, (labelWidth || width) - 16, fontSize));
  const labelHeight = Math.max(1, ...labels.map((lines) => lines.length)) * lineHeight;
  const above = shape === 'narrow' ? labelHeight + 6 : 0;
  const rowHeight =
    shape === 'narrow' ? barsHeight + above + rowGap : Math.max(barsHeight, labelHeight) + rowGap;

  const endTexts = rows.flatMap((row) => (row.totalText ? [row.totalText] : row.texts));
  const longestText = Math.max(1, ...endTexts.map((text) => text.length));

  // Recharts centres bars in their row; labels above reach into the free half of the row before.
  const spare = (rowHeight - barsHeight) / 2;
  return {
    shape,
    rows,
    labels,
    stacked,
    seriesCount,
    barSize,
    width,
    labelWidth,
    top: shape === 'narrow' ? Math.max(0, above - spare) : 0,
    right: Math.ceil(longestText * digitWidth) + 12,
    plotHeight: rows.length * rowHeight,
    /** What the reader sees: without the empty half row at the end. */
    height:
      Math.max(0, above - (shape === 'narrow' ? spare : 0)) +
      rows.length * rowHeight -
      (shape === 'narrow' ? spare - 4 : 0),
    max: Math.max(0, ...rows.map((row) => rowMax(row.values, stacked))),
  };
}

function rowMax(values: readonly (number | null)[], stacked: boolean): number {
  const known = values.map((value) => value ?? 0);
  return stacked ? known.reduce((sum, value) => sum + value, 0) : Math.max(0, ...known);
}

/** Whether a text of the chart's size fits into a bar of this width. */
export function fits(text: string, width: number): boolean {
  return text.length * digitWidth + 8 <= width;
}
