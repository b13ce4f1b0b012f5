import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { fold } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import { toPublicProject, type PublicProject } from './public.ts';
import type { ProjectFilters, ProjectSort } from './schema.ts';
import { scopeSql } from './scope.ts';
import { PROJECT_COLUMNS, type ProjectRow } from './select.ts';
import { cachedTotal } from './total.ts';
import { toProjectView, type ProjectView } from './view.ts';

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
  for (const word of fold(filters.q ?? '').split(' ').filter(Boolean)) {
    add((parameter) => `p."searchText" LIKE ${parameter}`, `%${escapeLike(word)}%`);
  }
  if (filters.year) add((parameter) => `p."planYear" = ${parameter}`, filters.year);
  if (filters.programme) {
    add((parameter) => `p."programme" = ${parameter}::"Programme"`, filters.programme);
  }
  if (filters.content) add((parameter) => `p."activityContentCode" = ${parameter}`, filters.content);
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

/** A search puts exact codes first, then the words as they were typed, accents and all. */
function orderOf(filters: ProjectFilters, values: unknown[]): string {
  const q = filters.q?.trim();
  if (!q || filters.sort !== '-planYear') return ORDER[filters.sort];
  values.push(q.toUpperCase(), `%${escapeLike(q.toLowerCase())}%`, `%${escapeLike(fold(q))}%`);
  const [code, exact, phrase] = [values.length - 2, values.length - 1, values.length];
  return `(p."code" = $${code}) DESC, (lower(p."title") LIKE $${exact}) DESC,
    (p."searchText" LIKE $${phrase}) DESC, ${ORDER['-planYear']}`;
}

export interface Page<T> {
  data: T[];
  page: { number: number; size: number; total: number };
}

/** A page of the projects this actor may see, in two statements whatever its size. */
export async function listProjects(
  actor: Actor,
  filters: ProjectFilters,
): Promise<Page<ProjectView | PublicProject>> {
  const { where, values } = projectCondition(actor, filters);
  const total = cachedTotal(where, values, () =>
    query<{ total: bigint }>(`SELECT count(*) AS total FROM "Project" p WHERE ${where}`, values),
  );
  const pageValues = [...values];
  const order = orderOf(filters, pageValues);
  const rows = query<ProjectRow>(
    `SELECT ${PROJECT_COLUMNS} FROM "Project" p WHERE p."id" IN (
       SELECT p."id" FROM "Project" p WHERE ${where} ORDER BY ${order}
       LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size})
     ORDER BY ${order}`,
    pageValues,
  );
  return {
    data: (await rows).map((row) => present(actor, toProjectView(row))),
    page: { number: filters.page, size: filters.size, total: await total },
  };
}

function present(actor: Actor, view: ProjectView): ProjectView | PublicProject {
  return actor.role === 'PUBLIC' || actor.role === 'ADMIN' ? toPublicProject(view) : view;
}

async function readRow(actor: Actor, code: string): Promise<ProjectRow> {
  const [row] = await query<ProjectRow>(
    `SELECT ${PROJECT_COLUMNS} FROM "Project" p WHERE p."code" = $1 AND ${scopeSql(actor)}`,
    [code],
  );
  if (!row) throw new NotFoundError(`đề án ${code}`);
  return row;
}

/** @throws NotFoundError when there is none, or none that this actor may see */
export async function getProject(actor: Actor, code: string): Promise<ProjectView | PublicProject> {
  return present(actor, toProjectView(await readRow(actor, code)));
}

/** The same for a page of people who are signed in and see the inside. */
export async function getStaffProject(
  actor: Actor,
  code: string,
): Promise<ProjectView & { ownerId: string | null }> {
  const row = await readRow(actor, code);
  return { ...toProjectView(row), ownerId: row.ownerId };
}

/** A published project through the whitelist, for public pages. */
export async function getPublicProject(code: string): Promise<PublicProject | null> {
  const [row] = await query<ProjectRow>(
    `SELECT ${PROJECT_COLUMNS} FROM "Project" p
     WHERE p."code" = $1 AND p."isPublished" AND p."deletedAt" IS NULL`,
    [code],
  );
  return row ? toPublicProject(toProjectView(row)) : null;
}

/** Published projects through the whitelist, for public pages. */
export async function listPublicProjects(filters: ProjectFilters): Promise<Page<PublicProject>> {
  const actor: Actor = { role: 'PUBLIC', id: null, username: null, name: null };
  return (await listProjects(actor, filters)) as Page<PublicProject>;
}
