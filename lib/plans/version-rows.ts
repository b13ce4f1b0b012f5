import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import type { PlanItem, PlanVersionList } from '#lib/domain/plan-version.ts';
import { seesPlan } from '#lib/domain/visibility.ts';
import type { Kind, MoneyState, Programme } from '#lib/domain/vocabulary.ts';
import { query } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import { scopeSql } from '#lib/projects/scope.ts';

interface ItemRow {
  year: number;
  number: number;
  versionTitle: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  projectId: string | null;
  code: string;
  kind: Kind;
  programme: Programme;
  isSupplementary: boolean;
  isPublished: boolean;
  title: string;
  supportState: MoneyState;
  supportDong: bigint | null;
  isStopped: boolean;
}

export interface Item extends PlanItem {
  code: string;
  kind: Kind;
  programme: Programme;
  isSupplementary: boolean;
  isPublished: boolean;
}

export interface Version extends PlanVersionList<Item> {
  title: string;
  decisionNumber: string | null;
}

/**
 * The versions of one year or of all, of every plan the actor may see; a version shows of its list the
 * projects that the actor may see.
 */
async function readRows(actor: Actor, year: number | null): Promise<ItemRow[]> {
  return query<ItemRow>(
    `SELECT l."year", v."number", v."title" AS "versionTitle", v."decisionNumber", v."decidedOn",
       p."id" AS "projectId", p."code", p."kind", p."programme", p."isSupplementary",
       p."isPublished", i."title", i."supportState", i."supportDong", i."isStopped"
     FROM "Plan" l JOIN "PlanVersion" v ON v."planId" = l."id"
     LEFT JOIN ("PlanVersionItem" i JOIN "Project" p
       ON p."id" = i."projectId" AND ${scopeSql(actor)})
       ON i."planVersionId" = v."id"
     WHERE ($1::int IS NULL OR l."year" = $1) AND (l."isPublished" OR $2)
     ORDER BY v."number", p."programme", p."code"`,
    [year, seesPlan(actor, { isPublished: false })],
    `plan versions for ${actor.role}`,
  );
}

function toVersions(rows: readonly ItemRow[]): Version[] {
  const versions = new Map<number, Version & { items: Item[] }>();
  for (const row of rows) {
    const { number, versionTitle: title, decisionNumber, decidedOn } = row;
    const version = versions.get(number) ?? { number, title, decisionNumber, decidedOn, items: [] };
    versions.set(number, version);
    if (row.projectId === null) continue;
    version.items.push({
      projectId: row.projectId,
      code: row.code,
      kind: row.kind,
      programme: row.programme,
      isSupplementary: row.isSupplementary,
      isPublished: row.isPublished,
      title: row.title,
      support: toMoney(row.supportState, row.supportDong),
      isStopped: row.isStopped,
    });
  }
  return [...versions.values()];
}

/** The versions of the years that the actor may see, each year's first one first. */
export async function readVersions(
  actor: Actor,
  year: number | null = null,
): Promise<Map<number, Version[]>> {
  const rows = Map.groupBy(await readRows(actor, year), (row) => row.year);
  return new Map([...rows].map(([of, own]) => [of, toVersions(own)]));
}
