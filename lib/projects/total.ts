import 'server-only';

/**
 * Counting 100,000 rows costs more than reading a page of them, so a total is kept for a moment:
 * until this server changes a project, and at most TOTAL_LIFE_MS for changes made by another one.
 */
const TOTAL_LIFE_MS = 1_000;
const MAX_KEPT = 500;

interface Kept {
  at: number;
  total: Promise<number>;
}
const kept = new Map<string, Kept>();

const keyOf = (where: string, values: readonly unknown[]) => `${where}\n${JSON.stringify(values)}`;

export function forgetTotals(): void {
  kept.clear();
}

/** The total as it was counted a moment ago, if it was. */
export function keptTotal(where: string, values: readonly unknown[]): Promise<number> | undefined {
  const found = kept.get(keyOf(where, values));
  return found && performance.now() - found.at < TOTAL_LIFE_MS ? found.total : undefined;
}

/** Keeps a total that is being counted, so that nobody counts it again meanwhile. */
export function keepTotal(where: string, values: readonly unknown[], total: Promise<number>): void {
  const key = keyOf(where, values);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, { at: performance.now(), total });
  total.catch(() => kept.delete(key));
}

export function cachedTotal(
  where: string,
  values: readonly unknown[],
  count: () => Promise<number>,
): Promise<number> {
  const found = keptTotal(where, values);
  if (found) return found;
  const total = count();
  keepTotal(where, values, total);
  return total;
}
