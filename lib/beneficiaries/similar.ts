import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import { foldedName } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import type { SimilarTo } from './schema.ts';

export interface SimilarEntry {
  slug: string;
  name: string;
  alias: string | null;
  taxCode: string | null;
  address: string | null;
  reason: 'TAX_CODE' | 'SAME_NAME' | 'SIMILAR_NAME';
}

/** How alike two names must be to be worth a second look (pg_trgm, 0 to 1). */
const ALIKE = 0.55;

/**
 * Entries that may be the establishment somebody is about to register, by any of their names. Only
 * for the two houses.
 */
export async function listSimilar(
  actor: SignedInActor,
  { name, taxCode }: SimilarTo,
): Promise<SimilarEntry[]> {
  if (organisationOf(actor.role) === 'OVERSIGHT') return [];
  return query<SimilarEntry>(
    `WITH named AS (
       SELECT "id", "foldedName", NULL AS "alias" FROM "Establishment"
       UNION ALL SELECT "establishmentId", "foldedName", "name" FROM "EstablishmentAlias"),
     found AS (
       SELECT DISTINCT ON (n."id") n."id", n."alias", n."foldedName" = $1 AS "same",
         similarity(n."foldedName", $1) AS "likeness"
       FROM named n WHERE n."foldedName" = NULLIF($1, '')
         OR (n."foldedName" % $1 AND similarity(n."foldedName", $1) >= ${ALIKE})
       ORDER BY n."id", (n."foldedName" = $1) DESC, similarity(n."foldedName", $1) DESC,
         n."alias" NULLS FIRST)
     SELECT e."slug", e."name", CASE WHEN e."taxCode" = $2 THEN NULL ELSE f."alias" END AS "alias",
       e."taxCode", e."address",
       CASE WHEN e."taxCode" = $2 THEN 'TAX_CODE' WHEN f."same" THEN 'SAME_NAME'
            ELSE 'SIMILAR_NAME' END AS "reason"
     FROM "Establishment" e LEFT JOIN found f ON f."id" = e."id"
     WHERE e."mergedIntoId" IS NULL AND (e."taxCode" = NULLIF($2, '') OR f."id" IS NOT NULL)
     ORDER BY (e."taxCode" = $2) DESC NULLS LAST, f."same" DESC NULLS LAST,
       f."likeness" DESC NULLS LAST, e."slug"
     LIMIT 5`,
    [foldedName(name), taxCode],
  );
}
