import 'server-only';
import { cache } from 'react';
import { query } from './client.ts';

/**
 * Everything people change leaves a row of the audit trail in the same transaction, so what was read
 * stays right for as long as no row is added.
 */

/** What is changed past the portal, by hand in the database, is seen after this long, ms. */
const LIFE_MS = 60_000;
const MAX_KEPT = 100;

interface Kept {
  lastChange: string;
  at: number;
  value: Promise<unknown>;
}
const kept = new Map<string, Kept>();

/** Number of the last audit row; asked once for the parts of one page. */
const readLastChange = cache(async (): Promise<string> => {
  const [last] = await query<{ seq: bigint }>(
    `SELECT "seq" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`,
    [],
    'last change',
  );
  return String(last?.seq ?? 0n);
});

/**
 * What `read` gives, read again only after something has changed; `key` says all it depends on. It is
 * read after the number it is kept under, so it can only be newer than that, never older. The value is
 * shared by everybody who asks: it is not to be changed. For what is the same for every reader.
 */
export async function untilChanged<T>(key: string, read: () => Promise<T>): Promise<T> {
  const lastChange = await readLastChange();
  const known = kept.get(key);
  kept.delete(key);
  if (known?.lastChange === lastChange && performance.now() - known.at < LIFE_MS) {
    kept.set(key, known);
    return known.value as Promise<T>;
  }
  const value = read();
  const entry = { lastChange, at: performance.now(), value };
  kept.set(key, entry);
  const [longestUnasked] = kept.keys();
  if (kept.size > MAX_KEPT && longestUnasked !== undefined) kept.delete(longestUnasked);
  value.catch(() => {
    if (kept.get(key) === entry) kept.delete(key);
  });
  return value;
}
