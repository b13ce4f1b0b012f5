import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { fold } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import { AUDIT_NUMBER, shelfOf, type Shelf } from '#lib/db/unchanged.ts';
import type { ProjectFilters, ProjectSort } from './schema.ts';
import { scopeSql } from './scope.ts';

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
  /** The same without the words that are searched for. */
  whereAtAll: string;
  values: unknown[];
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

const wordsOf = (q: string) => fold(q).split(' ').filter(Boolean);
const hasAccents = (q: string) => q.toLowerCase() !== fold(q);

/** The filters as SQL; values are parameters, names are ours. */
export function projectCondition(actor: Actor, filters: ProjectFilters): Condition {
  const parts = [scopeSql(actor)];
  const values: unknown[] = [];
  const add = (sql: (parameter: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
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
  const whereAtAll = parts.join(' AND ');
  for (const word of wordsOf(filters.q ?? '')) {
    add((parameter) => `p."searchText" LIKE ${parameter}`, `%${escapeLike(word)}%`);
  }
  return { where: parts.join(' AND '), whereAtAll, values };
}

/**
 * A search puts exact codes first, then the words in the order they were typed, those with the same
 * accents before the others. Lowering the case of a title costs more than finding it, so it is done
 * only where accents were typed, and only on titles that hold the words at all.
 */
function ranksOf(q: string, values: unknown[]): string[] {
  const parameter = (value: string) => `$${values.push(value)}`;
  const code = `p."code" = ${parameter(q.toUpperCase())}`;
  const phrase = `p."searchText" LIKE ${parameter(`%${escapeLike(fold(q))}%`)}`;
  const typed = `%${escapeLike(q.toLowerCase())}%`;
  const exact = hasAccents(q) ? [`${phrase} AND lower(p."title") LIKE ${parameter(typed)}`] : [];
  return [code, ...exact, phrase];
}

/** Ids in their order, with the audit number that stood when they were picked. */
interface PickedRow {
  ids: string;
  auditNumber: string;
}

/** As one row with one text: as many rows as ids cost more to send than to find. */
const pickedColumns = (ids: string) => `array_to_string(ARRAY(${ids}), ' ') AS "ids",
  ${AUDIT_NUMBER} AS "auditNumber"`;

interface Picked {
  ids: string[];
  shelf: Shelf;
}

interface PickedPage extends Picked {
  total: number;
}

function toPicked(row: PickedRow | undefined): Picked {
  if (!row) throw new Error('A statement that always has a row had none.');
  return { ids: row.ids === '' ? [] : row.ids.split(' '), shelf: shelfOf(row.auditNumber) };
}

/** More matches than this are not all looked at again for every page of them. */
const MANY_MATCHES = 2_000;

/** How many matches a search had last: out of date perhaps, but enough to choose the way to look for them. */
const lastMatches = new Map<string, Promise<number>>();
const MAX_SEARCHES = 1_000;

function rememberMatches(key: string, matches: Promise<number>): void {
  if (lastMatches.size >= MAX_SEARCHES) lastMatches.clear();
  lastMatches.set(key, matches);
  matches.catch(() => lastMatches.delete(key));
}

/** Three letters in a row of a pattern, by which the index of trigrams finds. */
const HAS_TRIGRAM = /[a-z0-9]{3}/;
const MAX_PLANNED_WORDS = 4;

/**
 * A name for a search by words alone that the index can answer: whatever the words, it is then looked
 * up there, so its plan need not be made anew, which takes as long as finding a few hundred matches.
 */
function nameOfSearch(actor: Actor, { values }: Condition, q: string): string | undefined {
  const words = wordsOf(q);
  const isByWords = words.length === values.length && words.length <= MAX_PLANNED_WORDS;
  if (!isByWords || !words.some((word) => HAS_TRIGRAM.test(word))) return undefined;
  return `search for ${actor.role} by ${words.length}${hasAccents(q) ? ' with accents' : ''}`;
}

/** All matches, ranked and counted in one go. */
async function rankAll(
  actor: Actor,
  condition: Condition,
  q: string,
  { size, page }: ProjectFilters,
): Promise<PickedPage> {
  const ranked = [...condition.values];
  const ranks = ranksOf(q, ranked).map((rank, at) => `${rank} AS "rank${at}"`);
  const order = ranks.map((_, at) => `p."rank${at}" DESC`);
  const [row] = await query<PickedRow & { total: bigint }>(
    `WITH hit AS MATERIALIZED (
       SELECT p."id", p."code", p."planYear", ${ranks.join(', ')} FROM "Project" p
       WHERE ${condition.where})
     SELECT (SELECT count(*) FROM hit) AS "total", ${pickedColumns(`SELECT p."id" FROM hit p
       ORDER BY ${[...order, ORDER['-planYear']].join(', ')}
       LIMIT $${ranked.length + 1} OFFSET $${ranked.length + 2}`)}`,
    [...ranked, size, size * (page - 1)],
    nameOfSearch(actor, condition, q),
  );
  return { ...toPicked(row), total: Number(row?.total) };
}

/**
 * The same page where there are many matches: one rank after the other, each along the order of the
 * list, until the page is full. What comes after the page is not looked at. A phrase holds its words:
 * asked for both, PostgreSQL would expect so few matches that it gathers and sorts them all instead.
 */
async function walkRanks(
  { where, whereAtAll, values }: Condition,
  q: string,
  { size, page }: ProjectFilters,
): Promise<Picked> {
  const ranked = [...values];
  const ranks = ranksOf(q, ranked);
  const steps = [...ranks, 'true'].map((rank, at) => {
    const before = ranks.slice(0, at).map((earlier) => ` AND NOT (${earlier})`);
    const isPhrase = at > 0 && at < ranks.length;
    return `(SELECT p."id" FROM "Project" p WHERE ${isPhrase ? whereAtAll : where} AND ${rank}${before.join('')}
      ORDER BY ${ORDER['-planYear']} LIMIT ${size * page})`;
  });
  const [row] = await query<PickedRow>(
    `SELECT ${pickedColumns(
      `${steps.join(' UNION ALL ')} LIMIT ${size} OFFSET ${size * (page - 1)}`,
    )}`,
    ranked,
  );
  return toPicked(row);
}

async function pickInOrder(
  actor: Actor,
  { where, values }: Condition,
  { sort, size, page }: ProjectFilters,
): Promise<Picked> {
  const [row] = await query<PickedRow>(
    `SELECT ${pickedColumns(`SELECT p."id" FROM "Project" p WHERE ${where} ORDER BY ${ORDER[sort]}
       LIMIT $${values.length + 1} OFFSET $${values.length + 2}`)}`,
    [...values, size, (page - 1) * size],
    // Without a filter it is the same few statements over and over.
    values.length === 0 ? `page for ${actor.role} by ${sort}` : undefined,
  );
  return toPicked(row);
}

async function countOf({ where, values }: Condition): Promise<number> {
  const [row] = await query<{ total: bigint }>(
    `SELECT count(*) AS "total" FROM "Project" p WHERE ${where}`,
    values,
  );
  return Number(row?.total ?? 0);
}

/** Which projects are on this page, how many there are in all, and what is kept of them. */
export async function pickPage(actor: Actor, filters: ProjectFilters): Promise<PickedPage> {
  const condition = projectCondition(actor, filters);
  const key = `${condition.where}\n${JSON.stringify(condition.values)}`;
  const q = filters.q?.trim();
  const isSearch = q && filters.sort === '-planYear';
  const last = isSearch ? await lastMatches.get(key) : undefined;
  if (isSearch && (last === undefined || last <= MANY_MATCHES)) {
    const ranking = rankAll(actor, condition, q, filters);
    const matches = ranking.then(({ total }) => total);
    // From the start: who asks the same meanwhile waits for it instead of ranking all once more.
    rememberMatches(key, matches);
    return ranking;
  }
  const picked = isSearch
    ? await walkRanks(condition, q, filters)
    : await pickInOrder(actor, condition, filters);
  const total = await picked.shelf.value(`total ${key}`, () => countOf(condition));
  if (isSearch) rememberMatches(key, Promise.resolve(total));
  return { ...picked, total };
}
