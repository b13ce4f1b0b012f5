/** One bar, or one bar of several parts. */
export type ChartRow = {
  label: string;
  /** One per series. Null is “not stated”: nothing is drawn for it. */
  values: readonly (number | null)[];
  /** The same values as text, one per series, and with several series stacked also the sum. */
  texts: readonly string[];
  totalText?: string;
};

export type ChartSpec = {
  rows: readonly ChartRow[];
  /** Names of the series; a single series needs none. */
  series?: readonly string[];
  /** Several series: parts of one bar, or bars beside each other. */
  arrangement?: 'stacked' | 'grouped';
  /** With a single series: gives each row its own fill, so that a row keeps its look across charts. */
  rowSeries?: readonly (1 | 2 | 3 | 4)[];
};

/** A row is drawn only when all of it is stated: half a bar would look like a whole one. */
export function isDrawable(row: ChartRow): boolean {
  return row.values.every((value) => value !== null);
}
