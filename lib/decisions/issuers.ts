import 'server-only';
import { query } from '#lib/db/client.ts';
import type { IssuerAgency } from './form-schema.ts';

/**
 * What an agency was called on a day; agencies are renamed and a decision keeps the name it was issued
 * under. null when the register has no name for that day.
 */
export async function issuerNameOn(agency: IssuerAgency, day: string): Promise<string | null> {
  const [row] = await query<{ name: string }>(
    `SELECT "name" FROM "AgencyName" WHERE "agencyCode" = $1
       AND ("validFrom" IS NULL OR "validFrom" <= $2::date)
       AND ("validTo" IS NULL OR "validTo" >= $2::date) ORDER BY "position" LIMIT 1`,
    [agency, day],
  );
  return row?.name ?? null;
}
