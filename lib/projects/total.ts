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

export function forgetTotals(): void {
  kept.clear();
}

export function cachedTotal(
  where: string,
  values: readonly unknown[],
  count: () => Promise<{ total: bigint }[]>,
): Promise<number> {
  const key = `${where}\n${JSON.stringify(values)}`;
  const now = performance.now();
  const found = kept.get(key);
  if (found && now - found.at < TOTAL_LIFE_MS) return found.total;
  const total = count().then(([row]) => Number(row?.total ?? 0));
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, { at: now, total });
  total.catch(() => kept.delete(key));
  return total;
}
