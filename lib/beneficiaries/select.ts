import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import type { TypicalLevel } from '#lib/domain/establishment.ts';
import type { EstablishmentType, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import { provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { scopeSql } from '#lib/projects/scope.ts';

/** The one reading of the register's entries, over `"Establishment" e`, used by list, page and API. */

export interface PartRow {
  code: string;
  title: string;
  year: number;
  programme: Programme;
  activityContent: string | null;
  status: Status;
  state: MoneyState;
  dong: string | null;
  source: ProvenanceJson | null;
  projectState: MoneyState;
  projectDong: string | null;
  projectSource: ProvenanceJson | null;
  members: number;
}

export interface AliasView {
  name: string;
  note: string | null;
}

export interface EntryRow {
  slug: string;
  name: string;
  type: EstablishmentType | null;
  taxCode: string | null;
  address: string | null;
  representative: string | null;
  phone: string | null;
  note: string | null;
  registrationNumber: string | null;
  foundedOn: string | null;
  trade: string | null;
  isWomenOwned: boolean | null;
  isMinorityOwned: boolean | null;
  version: number;
  updatedAt: Date;
  projects: PartRow[] | null;
  projectCount: number;
  aliases: AliasView[] | null;
}

export interface UnitView {
  id: string;
  /** "xã Tân Tú, huyện Bạch Thông" */
  name: string;
  /** What the place belongs to today, where the map has changed since. */
  now: string | null;
}

export interface AddressView {
  validFrom: string | null;
  address: string;
  unit: UnitView | null;
}

export interface ProductView {
  name: string;
  ocopStars: number | null;
  ocopYear: number | null;
  typicalLevel: TypicalLevel | null;
  typicalYear: number | null;
  trademark: string | null;
}

interface MoneyColumns {
  state: MoneyState;
  dong: string | null;
}

export interface ProfileRow {
  asOf: string;
  workers: number | null;
  femaleWorkers: number | null;
  minorityWorkers: number | null;
  revenue: MoneyColumns;
  capital: MoneyColumns;
  capacity: string | null;
  market: string | null;
  note: string | null;
}

export interface OtherSupportRow {
  id: string;
  year: number;
  programmeName: string;
  activityContent: string | null;
  content: string;
  amount: MoneyColumns;
  evidence: string;
  recordedByName: string;
  recordedAt: string;
}

/** An entry with everything that hangs on it. */
export interface WholeEntryRow extends EntryRow {
  addresses: AddressView[] | null;
  products: ProductView[] | null;
  profiles: ProfileRow[] | null;
  otherSupport: OtherSupportRow[] | null;
}

/** The part in projects that this actor may see; the register never tells of others. */
const partsSql = (actor: Actor) => `
  FROM "ProjectBeneficiary" b JOIN "Project" p ON p."id" = b."projectId"
  WHERE b."establishmentId" = e."id" AND p."beneficiariesState" = 'STATED' AND ${scopeSql(actor)}`;

/** Most parts that are read of each entry, the latest first: a list and a page stay within bounds. */
export const MAX_PARTS = { listed: 20, whole: 200 };

export const columnsSql = (actor: Actor, most: keyof typeof MAX_PARTS) => `
  e."slug", e."name", e."type", e."taxCode", e."address", e."representative", e."phone", e."note",
  e."registrationNumber", e."foundedOn", e."trade", e."isWomenOwned", e."isMinorityOwned",
  e."version", e."updatedAt",
  (SELECT json_agg(json_build_object('code', p."code", 'title', p."title", 'year', p."planYear",
      'programme', p."programme", 'activityContent', p."activityContentCode",
      'status', p."status", 'state', p."shareState",
      'dong', p."shareDong"::text, 'source', ${provenanceJson('p."shareProvenanceId"')},
      'projectState', p."supportState", 'projectDong', p."supportDong"::text,
      'projectSource', ${provenanceJson('p."supportProvenanceId"')},
      'members', (SELECT count(*) FROM "ProjectBeneficiary" m WHERE m."projectId" = p."id"))
      ORDER BY p."planYear" DESC, p."code")
    FROM (SELECT p.*, b."shareState", b."shareDong", b."provenanceId" AS "shareProvenanceId"
      ${partsSql(actor)} ORDER BY p."planYear" DESC, p."code" LIMIT ${MAX_PARTS[most]}) p) AS "projects",
  (SELECT count(*)::int ${partsSql(actor)}) AS "projectCount",
  (SELECT json_agg(json_build_object('name', a."name", 'note', a."note") ORDER BY a."name")
    FROM "EstablishmentAlias" a WHERE a."establishmentId" = e."id") AS "aliases"`;

/** "xã Tân Tú, huyện Bạch Thông"; `u` and its parent `up` are units. */
const unitName = (u: string, up: string) => `
  ${u}."kindName" || ' ' || ${u}."name"
  || COALESCE(', ' || ${up}."kindName" || ' ' || ${up}."name", '')`;

/** The units in force today that a unit has become, however many changes of the map ago. */
const unitToday = `(
  WITH RECURSIVE become("id") AS (
    SELECT s."successorId" FROM "AdministrativeUnitSuccession" s WHERE s."predecessorId" = u."id"
    UNION SELECT s."successorId" FROM "AdministrativeUnitSuccession" s
      JOIN become ON s."predecessorId" = become."id")
  SELECT string_agg(${unitName('n', 'np')}, '; ' ORDER BY n."name")
  FROM become JOIN "AdministrativeUnit" n ON n."id" = become."id"
    LEFT JOIN "AdministrativeUnit" np ON np."id" = n."parentId"
  WHERE n."validTo" IS NULL AND u."validTo" IS NOT NULL)`;

const moneyJson = (row: string, name: string) =>
  `json_build_object('state', ${row}."${name}State", 'dong', ${row}."${name}Dong"::text)`;

export const wholeColumnsSql = (actor: Actor) => `${columnsSql(actor, 'whole')},
  (SELECT json_agg(json_build_object('validFrom', a."validFrom", 'address', a."address",
      'unit', CASE WHEN u."id" IS NOT NULL THEN json_build_object('id', u."id",
        'name', ${unitName('u', 'up')}, 'now', ${unitToday}) END)
      ORDER BY a."validFrom" DESC NULLS LAST)
    FROM "EstablishmentAddress" a LEFT JOIN "AdministrativeUnit" u ON u."id" = a."unitId"
      LEFT JOIN "AdministrativeUnit" up ON up."id" = u."parentId"
    WHERE a."establishmentId" = e."id") AS "addresses",
  (SELECT json_agg(json_build_object('name', d."name", 'ocopStars', d."ocopStars",
      'ocopYear', d."ocopYear", 'typicalLevel', d."typicalLevel", 'typicalYear', d."typicalYear",
      'trademark', d."trademark") ORDER BY d."position")
    FROM "EstablishmentProduct" d WHERE d."establishmentId" = e."id") AS "products",
  (SELECT json_agg(json_build_object('asOf', f."asOf", 'workers', f."workers",
      'femaleWorkers', f."femaleWorkers", 'minorityWorkers', f."minorityWorkers",
      'revenue', ${moneyJson('f', 'revenue')}, 'capital', ${moneyJson('f', 'capital')},
      'capacity', f."capacity", 'market', f."market", 'note', f."note") ORDER BY f."asOf" DESC)
    FROM "EstablishmentProfile" f WHERE f."establishmentId" = e."id") AS "profiles",
  (SELECT json_agg(json_build_object('id', o."id", 'year', o."year",
      'programmeName', o."programmeName", 'activityContent', o."activityContentCode",
      'content', o."content", 'amount', ${moneyJson('o', 'amount')}, 'evidence', o."evidence",
      'recordedByName', o."recordedByName", 'recordedAt', o."recordedAt")
      ORDER BY o."year" DESC, o."programmeName", o."id")
    FROM "OtherSupport" o WHERE o."establishmentId" = e."id") AS "otherSupport"`;

/** Who works with the register; everybody else sees only who takes part in what is published. */
export function isInside(actor: Actor): actor is SignedInActor {
  return actor.role !== 'PUBLIC' && actor.role !== 'ADMIN';
}

/** An entry that turned out to be another one is no entry any more. */
export const visibleSql = (actor: Actor) =>
  `e."mergedIntoId" IS NULL AND ${isInside(actor) ? 'TRUE' : `EXISTS (SELECT 1 ${partsSql(actor)})`}`;
