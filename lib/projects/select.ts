import 'server-only';
import type { PriorityClaim } from '#lib/domain/priority.ts';
import type { StoredCondition } from '#lib/domain/support-conditions.ts';
import type { Kind, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { query } from '#lib/db/client.ts';
import type { ProvenanceJson } from '#lib/db/answers.ts';
import { scopeSql } from './scope.ts';

/**
 * The one reading of a project, used by list, detail, export and API, so that they cannot differ. One
 * statement for however many projects: their own columns, and everything that hangs on them. Both come
 * as JSON, which is read several times faster than as many columns one by one. Enums go into it as
 * text: of a type of our own PostgreSQL looks up for each value how it becomes JSON.
 */

/**
 * The ids of the projects to read. Through a subquery they are hidden from the planner, which would
 * otherwise plan this large statement anew for each list of ids.
 */
const IS_ASKED = `ANY((SELECT "ids" FROM asked)::uuid[])`;

const source = (pr: string, d: string) => `
  CASE WHEN ${pr}."id" IS NOT NULL THEN json_build_object('derivation', ${pr}."derivation"::text,
    'document', ${d}."title", 'quote', ${pr}."quote", 'note', ${pr}."note",
    'recordedBy', ${pr}."recordedBy", 'recordedAt', ${pr}."recordedAt",
    'byPerson', ${pr}."recordedById" IS NOT NULL) END`;

const joinSource = (pr: string, d: string, id: string) => `
  LEFT JOIN "Provenance" ${pr} ON ${pr}."id" = ${id}
  LEFT JOIN "SourceDocument" ${d} ON ${d}."id" = ${pr}."documentId"`;

const ownColumns = (further = '') => `
  SELECT p."id", p."code", p."title", p."planYear", p."programme"::text, p."kind"::text, p."isGroup",
    p."isSupplementary", p."status"::text, p."isPublished", p."isRecorded", p."activityContentCode",
    p."objectives", p."content", p."scale", p."startsOn", p."endsOn", p."implementingUnit",
    p."location", p."beneficiariesState"::text, p."contractsState"::text, p."supportState"::text,
    p."supportDong"::text, p."requestedState"::text, p."requestedDong"::text, p."approvedState"::text,
    p."approvedDong"::text, p."settledState"::text, p."settledDong"::text, p."ownerId", p."submittedById", p."submissionCount", p."statusSince",
    p."version", p."updatedAt", ${source('sp', 'sd')} AS "supportSource",
    ${source('rp', 'rd')} AS "recordSource"${further}
  FROM "Project" p ${joinSource('sp', 'sd', 'p."supportProvenanceId"')}
    ${joinSource('rp', 'rd', 'p."provenanceId"')}`;

/** Long texts and what only a single project shows: a list does not carry them. */
const DOSSIER_COLUMNS = `, p."isPoint", p."legalBasis", p."necessity", p."organisation",
    p."expectedEffect", p."replication", p."leadUnit", p."partnerUnits",
    p."ceilingCode", p."ceilingUnits",
    (SELECT json_build_object('id', u."id", 'name', u."name", 'kindName', u."kindName",
      'parent', pu."name")
     FROM "AdministrativeUnit" u LEFT JOIN "AdministrativeUnit" pu ON pu."id" = u."parentId"
     WHERE u."id" = p."unitId") AS "unit"`;

const EQUIPMENT = `json_build_object('name', q."name", 'model', q."model", 'quantity', q."quantity")`;

const DOSSIER_EQUIPMENT = `json_build_object('name', q."name", 'model', q."model",
      'quantity', q."quantity", 'priceState', q."unitPriceState",
      'priceDong', q."unitPriceDong"::text, 'origin', q."origin", 'madeIn', q."madeIn",
      'quotations', (SELECT json_agg(json_build_object('supplier', t."supplier",
          'number', t."number", 'quotedOn', t."quotedOn", 'validUntil', t."validUntil",
          'dong', t."dong"::text) ORDER BY t."position")
        FROM "Quotation" t WHERE t."projectId" = q."projectId" AND t."equipment" = q."position"))`;

const DOSSIER_LISTS = `
  UNION ALL
  SELECT k."projectId", 'conditions', 0,
    json_build_object('condition', k."condition", 'isMet', k."isMet", 'evidence', k."evidence")
  FROM "ProjectCondition" k WHERE k."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT f."projectId", 'priorities', 0,
    json_build_object('flag', f."flag", 'evidence', f."evidence", 'asOf', f."asOf")
  FROM "ProjectPriority" f WHERE f."projectId" = ${IS_ASKED}`;

const hangingOn = (equipment: string, further = '') => `
  SELECT b."projectId" AS "id", 'beneficiaries' AS "list", b."position" AS "at",
    json_build_object('slug', e."slug", 'name', e."name", 'state', b."shareState"::text,
      'dong', b."shareDong"::text, 'source', ${source('pr', 'd')}) AS "item"
  FROM "ProjectBeneficiary" b JOIN "Establishment" e ON e."id" = b."establishmentId"
    ${joinSource('pr', 'd', 'b."provenanceId"')} WHERE b."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT l."projectId", 'fundingLines', s."position",
    json_build_object('source', l."sourceCode", 'sourceName', s."name", 'state', l."state"::text,
      'dong', l."dong"::text, 'note', l."note", 'provenance', ${source('pr', 'd')})
  FROM "FundingLine" l JOIN "FundingSource" s ON s."code" = l."sourceCode"
    ${joinSource('pr', 'd', 'l."provenanceId"')} WHERE l."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT q."projectId", 'equipment', q."position",
    ${equipment}
  FROM "ProjectEquipment" q WHERE q."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT o."projectId", 'outputs', o."position",
    json_build_object('unit', o."unit", 'target', o."target", 'actual', NULL)
  FROM "ProjectOutput" o WHERE o."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT x."projectId", 'results', x."position",
    json_build_object('indicator', x."indicator", 'unit', x."unit",
      'baseline', trim_scale(x."baseline")::text, 'planned', trim_scale(x."planned")::text,
      'actual', trim_scale(x."actual")::text, 'evidence', x."evidence")
  FROM "ProjectResult" x WHERE x."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT m."projectId", 'milestones', m."position",
    json_build_object('id', m."id", 'title', m."title", 'dueOn', m."dueOn",
      'responsible', m."responsible", 'isDone', m."isDone", 'doneOn', m."doneOn",
      'absence', m."absence", 'source', ${source('pr', 'd')})
  FROM "Milestone" m ${joinSource('pr', 'd', 'm."provenanceId"')}
  WHERE m."projectId" = ${IS_ASKED}
  UNION ALL
  SELECT c."projectId", 'contracts', row_number() OVER (ORDER BY c."on", c."number"),
    json_build_object('number', c."number", 'date', c."on", 'party', c."party",
      'dong', coalesce((SELECT a."valueDong" FROM "ContractAppendix" a
        WHERE a."contractId" = c."id" AND a."valueDong" IS NOT NULL
        ORDER BY a."on" DESC, a."id" DESC LIMIT 1), c."valueDong")::text, 'liquidationNumber', c."liquidationNumber",
      'liquidationOn', c."liquidationOn")
  FROM "Contract" c WHERE c."projectId" = ${IS_ASKED}
  UNION ALL
  (SELECT DISTINCT ON (r."projectId") r."projectId", 'progress', 0,
    json_build_object('percent', r."percent", 'asOf', r."asOf")
  FROM "ProgressReport" r WHERE r."projectId" = ${IS_ASKED} AND r."status" = 'CONFIRMED'
  ORDER BY r."projectId", r."asOf" DESC, r."number" DESC)
  UNION ALL
  (SELECT DISTINCT ON (pd."projectId") pd."projectId", 'decision', 0,
    json_build_object('number', n."number", 'date', n."on", 'issuer', n."issuer",
      'batch', pd."batch")
  FROM "ProjectDecision" pd JOIN "Decision" n ON n."id" = pd."decisionId"
  WHERE pd."projectId" = ${IS_ASKED} AND pd."action" = 'approve'
  ORDER BY pd."projectId", n."on" DESC)${further}`;

const reading = (asked: string, own: string, hanging: string) => `
  WITH asked AS MATERIALIZED (${asked})
  SELECT (SELECT json_agg(o) FROM (${own} WHERE p."id" = ${IS_ASKED}) o) AS "own",
    (SELECT json_agg(h ORDER BY h."at") FROM (${hanging}) h) AS "hanging"`;

type ListName =
  | 'beneficiaries'
  | 'fundingLines'
  | 'equipment'
  | 'outputs'
  | 'milestones'
  | 'contracts'
  | 'results'
  | 'conditions'
  | 'priorities';
type OwnRow = Omit<DossierRow, ListName | 'progress' | 'decision'>;

interface HangingRow {
  id: string;
  list: ListName | 'progress' | 'decision';
  item: never;
}

/** What a statement did not select is not there: of a list's rows only ProjectRow is to be read. */
function assemble(own: OwnRow[], hanging: HangingRow[]): DossierRow[] {
  const byId = new Map(
    own.map((row): [string, DossierRow] => [
      row.id,
      {
        ...row,
        beneficiaries: [],
        fundingLines: [],
        equipment: [],
        outputs: [],
        milestones: [],
        contracts: [],
        results: [],
        conditions: [],
        priorities: [],
        progress: null,
        decision: null,
      },
    ]),
  );
  for (const { id, list, item } of hanging) {
    const row = byId.get(id);
    if (!row) continue;
    if (list === 'progress' || list === 'decision') row[list] = item;
    else row[list].push(item);
  }
  return [...byId.values()];
}

const LIST_SQL = reading('SELECT $1::uuid[] AS "ids"', ownColumns(), hangingOn(EQUIPMENT));

const dossierSql = (actor: Actor) =>
  reading(
    `SELECT array_agg(p."id") AS "ids" FROM "Project" p WHERE p."code" = $1 AND ${scopeSql(actor)}`,
    ownColumns(DOSSIER_COLUMNS),
    hangingOn(DOSSIER_EQUIPMENT, DOSSIER_LISTS),
  );

interface Reading {
  own: OwnRow[] | null;
  hanging: HangingRow[] | null;
}

async function read(text: string, value: unknown, name: string): Promise<DossierRow[]> {
  const [found] = await query<Reading>(text, [value], name);
  return assemble(found?.own ?? [], found?.hanging ?? []);
}

/** The projects with these ids, in the order of the ids. */
export async function readProjects(ids: readonly string[]): Promise<ProjectRow[]> {
  if (ids.length === 0) return [];
  const rows = await read(LIST_SQL, ids, 'projects by id');
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The project with this code and its whole dossier, if this actor may see it. */
export async function readProject(actor: Actor, code: string): Promise<DossierRow | null> {
  const [row] = await read(dossierSql(actor), code, `dossier by code for ${actor.role}`);
  return row ?? null;
}

interface MoneyJson {
  state: MoneyState;
  dong: string | null;
}

/** A project as it is read; days as `YYYY-MM-DD`, instants and đồng as the database writes them. */
export interface ProjectRow {
  id: string;
  code: string;
  title: string;
  planYear: number;
  programme: Programme;
  kind: Kind;
  isGroup: boolean;
  isSupplementary: boolean;
  status: Status;
  isPublished: boolean;
  isRecorded: boolean;
  activityContentCode: string | null;
  objectives: string | null;
  content: string | null;
  scale: string | null;
  startsOn: string | null;
  endsOn: string | null;
  implementingUnit: string | null;
  location: string | null;
  beneficiariesState: MoneyState;
  contractsState: MoneyState;
  supportState: MoneyState;
  supportDong: string | null;
  requestedState: MoneyState;
  requestedDong: string | null;
  approvedState: MoneyState;
  approvedDong: string | null;
  settledState: MoneyState;
  settledDong: string | null;
  ownerId: string | null;
  submittedById: string | null;
  submissionCount: number;
  statusSince: string;
  version: number;
  updatedAt: string;
  supportSource: ProvenanceJson | null;
  recordSource: ProvenanceJson | null;
  beneficiaries: (MoneyJson & { slug: string; name: string; source: ProvenanceJson | null })[];
  fundingLines: (MoneyJson & {
    source: string;
    sourceName: string;
    note: string | null;
    provenance: ProvenanceJson | null;
  })[];
  equipment: { name: string; model: string | null; quantity: number | null }[];
  outputs: { unit: string; target: number; actual: number | null }[];
  milestones: MilestoneView[];
  /** Quantities as exact decimal text. */
  results: {
    indicator: string;
    unit: string;
    baseline: string | null;
    planned: string | null;
    actual: string | null;
    evidence: string | null;
  }[];
  progress: { percent: number | null; asOf: string } | null;
  decision: { number: string; date: string; issuer: string; batch: string | null } | null;
  contracts: {
    number: string;
    date: string;
    party: string;
    dong: string;
    liquidationNumber: string | null;
    liquidationOn: string | null;
  }[];
}

/** A single project as it is read, with its whole dossier. */
export interface DossierRow extends Omit<ProjectRow, 'equipment'> {
  isPoint: boolean;
  legalBasis: string | null;
  necessity: string | null;
  organisation: string | null;
  expectedEffect: string | null;
  replication: string | null;
  leadUnit: string | null;
  partnerUnits: string | null;
  ceilingCode: string | null;
  ceilingUnits: number | null;
  unit: UnitView | null;
  equipment: {
    name: string;
    model: string | null;
    quantity: number | null;
    priceState: MoneyState;
    priceDong: string | null;
    origin: string | null;
    madeIn: number | null;
    quotations:
      | {
          supplier: string;
          number: string | null;
          quotedOn: string | null;
          validUntil: string | null;
          dong: string;
        }[]
      | null;
  }[];
  conditions: StoredCondition[];
  priorities: PriorityClaim[];
}

/** A unit of administration, by the name it had on the project's day. */
interface UnitView {
  id: string;
  name: string;
  kindName: string;
  /** Name of the district or province above it. */
  parent: string | null;
}

export interface MilestoneView {
  id: string;
  title: string;
  dueOn: string | null;
  responsible: string | null;
  isDone: boolean;
  doneOn: string | null;
  absence: string | null;
  source: ProvenanceJson | null;
}
