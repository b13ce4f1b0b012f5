import 'server-only';
import type { Kind, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import { provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';

/**
 * The one reading of a project, used by list, detail, export and API, so that they cannot differ.
 * Lists of a project come as JSON in the same statement: the number of statements stays constant.
 */

export const PROJECT_COLUMNS = `
  p."id", p."code", p."title", p."planYear", p."programme", p."kind", p."isGroup", p."isSupplementary",
  p."status", p."isPublished", p."isRecorded", p."activityContentCode", p."objectives", p."content",
  p."scale", p."startsOn", p."endsOn", p."implementingUnit", p."location", p."beneficiariesState",
  p."contractsState", p."supportState", p."supportDong", p."requestedState", p."requestedDong",
  p."approvedState", p."approvedDong", p."settledState", p."settledDong", p."ownerId",
  p."submittedById", p."submissionCount", p."statusSince", p."version", p."updatedAt",
  ${provenanceJson('p."supportProvenanceId"')} AS "supportSource",
  ${provenanceJson('p."provenanceId"')} AS "recordSource",
  (SELECT json_agg(json_build_object('slug', e."slug", 'name', e."name", 'state', b."shareState",
      'dong', b."shareDong"::text, 'source', ${provenanceJson('b."provenanceId"')}) ORDER BY b."position")
    FROM "ProjectBeneficiary" b JOIN "Establishment" e ON e."id" = b."establishmentId"
    WHERE b."projectId" = p."id") AS "beneficiaries",
  (SELECT json_agg(json_build_object('source', l."sourceCode", 'sourceName', s."name", 'state', l."state",
      'dong', l."dong"::text, 'note', l."note", 'provenance', ${provenanceJson('l."provenanceId"')})
      ORDER BY s."position")
    FROM "FundingLine" l JOIN "FundingSource" s ON s."code" = l."sourceCode"
    WHERE l."projectId" = p."id") AS "fundingLines",
  (SELECT json_agg(json_build_object('name', q."name", 'model', q."model", 'quantity', q."quantity")
      ORDER BY q."position") FROM "ProjectEquipment" q WHERE q."projectId" = p."id") AS "equipment",
  (SELECT json_agg(json_build_object('unit', o."unit", 'target', o."target", 'actual', NULL)
      ORDER BY o."position") FROM "ProjectOutput" o WHERE o."projectId" = p."id") AS "outputs",
  (SELECT json_agg(json_build_object('id', m."id", 'title', m."title", 'dueOn', m."dueOn",
      'responsible', m."responsible", 'isDone', m."isDone", 'doneOn', m."doneOn", 'absence', m."absence",
      'source', ${provenanceJson('m."provenanceId"')}) ORDER BY m."position")
    FROM "Milestone" m WHERE m."projectId" = p."id") AS "milestones",
  (SELECT json_build_object('percent', r."percent", 'asOf', r."asOf") FROM "ProgressReport" r
    WHERE r."projectId" = p."id" AND r."status" = 'CONFIRMED'
    ORDER BY r."asOf" DESC, r."number" DESC LIMIT 1) AS "progress",
  (SELECT json_build_object('number', n."number", 'date', n."on", 'issuer', n."issuer", 'batch', pd."batch")
    FROM "ProjectDecision" pd JOIN "Decision" n ON n."id" = pd."decisionId"
    WHERE pd."projectId" = p."id" AND pd."action" = 'approve' ORDER BY n."on" DESC LIMIT 1) AS "decision",
  (SELECT json_agg(json_build_object('number', c."number", 'date', c."on", 'party', c."party",
      'dong', c."valueDong"::text, 'liquidationNumber', c."liquidationNumber",
      'liquidationOn', c."liquidationOn") ORDER BY c."on", c."number")
    FROM "Contract" c WHERE c."projectId" = p."id") AS "contracts"`;

interface MoneyJson {
  state: MoneyState;
  dong: string | null;
}

/** One row of PROJECT_COLUMNS as the database returns it; days as `YYYY-MM-DD`, đồng as bigint. */
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
  beneficiaries:
    (MoneyJson & { slug: string; name: string; source: ProvenanceJson | null })[] | null;
  fundingLines:
    | (MoneyJson & {
        source: string;
        sourceName: string;
        note: string | null;
        provenance: ProvenanceJson | null;
      })[]
    | null;
  equipment: { name: string; model: string | null; quantity: number | null }[] | null;
  outputs: { unit: string; target: number; actual: number | null }[] | null;
  milestones: MilestoneView[] | null;
  progress: { percent: number | null; asOf: string } | null;
  decision: { number: string; date: string; issuer: string; batch: string | null } | null;
  contracts:
    | {
        number: string;
        date: string;
        party: string;
        dong: string;
        liquidationNumber: string | null;
        liquidationOn: string | null;
      }[]
    | null;
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
