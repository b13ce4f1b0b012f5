import 'server-only';
import { query } from '#lib/db/client.ts';

/** The name of the officer in charge, for those who are signed in; null when nobody is. */
export async function getPersonName(id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await query<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = $1`, [id]);
  return row?.name ?? null;
}
