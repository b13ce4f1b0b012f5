import 'server-only';
import { PUBLIC_ACTOR, type Actor, type SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { fold, foldedName } from '#lib/domain/text.ts';
import { query } from '#lib/db/client.ts';
import type { BeneficiaryFilters } from './schema.ts';
import {
  columnsSql,
  isInside,
  visibleSql,
  wholeColumnsSql,
  type EntryRow,
  type WholeEntryRow,
} from './select.ts';
import {
  toListView,
  toPublicView,
  toStaffView,
  type PublicBeneficiary,
  type StaffBeneficiary,
} from './view.ts';

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/**
 * Every word must be found, in the short form of a name or in the long one, and of one of its names;
 * or, inside the house, the tax code fits (the public may not even find out whose a tax code is).
 */
function searchSql(actor: Actor, q: string, values: unknown[]): string {
  const parameter = (value: string) => {
    values.push(value);
    return `$${values.length}`;
  };
  const short = foldedName(q)
    .split(' ')
    .filter(Boolean)
    .map((word) => parameter(`%${word}%`));
  const long = fold(q)
    .split(' ')
    .filter(Boolean)
    .map((word) => parameter(`%${escapeLike(word)}%`));
  const allIn = (column: string, words: string[]) =>
    words.map((word) => `${column} LIKE ${word}`).join(' AND ') || 'FALSE';
  const named = (row: string) =>
    `(${allIn(`${row}."foldedName"`, short)}) OR (${allIn(`vn_fold(${row}."name")`, long)})`;
  const ways = [
    named('e'),
    `EXISTS (SELECT 1 FROM "EstablishmentAlias" a
       WHERE a."establishmentId" = e."id" AND (${named('a')}))`,
    ...(isInside(actor) ? [`e."taxCode" = ${parameter(q.trim())}`] : []),
  ];
  return `(${ways.join(' OR ')})`;
}

/** A page of the register, by name. */
export async function listBeneficiaries(actor: Actor, filters: BeneficiaryFilters) {
  const values: unknown[] = [];
  const conditions = [visibleSql(actor)];
  if (filters.q) conditions.push(searchSql(actor, filters.q, values));
  if (filters.type) {
    values.push(filters.type);
    conditions.push(`e."type" = $${values.length}::"EstablishmentType"`);
  }
  const where = conditions.join(' AND ');
  const [rows, [counted]] = await Promise.all([
    query<EntryRow>(
      `SELECT ${columnsSql(actor, 'listed')} FROM "Establishment" e WHERE ${where}
       ORDER BY e."name", e."slug" LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: bigint }>(
      `SELECT count(*) AS total FROM "Establishment" e WHERE ${where}`,
      values,
    ),
  ]);
  return {
    data: rows.map((row) => (isInside(actor) ? toListView(row) : toPublicView(row))),
    page: { number: filters.page, size: filters.size, total: Number(counted?.total ?? 0) },
  };
}

async function readEntry(actor: Actor, slug: string): Promise<EntryRow> {
  const [row] = await query<EntryRow>(
    `SELECT ${columnsSql(actor, 'whole')} FROM "Establishment" e WHERE e."slug" = $1 AND ${visibleSql(actor)}`,
    [slug],
  );
  if (!row) throw new NotFoundError(`đơn vị ${slug}`);
  return row;
}

/** One establishment as this actor may see it. @throws NotFoundError */
export async function getBeneficiary(
  actor: Actor,
  slug: string,
): Promise<StaffBeneficiary | PublicBeneficiary> {
  return isInside(actor)
    ? getStaffBeneficiary(actor, slug)
    : toPublicView(await readEntry(actor, slug));
}

/** Who takes part in what is published, through the whitelist, for public pages. */
export async function listPublicBeneficiaries(filters: BeneficiaryFilters) {
  return listBeneficiaries(PUBLIC_ACTOR, filters);
}

/** One of them, for public pages. @throws NotFoundError */
export async function getPublicBeneficiary(slug: string): Promise<PublicBeneficiary> {
  return toPublicView(await readEntry(PUBLIC_ACTOR, slug));
}

/** The same for pages of people who work with the register. @throws NotFoundError */
export async function getStaffBeneficiary(
  actor: SignedInActor,
  slug: string,
): Promise<StaffBeneficiary> {
  if (!isInside(actor)) throw new NotFoundError(`đơn vị ${slug}`);
  const [row] = await query<WholeEntryRow>(
    `SELECT ${wholeColumnsSql(actor)} FROM "Establishment" e
     WHERE e."slug" = $1 AND ${visibleSql(actor)}`,
    [slug],
  );
  if (!row) throw new NotFoundError(`đơn vị ${slug}`);
  return toStaffView(row);
}

/**
 * Where an address leads since its entry was merged into another one: the slug of the entry that is
 * left, as far as this actor may see that one. null for an entry that is its own, and for none.
 */
export async function findMergedInto(actor: Actor, slug: string): Promise<string | null> {
  const [row] = await query<{ slug: string }>(
    `SELECT e."slug" FROM "Establishment" gone JOIN "Establishment" e ON e."id" = gone."mergedIntoId"
     WHERE gone."slug" = $1 AND ${visibleSql(actor)}`,
    [slug],
  );
  return row?.slug ?? null;
}
