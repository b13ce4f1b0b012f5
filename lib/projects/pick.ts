import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { fold } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import type { ProjectFilters, ProjectSort } from './schema.ts';
import { scopeSql } from './scope.ts';
import { cachedTotal, keepTotal, keptTotal } from './total.ts';

/** Which projects a list shows: the filters, the order and the page as SQL. */

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
function ranksOf(q: string, values: unknown[]): string[] {
  const parameter = (value: string) => `$${values.push(value)}`;
  const folded = fold(q);
  const code = `p."code" = ${parameter(q.toUpperCase())}`;
  const phrase = `p."searchText" LIKE ${parameter(`%${escapeLike(folded)}%`)}`;
  const typed = q.toLowerCase();
  const exact =
    typed === folded
      ? []
      : [`${phrase} AND lower(p."title") LIKE ${parameter(`%${escapeLike(typed)}%`)}`];
  return [code, ...exact, phrase];
}

interface Picked {
  ids: string[];
  total: number;
}

/** More matches than this are not all looked at again for every page of them. */
const MANY_MATCHES = 2_000;

/** All matches, ranked and counted in one go. */
async function rankAll({ where, values }: Condition, q: string, limit: string): Promise<Picked> {
  const ranked = [...values];
  const ranks = ranksOf(q, ranked).map((rank, at) => `${rank} AS "rank${at}"`);
  const order = ranks.map((_, at) => `p."rank${at}" DESC`);
  const rows = await query<{ id: string; total: bigint }>(
    `WITH hit AS MATERIALIZED (
       SELECT p."id", p."code", p."planYear", ${ranks.join(', ')} FROM "Project" p WHERE ${where})
     SELECT p."id", (SELECT count(*) FROM hit) AS "total" FROM hit p
     ORDER BY ${[...order, ORDER['-planYear']].join(', ')} ${limit}`,
    ranked,
  );
  const total = rows[0]?.total;
  return {
    ids: rows.map(({ id }) => id),
    // A page after the last one has no row to tell it.
    total: total === undefined ? await countOf({ where, values }) : Number(total),
  };
}

/**
 * The same page where there are many matches: one rank after the other, each along the order of the
 * list, until the page is full. What comes after the page is not looked at.
 */
async function walkRanks(
  { where, values }: Condition,
  q: string,
  { size, page }: ProjectFilters,
): Promise<string[]> {
  const ranked = [...values];
  const ranks = ranksOf(q, ranked);
  const steps = [...ranks, 'true'].map((rank, at) => {
    const before = ranks.slice(0, at).map((earlier) => ` AND NOT (${earlier})`);
    return `(SELECT p."id" FROM "Project" p WHERE ${where} AND ${rank}${before.join('')}
      ORDER BY ${ORDER['-planYear']} LIMIT ${size * page})`;
  });
  const rows = await query<{ id: string }>(
    `${steps.join(' UNION ALL ')} LIMIT ${size} OFFSET ${size * (page - 1)}`,
    ranked,
  );
  return rows.map(({ id }) => id);
}

async function countOf({ where, values }: Condition): Promise<number> {
  const [row] = await query<{ total: bigint }>(
    `SELECT count(*) AS "total" FROM "Project" p WHERE ${where}`,
    values,
  );
  return Number(row?.total ?? 0);
}

/** Which projects are on this page, and how many there are in all. */
export async function pickPage(actor: Actor, filters: ProjectFilters): Promise<Picked> {
  const condition = projectCondition(actor, filters);
  const { where, values } = condition;
  const q = filters.q?.trim();
  const limit = `LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`;
  if (q && filters.sort === '-planYear') {
    const known = await keptTotal(where, values);
    if (known !== undefined && known > MANY_MATCHES) {
      return { ids: await walkRanks(condition, q, filters), total: known };
    }
    const picked = rankAll(condition, q, limit);
    // Kept from the start: who asks the same meanwhile waits for it instead of ranking all once more.
    keepTotal(
      where,
      values,
      picked.then(({ total }) => total),
    );
    return picked;
  }
  const [total, rows] = await Promise.all([
    cachedTotal(where, values, () => countOf(condition)),
    query<{ id: string }>(
      `SELECT p."id" FROM "Project" p WHERE ${where} ORDER BY ${ORDER[filters.sort]}
       LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, filters.size, (filters.page - 1) * filters.size],
      // Without a filter it is the same few statements over and over.
      values.length === 0 ? `page for ${actor.role} by ${filters.sort}` : undefined,
    ),
  ]);
  return { ids: rows.map(({ id }) => id), total };
}
