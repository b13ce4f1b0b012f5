import type { Sql } from './sql.ts';

/**
 * Attempts that anybody may make are counted over an hour at most; an address is kept no longer than a
 * day, also when nobody tries anything any more.
 */
export async function sweepAttempts(sql: Sql): Promise<void> {
  await sql(`DELETE FROM "PublicAttempt" WHERE "at" < now() - interval '1 day'`);
}
