import 'server-only';
import { z } from 'zod';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { query } from '#lib/db/client.ts';

/** Which columns of a list somebody likes to see; what a column is called is the list's own business. */
const columns = z.array(z.string().max(40)).max(40);

type List = 'projects';

const keyOf = (list: List) => `columns:${list}`;

/** null when nothing was chosen. */
export async function getColumns(actor: SignedInActor, list: List): Promise<string[] | null> {
  const [row] = await query<{ value: unknown }>(
    `SELECT "value" FROM "UserPreference" WHERE "userId" = $1 AND "key" = $2`,
    [actor.id, keyOf(list)],
  );
  return columns.safeParse(row?.value).data ?? null;
}

/** Remembers a choice for oneself; the last one counts. */
export async function setColumns(
  actor: SignedInActor,
  list: List,
  chosen: readonly string[],
): Promise<void> {
  await query(
    `INSERT INTO "UserPreference" ("userId", "key", "value") VALUES ($1, $2, $3::jsonb)
     ON CONFLICT ("userId", "key") DO UPDATE SET "value" = excluded."value"`,
    [actor.id, keyOf(list), JSON.stringify(columns.parse(chosen))],
  );
}
