import 'server-only';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { query } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { listContentFilterOptions, type CatalogueOption } from './catalogues.ts';
import { scopeSql } from './scope.ts';

/** What the public list can be narrowed to: only years and areas that have something published. */
export interface FilterChoices {
  years: number[];
  areas: CatalogueOption[];
  contents: CatalogueOption[];
}

interface Row {
  years: number[] | null;
  areas: CatalogueOption[] | null;
}

const PUBLISHED = scopeSql(PUBLIC_ACTOR);

// From the first to the last year each is looked up in the index: nothing is scanned.
const CHOICES = `
  SELECT
    (SELECT json_agg(y ORDER BY y DESC) FROM generate_series(
        (SELECT min(p."planYear") FROM "Project" p WHERE ${PUBLISHED}),
        (SELECT max(p."planYear") FROM "Project" p WHERE ${PUBLISHED})) y
      WHERE EXISTS (SELECT 1 FROM "Project" p WHERE p."planYear" = y AND ${PUBLISHED})) AS "years",
    (WITH used AS (
        SELECT DISTINCT p."unitId" AS "id" FROM "Project" p
        WHERE p."unitId" IS NOT NULL AND ${PUBLISHED})
      SELECT json_agg(json_build_object('value', u."id", 'label', u."name" || ' (' || u."kindName" || ')')
        ORDER BY u."level", u."name")
      FROM "AdministrativeUnit" u
      WHERE u."id" IN (SELECT "id" FROM used) OR u."id" IN (
        SELECT c."parentId" FROM "AdministrativeUnit" c JOIN used ON used."id" = c."id")) AS "areas"`;

/** For the filters of the public list; two statements. */
export function listFilterChoices(): Promise<FilterChoices> {
  return untilChanged('filter choices', readFilterChoices);
}

async function readFilterChoices(): Promise<FilterChoices> {
  const [[row], contents] = await Promise.all([
    query<Row>(CHOICES, [], 'filter choices'),
    listContentFilterOptions(),
  ]);
  return { years: row?.years ?? [], areas: row?.areas ?? [], contents };
}
