import 'server-only';
import { organisationOf, PUBLIC_ACTOR, type Actor, type SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { fold, foldedName } from '#lib/domain/text.ts';
import type { EstablishmentType, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import { moneyView, provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { publicMoney } from '#lib/projects/public.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import type { BeneficiaryFilters, SimilarTo } from './schema.ts';

interface Row {
  slug: string;
  name: string;
  type: EstablishmentType | null;
  taxCode: string | null;
  address: string | null;
  representative: string | null;
  phone: string | null;
  note: string | null;
  version: number;
  updatedAt: Date;
  projects:
    | {
        code: string;
        title: string;
        year: number;
        programme: Programme;
        status: Status;
        state: MoneyState;
        dong: string | null;
        source: ProvenanceJson | null;
        projectState: MoneyState;
        projectDong: string | null;
        projectSource: ProvenanceJson | null;
        members: number;
      }[]
    | null;
}

/** The part in projects that this actor may see; the register never tells of others. */
const partsSql = (actor: Actor) => `
  FROM "ProjectBeneficiary" b JOIN "Project" p ON p."id" = b."projectId"
  WHERE b."establishmentId" = e."id" AND p."beneficiariesState" = 'STATED' AND ${scopeSql(actor)}`;

const columnsSql = (actor: Actor) => `
  e."slug", e."name", e."type", e."taxCode", e."address", e."representative", e."phone", e."note",
  e."version", e."updatedAt",
  (SELECT json_agg(json_build_object('code', p."code", 'title', p."title", 'year', p."planYear",
      'programme', p."programme", 'status', p."status", 'state', b."shareState",
      'dong', b."shareDong"::text, 'source', ${provenanceJson('b."provenanceId"')},
      'projectState', p."supportState", 'projectDong', p."supportDong"::text,
      'projectSource', ${provenanceJson('p."supportProvenanceId"')},
      'members', (SELECT count(*) FROM "ProjectBeneficiary" m WHERE m."projectId" = p."id"))
      ORDER BY p."planYear" DESC, p."code") ${partsSql(actor)}) AS "projects"`;

/** Who works with the register; everybody else sees only who takes part in what is published. */
function isInside(actor: Actor): actor is SignedInActor {
  return actor.role !== 'PUBLIC' && actor.role !== 'ADMIN';
}

const visibleSql = (actor: Actor) =>
  isInside(actor) ? 'TRUE' : `EXISTS (SELECT 1 ${partsSql(actor)})`;

type PartRow = NonNullable<Row['projects']>[number];

/**
 * A part in a project: what this establishment was given of it, and what the whole project has. The
 * second belongs to all its members together and is never one member's.
 */
function toPart({ code, title, year, programme, status, ...row }: PartRow) {
  return {
    code,
    title,
    year,
    programme,
    status,
    support: moneyView(row.state, row.dong, row.source),
    projectSupport: moneyView(row.projectState, row.projectDong, row.projectSource),
    members: row.members,
  };
}

function toPublicPart(row: PartRow) {
  const part = toPart(row);
  return {
    ...part,
    support: publicMoney(part.support),
    projectSupport: publicMoney(part.projectSupport),
  };
}

/** The whitelist: a person's name, a telephone number or a tax code does not leave the house. */
function toPublicView(row: Row) {
  return {
    slug: row.slug,
    name: row.name,
    type: row.type,
    projects: (row.projects ?? []).map(toPublicPart),
  };
}
export type PublicBeneficiary = ReturnType<typeof toPublicView>;

function toStaffView(row: Row) {
  return {
    slug: row.slug,
    name: row.name,
    type: row.type,
    taxCode: row.taxCode,
    address: row.address,
    representative: row.representative,
    phone: row.phone,
    note: row.note,
    projects: (row.projects ?? []).map(toPart),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
export type StaffBeneficiary = ReturnType<typeof toStaffView>;

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/**
 * Every word must be found, in the short form of the name or in the long one; or, inside the house,
 * the tax code fits (the public may not even find out whose a tax code is).
 */
function searchSql(actor: Actor, q: string, values: unknown[]): string {
  const parameter = (value: string) => {
    values.push(value);
    return `$${values.length}`;
  };
  const allIn = (column: string, words: string[]) =>
    words
      .filter(Boolean)
      .map((word) => `${column} LIKE ${parameter(`%${escapeLike(word)}%`)}`)
      .join(' AND ') || 'FALSE';
  const ways = [
    allIn('e."foldedName"', foldedName(q).split(' ')),
    allIn('vn_fold(e."name")', fold(q).split(' ')),
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
    query<Row>(
      `SELECT ${columnsSql(actor)} FROM "Establishment" e WHERE ${where}
       ORDER BY e."name", e."slug" LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: bigint }>(
      `SELECT count(*) AS total FROM "Establishment" e WHERE ${where}`,
      values,
    ),
  ]);
  return {
    data: rows.map((row) => (isInside(actor) ? toStaffView(row) : toPublicView(row))),
    page: { number: filters.page, size: filters.size, total: Number(counted?.total ?? 0) },
  };
}

async function readRow(actor: Actor, slug: string): Promise<Row> {
  const [row] = await query<Row>(
    `SELECT ${columnsSql(actor)} FROM "Establishment" e WHERE e."slug" = $1 AND ${visibleSql(actor)}`,
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
  const row = await readRow(actor, slug);
  return isInside(actor) ? toStaffView(row) : toPublicView(row);
}

/** Who takes part in what is published, through the whitelist, for public pages. */
export async function listPublicBeneficiaries(filters: BeneficiaryFilters) {
  return listBeneficiaries(PUBLIC_ACTOR, filters);
}

/** One of them, for public pages. @throws NotFoundError */
export async function getPublicBeneficiary(slug: string): Promise<PublicBeneficiary> {
  return toPublicView(await readRow(PUBLIC_ACTOR, slug));
}

/** The same for pages of people who work with the register. @throws NotFoundError */
export async function getStaffBeneficiary(
  actor: SignedInActor,
  slug: string,
): Promise<StaffBeneficiary> {
  if (!isInside(actor)) throw new NotFoundError(`đơn vị ${slug}`);
  return toStaffView(await readRow(actor, slug));
}

interface SimilarRow {
  slug: string;
  name: string;
  taxCode: string | null;
  address: string | null;
  reason: 'TAX_CODE' | 'SAME_NAME' | 'SIMILAR_NAME';
}

/** How alike two names must be to be worth a second look (pg_trgm, 0 to 1). */
const ALIKE = 0.55;

/** Entries that may be the establishment somebody is about to register. Only for the two houses. */
export async function listSimilar(
  actor: SignedInActor,
  { name, taxCode }: SimilarTo,
): Promise<SimilarRow[]> {
  if (organisationOf(actor.role) === 'OVERSIGHT') return [];
  return query<SimilarRow>(
    `SELECT e."slug", e."name", e."taxCode", e."address",
       CASE WHEN e."taxCode" = $2 THEN 'TAX_CODE' WHEN e."foldedName" = $1 THEN 'SAME_NAME'
            ELSE 'SIMILAR_NAME' END AS "reason"
     FROM "Establishment" e
     WHERE e."taxCode" = NULLIF($2, '') OR e."foldedName" = NULLIF($1, '')
       OR (e."foldedName" % $1 AND similarity(e."foldedName", $1) >= ${ALIKE})
     ORDER BY (e."taxCode" = $2) DESC NULLS LAST, (e."foldedName" = $1) DESC,
       similarity(e."foldedName", $1) DESC, e."slug"
     LIMIT 5`,
    [foldedName(name), taxCode],
  );
}
