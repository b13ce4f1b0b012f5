import 'server-only';
import { query } from '#lib/db/client.ts';

export interface CatalogueOption {
  value: string;
  label: string;
}

/** Contents of activity that were in force in the plan year; the one already chosen stays choosable. */
export async function listContentOptions(
  planYear: number,
  chosen: string | null,
): Promise<CatalogueOption[]> {
  return query<CatalogueOption>(
    `SELECT "code" AS "value", "code" || ': ' || "name" AS "label" FROM "ActivityContent"
     WHERE "code" = $2 OR ("validFrom" <= make_date($1::int, 12, 31)
       AND ("validTo" IS NULL OR "validTo" >= make_date($1::int, 1, 1)))
     ORDER BY "position"`,
    [planYear, chosen],
    'contents of a plan year',
  );
}

/** Every content ever in force, by its short name, for a filter. */
export async function listContentFilterOptions(): Promise<CatalogueOption[]> {
  return query<CatalogueOption>(
    `SELECT "code" AS "value", "code" || ': ' || "shortName" AS "label" FROM "ActivityContent"
     ORDER BY "position"`,
    [],
    'contents',
  );
}

export async function listSourceOptions(): Promise<CatalogueOption[]> {
  return query<CatalogueOption>(
    `SELECT "code" AS "value", "name" AS "label" FROM "FundingSource" ORDER BY "position"`,
    [],
    'funding sources to choose from',
  );
}
