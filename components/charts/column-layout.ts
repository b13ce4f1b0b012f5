import { fits, type Shape } from './bar-layout.ts';

/** One point in time. Null is “not known, or not yet”: nothing is drawn for it. */
export type ColumnPoint = { label: string; value: number | null; text: string };

/** A level that the columns are held against: an amount planned or assigned. */
export type ColumnLine = { label: string; value: number };

export type ColumnSpec = { points: readonly ColumnPoint[]; lines: readonly ColumnLine[] };

const shapes = {
  wide: { width: 700, height: 300 },
  narrow: { width: 336, height: 260 },
} as const;

/** Room above for the words of the highest line, and below for the names of the points. */
const TOP = 28;
const BOTTOM = 26;

export type ColumnLayout = ReturnType<typeof layOutColumns>;

/** Measures of one drawing; at most two lines, so that their words stand at either end. */
export function layOutColumns({ points, lines }: ColumnSpec, shape: Shape) {
  const { width, height } = shapes[shape];
  const values = [...points, ...lines].map(({ value }) => value ?? 0);
  const max = Math.max(1, ...values);
  const min = Math.min(0, ...values);
  const plotHeight = height - TOP - BOTTOM;
  const room = width / Math.max(1, points.length);
  const last = points.findLastIndex(({ value }) => value !== null);
  const haveRoom = points.every(({ text }) => fits(text, room));
  return {
    width,
    height,
    top: TOP,
    bottom: BOTTOM,
    plotHeight,
    min,
    max,
    barSize: Math.min(64, Math.round(room * 0.62)),
    /** Where one column has no room for its figure, the last one alone carries it. */
    carriesText: points.map((_, index) => haveRoom || index === last),
    lines: lines.map(({ label, value }, index) => ({
      label,
      y: Math.round(TOP + plotHeight * (1 - (value - min) / (max - min))),
      end: index === 0 ? ('left' as const) : ('right' as const),
    })),
  };
}
