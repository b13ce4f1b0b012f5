import 'server-only';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { fold } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import {
  toPublicDossier,
  toPublicProject,
  type PublicDossier,
  type PublicProject,
} from './public.ts';
import type { ProjectFilters, ProjectSort } from './schema.ts';
import { scopeSql } from './scope.ts';
import { readProject, readProjects, type DossierRow } from './select.ts';
import { cachedTotal } from './total.ts';
import { toDossierView, toProjectView, type DossierView, type ProjectView } from './view.ts';

const ORDER: Record<ProjectSort, string> = {
  '-planYear': 'p."planYear" DESC, p."code"',
  code: 'p."code"',
  title: 'p."title", p."code"',
  support: 'p."supportDong" ASC NULLS LAST, p."code"',
  '-support': 'p."supportDong" DESC NULLS LAST, p."code"',
  '-updatedAt': 'p."updatedAt" DESC, p."code"',
  waiting: 'p."statusSince", p."code"',
};

interface Condition {
  where: string;
  values: unknown[];
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** The filters as SQL; values are parameters, names are ours. */
export function projectCondition(actor: Actor, filters: ProjectFilters): Condition {
  const parts = [scopeSql(actor)];
  const values: unknown[] = [];
  const add = (sql: (parameter: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  for (const word of fold(filters.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    add((parameter) => `p."searchText" LIKE ${parameter}`, `%${escapeLike(word)}%`);
  }
  if (filters.year) add((parameter) => `p."planYear" = ${parameter}`, filters.year);
  if (filters.programme) {
    add((parameter) => `p."programme" = ${parameter}::"Programme"`, filters.programme);
  }
  if (filters.content)
    add((parameter) => `p."activityContentCode" = ${parameter}`, filters.content);
  if (filters.status) add((parameter) => `p."status" = ${parameter}::"Status"`, filters.status);
  if (filters.area) {
    add(
      (parameter) => `p."unitId" IN (
        SELECT "id" FROM "AdministrativeUnit" WHERE "id" = ${parameter} OR "parentId" = ${parameter})`,
      filters.area,
    );
  }
  return { where: parts.join(' AND '), values };
}

/**
 * A search puts exact codes first, then the words in the order they were typed, those with the same
 * accents before the others. Lowering the case of a title costs more than finding it, so it is done
 * only where accents were typed, and only on titles that hold the words at all.
 */
function orderOf(filters: ProjectFilters, values: unknown[]): string {
  const q = filters.q?.trim();
  if (!q || filters.sort !== '-planYear') return ORDER[filters.sort];
  const parameter = (value: string) => `$${values.push(value)}`;
  const folded = fold(q);
  const code = `p."code" = ${parameter(q.toUpperCase())}`;
  const phrase = `p."searchText" LIKE ${parameter(`%${escapeLike(folded)}%`)}`;
  const typed = q.toLowerCase();
  const exact =
    typed === folded
      ? []
      : [`${phrase} AND lower(p."title") LIKE ${parameter(`%${escapeLike(typed)}%`)}`];
  const ranks = [code, ...exact, phrase].map((rank) => `(${rank}) DESC`);
  return [...ranks, ORDER['-planYear']].join(', ');
}

export interface Page<T> {
  data: T[];
  page: { number: number; size: number; total: number };
}

/** Which projects are on this page, and how many there are in all. */
async function pickPage(actor: Actor, filters: ProjectFilters) {
  const { where, values } = projectCondition(actor, filters);
  const count = () =>
    query<{ total: bigint }>(`SELECT count(*) AS total FROM "Project" p WHERE ${where}`, values);
  const pageValues = [...values];
  const order = orderOf(filters, pageValues);
  const limit = `LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`;
  // A search has to look at every match to rank them, so it counts them on the way.
  const counts = filters.q ? ', count(*) OVER () AS "total"' : '';
  const picking = query<{ id: string; total?: bigint }>(
    `SELECT p."id"${counts} FROM "Project" p WHERE ${where} ORDER BY ${order} ${limit}`,
    pageValues,
  );
  const total = filters.q ? null : cachedTotal(where, values, count);
  const picked = await picking;
  const counted = picked[0]?.total;
  return {
    ids: picked.map((row) => row.id),
    total:
      counted === undefined ? await (total ?? cachedTotal(where, values, count)) : Number(counted),
  };
}

/** A page of the projects this actor may see, in three statements at most whatever its size. */
export async function listProjects(
  actor: Actor,
  filters: ProjectFilters,
): Promise<Page<ProjectView | PublicProject>> {
  const { ids, total } = await pickPage(actor, filters);
  const rows = await readProjects(ids);
  return {
    data: rows.map((row) => present(actor, toProjectView(row))),
    page: { number: filters.page, size: filters.size, total },
  };
}

function seesOnlyPublic(actor: Actor): boolean {
  return actor.role === 'PUBLIC' || actor.role === 'ADMIN';
}

function present(actor: Actor, view: ProjectView): ProjectView | PublicProject {
  return seesOnlyPublic(actor) ? toPublicProject(view) : view;
}

async function requireRow(actor: Actor, code: string): Promise<DossierRow> {
  const row = await readProject(actor, code);
  if (!row) throw new NotFoundError(`đề án ${code}`);
  return row;
}

/** @throws NotFoundError when there is none, or none that this actor may see */
export async function getProject(actor: Actor, code: string): Promise<DossierView | PublicDossier> {
  const view = toDossierView(await requireRow(actor, code));
  return seesOnlyPublic(actor) ? toPublicDossier(view) : view;
}

/** The same for a page of people who are signed in and see the inside. */
export async function getStaffProject(
  actor: Actor,
  code: string,
): Promise<DossierView & { ownerId: string | null }> {
  const row = await requireRow(actor, code);
  return { ...toDossierView(row), ownerId: row.ownerId };
}

/** A published project through the whitelist, for public pages. */
export async function getPublicProject(code: string): Promise<PublicDossier | null> {
  const row = await readProject(PUBLIC_ACTOR, code);
  return row ? toPublicDossier(toDossierView(row)) : null;
}

/** Published projects through the whitelist, for public pages. */
export async function listPublicProjects(filters: ProjectFilters): Promise<Page<PublicProject>> {
  return listProjects(PUBLIC_ACTOR, filters);
}
