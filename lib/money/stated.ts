import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import type { FigureMeasure } from '#lib/domain/stated-figure.ts';
import type { Board } from '#lib/figures/board.ts';
import type { BoardRow } from '#lib/figures/schema.ts';
import type { StatedBeside } from './figures.ts';

/** What documents state of money, sorted to the years and sources it is about. No database in here. */

/** Revenue is no money of projects, and projects are counted elsewhere. */
const MONEY_MEASURES: readonly FigureMeasure[] = [
  'SUPPORT',
  'ASSIGNED',
  'APPROVED',
  'CONTRACTED',
  'PAID',
  'SETTLED',
];

export const moneyRowKey = (year: number, source: string) => `${year} ${source}`;

/** The source that a figure is about; a programme's money is that of its own source. */
function sourceOf({ programme, fundingSource }: BoardRow): string | null {
  const own = programme && PROGRAMME_SOURCE[programme];
  if (own && fundingSource && own !== fundingSource) return null;
  return fundingSource ?? own;
}

function toBeside(row: BoardRow): StatedBeside {
  return {
    figure: row.figure,
    label: row.label,
    measure: row.measure,
    stated: row.stated,
    computed: row.computed,
    difference: row.difference ?? row.excess,
    unstatedItems: row.unstatedItems,
    result: row.result,
    document: row.source?.document ?? null,
  };
}

export interface StatedMoney {
  /** By moneyRowKey(). */
  besides: ReadonlyMap<string, StatedBeside[]>;
  /** By the figure's key: the whole line of the reconciliation, with the row it stands beside, if any. */
  lines: readonly { row: BoardRow; key: string | null }[];
}

/**
 * Figures of a whole year, of a programme or a source; each held against what the reconciliation holds
 * it against, so that both places always say the same.
 */
export function statedMoney(board: Board): StatedMoney {
  const lines = board.rows().flatMap((row) => {
    const isOfMoney = MONEY_MEASURES.includes(row.measure) && !row.content && !row.project;
    if (!isOfMoney || row.against === 'PROGRAMMES') return [];
    const source = row.yearFrom === row.yearTo ? sourceOf(row) : null;
    return [{ row, key: source && moneyRowKey(row.yearFrom, source) }];
  });
  const besides = new Map<string, StatedBeside[]>();
  for (const { row, key } of lines) {
    if (key) besides.set(key, [...(besides.get(key) ?? []), toBeside(row)]);
  }
  return { besides, lines };
}
