import type { Sql } from './sql.ts';

/** Attempts anybody may make are counted over a day at most; older ones say nothing any more. */
const ATTEMPTS_KEPT_DAYS = 2;

/** Takes away what only mattered for a while. */
export async function sweepAttempts(sql: Sql): Promise<void> {
  await sql(
    `DELETE FROM "PublicAttempt" WHERE "at" < now() - interval '${ATTEMPTS_KEPT_DAYS} days'`,
  );
}
