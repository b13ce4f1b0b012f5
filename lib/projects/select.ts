import 'server-only';
import type { Kind, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { query } from '#lib/db/client.ts';
import type { ProvenanceJson } from '#lib/db/answers.ts';
import { scopeSql } from './scope.ts';

/**
 * The one reading of a project, used by list, detail, export and API, so that they cannot differ. Two
 * statements for however many projects: their own columns, and everything that hangs on them.
 */

const source = (pr: string, d: string) => `
  CASE WHEN ${pr}."id" IS NOT NULL THEN json_build_object('derivation', ${pr}."derivation",
    'document', ${d}."title", 'quote', ${pr}."quote", 'note', ${pr}."note",
    'recordedBy', ${pr}."recordedBy", 'recordedAt', ${pr}."recordedAt",
    'byPerson', ${pr}."recordedById" IS NOT NULL) END`;

const joinSource = (pr: string, d: string, id: string) => `
  LEFT JOIN "Provenance" ${pr} ON ${pr}."id" = ${id}
  LEFT JOIN "SourceDocument" ${d} ON ${d}."id" = ${pr}."documentId"`;

const OWN_COLUMNS = `
  SELECT p."id", p."code", p."title", p."planYear", p."programme", p."kind", p."isGroup",
    p."isSupplementary", p."status", p."isPublished", p."isRecorded", p."activityContentCode",
    p."objectives", p."content", p."scale", p."startsOn", p."endsOn", p."implementingUnit",
    p."location", p."beneficiariesState", p."contractsState", p."supportState", p."supportDong",
    p."requestedState", p."requestedDong", p."approvedState", p."approvedDong", p."settledState",
    p."settledDong", p."ownerId", p."submittedById", p."submissionCount", p."statusSince",
    p."version", p."updatedAt", ${source('sp', 'sd')} AS "supportSource",
    ${source('rp', 'rd')} AS "recordSource"
  FROM "Project" p ${joinSource('sp', 'sd', 'p."supportProvenanceId"')}
    ${joinSource('rp', 'rd', 'p."provenanceId"')}`;

const HANGING_ON = `
  SELECT b."projectId" AS "id", 'beneficiaries' AS "list", b."position" AS "at",
    json_build_object('slug', e."slug", 'name', e."name", 'state', b."shareState",
      'dong', b."shareDong"::text, 'source', ${source('pr', 'd')}) AS "item"
  FROM "ProjectBeneficiary" b JOIN "Establishment" e ON e."id" = b."establishmentId"
    ${joinSource('pr', 'd', 'b."provenanceId"')} WHERE b."projectId" = ANY($1::uuid[])
  UNION ALL
  SELECT l."projectId", 'fundingLines', s."position",
    json_build_object('source', l."sourceCode", 'sourceName', s."name", 'state', l."state",
      'dong', l."dong"::text, 'note', l."note", 'provenance', ${source('pr', 'd')})
  FROM "FundingLine" l JOIN "FundingSource" s ON s."code" = l."sourceCode"
    ${joinSource('pr', 'd', 'l."provenanceId"')} WHERE l."projectId" = ANY($1::uuid[])
  UNION ALL
  SELECT q."projectId", 'equipment', q."position",
    json_build_object('name', q."name", 'model', q."model", 'quantity', q."quantity")
  FROM "ProjectEquipment" q WHERE q."projectId" = ANY($1::uuid[])
  UNION ALL
  SELECT o."projectId", 'outputs', o."position",
    json_build_object('unit', o."unit", 'target', o."target", 'actual', NULL)
  FROM "ProjectOutput" o WHERE o."projectId" = ANY($1::uuid[])
  UNION ALL
  SELECT m."projectId", 'milestones', m."position",
    json_build_object('id', m."id", 'title', m."title", 'dueOn', m."dueOn",
      'responsible', m."responsible", 'isDone', m."isDone", 'doneOn', m."doneOn",
      'absence', m."absence", 'source', ${source('pr', 'd')})
  FROM "Milestone" m ${joinSource('pr', 'd', 'm."provenanceId"')}
  WHERE m."projectId" = ANY($1::uuid[])
  UNION ALL
  SELECT c."projectId", 'contracts', row_number() OVER (ORDER BY c."on", c."number"),
    json_build_object('number', c."number", 'date', c."on", 'party', c."party",
      'dong', c."valueDong"::text, 'liquidationNumber', c."liquidationNumber",
      'liquidationOn', c."liquidationOn")
  FROM "Contract" c WHERE c."projectId" = ANY($1::uuid[])
  UNION ALL
  (SELECT DISTINCT ON (r."projectId") r."projectId", 'progress', 0,
    json_build_object('percent', r."percent", 'asOf', r."asOf")
  FROM "ProgressReport" r WHERE r."projectId" = ANY($1::uuid[]) AND r."status" = 'CONFIRMED'
  ORDER BY r."projectId", r."asOf" DESC, r."number" DESC)
  UNION ALL
  (SELECT DISTINCT ON (pd."projectId") pd."projectId", 'decision', 0,
    json_build_object('number', n."number", 'date', n."on", 'issuer', n."issuer",
      'batch', pd."batch")
  FROM "ProjectDecision" pd JOIN "Decision" n ON n."id" = pd."decisionId"
  WHERE pd."projectId" = ANY($1::uuid[]) AND pd."action" = 'approve'
  ORDER BY pd."projectId", n."on" DESC)
  ORDER BY "at"`;

type OwnRow = Omit<ProjectRow, ListName | 'progress' | 'decision'>;
type ListName =
  'beneficiaries' | 'fundingLines' | 'equipment' | 'outputs' | 'milestones' | 'contracts';

interface HangingRow {
  id: string;
  list: ListName | 'progress' | 'decision';
  item: never;
}

function assemble(own: OwnRow[], hanging: HangingRow[]): ProjectRow[] {
  const byId = new Map(
    own.map((row): [string, ProjectRow] => [
      row.id,
      {
        ...row,
        beneficiaries: [],
        fundingLines: [],
        equipment: [],
        outputs: [],
        milestones: [],
        contracts: [],
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

const readHanging = (ids: readonly string[]) =>
  query<HangingRow>(HANGING_ON, [ids], 'what hangs on projects');

/** The projects with these ids, in the order of the ids. */
export async function readProjects(ids: readonly string[]): Promise<ProjectRow[]> {
  if (ids.length === 0) return [];
  const [own, hanging] = await Promise.all([
    query<OwnRow>(`${OWN_COLUMNS} WHERE p."id" = ANY($1::uuid[])`, [ids], 'projects by id'),
    readHanging(ids),
  ]);
  const byId = new Map(assemble(own, hanging).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The project with this code, if this actor may see it. */
export async function readProject(actor: Actor, code: string): Promise<ProjectRow | null> {
  const own = await query<OwnRow>(
    `${OWN_COLUMNS} WHERE p."code" = $1 AND ${scopeSql(actor)}`,
    [code],
    `project by code for ${actor.role}`,
  );
  const [row] = own;
  return row ? (assemble(own, await readHanging([row.id]))[0] ?? null) : null;
}

interface MoneyJson {
  state: MoneyState;
  dong: string | null;
}

/** A project as it is read; days as `YYYY-MM-DD`, đồng as bigint. */
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
  supportDong: bigint | null;
  requestedState: MoneyState;
  requestedDong: bigint | null;
  approvedState: MoneyState;
  approvedDong: bigint | null;
  settledState: MoneyState;
  settledDong: bigint | null;
  ownerId: string | null;
  submittedById: string | null;
  submissionCount: number;
  statusSince: Date;
  version: number;
  updatedAt: Date;
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
