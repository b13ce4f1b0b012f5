import 'server-only';
import {
  judgeCeilings,
  type CeilingException,
  type CeilingJudgement,
  type CeilingRule,
} from '#lib/domain/ceiling.ts';
import {
  askedBasis,
  basisUnder,
  ceilingFacts,
  type CeilingBasis,
  type StoredDossier,
} from '#lib/domain/ceiling-facts.ts';
import type { FundingStage, GridRow } from '#lib/domain/funding-grid.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { isStated, type Money } from '#lib/domain/money.ts';
import { OWN_CAPITAL_SOURCE, PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { organisationOf } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import type { CeilingRuleModel } from '#lib/db/generated/models.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';

/** What the database holds for the ceilings of one project, read for showing and for deciding alike. */

export function toRule(row: CeilingRuleModel): CeilingRule {
  return {
    id: row.id,
    code: row.code,
    label: row.label,
    activityContent: row.activityContentCode,
    source: row.sourceCode,
    unit: row.unit,
    isPerEstablishment: row.isPerEstablishment,
    percentBasisPoints: row.percentBasisPoints,
    capDong: row.capDong,
    condition: row.condition,
    instrument: row.instrument,
    article: row.article,
    validFrom: toDayOrNull(row.validFrom) ?? '',
    validTo: toDayOrNull(row.validTo),
    confidence: row.confidence,
    enforcement: row.enforcement,
  };
}

/** All rules of a content, of all times; of every content without one. In the catalogue's order. */
export async function readRules(tx: Tx, activityContent?: string): Promise<CeilingRule[]> {
  const rows = await tx.ceilingRule.findMany({
    ...(activityContent !== undefined && { where: { activityContentCode: activityContent } }),
    orderBy: [{ activityContentCode: 'asc' }, { code: 'asc' }, { validFrom: 'desc' }],
  });
  return rows.map(toRule);
}

const READ = {
  beneficiaries: {
    orderBy: { position: 'asc' },
    include: { establishment: { select: { slug: true, name: true } } },
  },
  fundingLines: true,
  fundingVersions: {
    orderBy: { number: 'desc' },
    include: {
      rows: {
        orderBy: { position: 'asc' },
        include: { cells: true, establishment: { select: { slug: true } } },
      },
    },
  },
  decisions: {
    where: { action: 'approve' },
    take: 1,
    include: { decision: { select: { on: true } } },
  },
  appraisals: { orderBy: { submissionNumber: 'desc' }, take: 1 },
  ceilingOverrides: {
    orderBy: { createdAt: 'desc' },
    include: { establishment: { select: { slug: true, name: true } } },
  },
} as const;

function readProjects(tx: Tx, ids: readonly string[]) {
  return tx.project.findMany({ where: { id: { in: [...ids] } }, include: READ });
}

type Read = Awaited<ReturnType<typeof readProjects>>[number];

/** REQUESTED as the Centre asks, APPRAISED as the Department recommends, DECIDED as it was approved. */
export type CeilingStage = 'REQUESTED' | 'APPRAISED' | 'DECIDED';

/** Breakdowns that speak of a stage; the newest of them holds, and one as asked only under that total. */
const VERSIONS: Record<CeilingStage, readonly FundingStage[]> = {
  REQUESTED: ['REQUESTED'],
  APPRAISED: ['APPRAISED', 'REQUESTED'],
  DECIDED: ['ADJUSTED', 'APPROVED', 'REQUESTED'],
};

const versionOf = (project: Read, stage: CeilingStage) =>
  project.fundingVersions.find((one) => VERSIONS[stage].includes(one.stage));

function rowsOf(version: ReturnType<typeof versionOf>): GridRow[] {
  return (version?.rows ?? []).map((row) => ({
    costItem: row.costItem,
    beneficiary: row.establishment?.slug ?? null,
    isEligible: row.isEligible,
    note: row.note,
    cells: Object.fromEntries(
      row.cells.map((cell) => [cell.sourceCode, toMoney(cell.state, cell.dong)]),
    ),
  }));
}

function supportOf(project: Read, stage: CeilingStage, recommended: Money | undefined): Money {
  const requested = toMoney(project.requestedState, project.requestedDong);
  if (stage === 'REQUESTED') return requested;
  if (stage === 'DECIDED') return toMoney(project.supportState, project.supportDong);
  if (recommended) return recommended;
  const [sheet] = project.appraisals;
  const isOfThis = sheet?.submissionNumber === project.submissionCount;
  const proposed = isOfThis ? toMoney(sheet.recommendedState, sheet.recommendedDong) : requested;
  return isStated(proposed) ? proposed : requested;
}

function storedOf(project: Read, stage: CeilingStage, recommended?: Money): StoredDossier {
  const version = versionOf(project, stage);
  return {
    day: {
      decidedOn: toDayOrNull(project.decisions[0]?.decision.on ?? null),
      startsOn: toDayOrNull(project.startsOn),
      planYear: project.planYear,
    },
    activityContent: project.activityContentCode,
    ceilingCode: project.ceilingCode,
    units: project.ceilingUnits,
    requested: toMoney(project.requestedState, project.requestedDong),
    money: {
      source: PROGRAMME_SOURCE[project.programme],
      counterpart: OWN_CAPITAL_SOURCE,
      support: supportOf(project, stage, recommended),
      beneficiaries: project.beneficiaries.map((line) => ({
        ...line.establishment,
        share: toMoney(line.shareState, line.shareDong),
      })),
      lines: project.fundingLines.map((line) => ({
        source: line.sourceCode,
        amount: toMoney(line.state, line.dong),
      })),
      rows: rowsOf(version),
    },
    areRowsAsked: version?.stage === 'REQUESTED',
  };
}

/** For whom a leader lets something go over: the Centre asks, the Department appraises. */
export function sideOf(role: Role): CeilingException['organisation'] {
  return organisationOf(role) === 'CENTER' ? 'CENTER' : 'DEPARTMENT';
}

/** An exception as it was made, for showing and for deciding. */
export interface StoredException extends CeilingException {
  id: string;
  beneficiaryName: string | null;
  role: Role;
  reason: string;
  by: string;
  at: string;
}

function exceptionsOf(project: Read): StoredException[] {
  return project.ceilingOverrides.map((row) => ({
    id: row.id,
    ruleCode: row.ruleCode,
    beneficiary: row.establishment?.slug ?? null,
    beneficiaryName: row.establishment?.name ?? null,
    upToDong: row.upToDong,
    capDong: row.capDong,
    organisation: sideOf(row.role),
    role: row.role,
    reason: row.reason,
    by: row.byName,
    at: row.createdAt.toISOString(),
  }));
}

/** What the ceilings of a project are held against, and what was let go over. */
export interface ReadDossier {
  stored: StoredDossier;
  exceptions: StoredException[];
}

/** Those of several projects, by id, in as many statements as those of one. */
export async function readDossiers(
  tx: Tx,
  ids: readonly string[],
  stage: CeilingStage,
  recommended?: Money,
): Promise<Map<string, ReadDossier>> {
  const projects = await readProjects(tx, ids);
  return new Map(
    projects.map((project) => [
      project.id,
      { stored: storedOf(project, stage, recommended), exceptions: exceptionsOf(project) },
    ]),
  );
}

/** The rules of a project's content with its dossier. */
export async function readDossier(
  tx: Tx,
  projectId: string,
  stage: CeilingStage,
  recommended?: Money,
): Promise<ReadDossier & { rules: CeilingRule[] }> {
  const dossier = (await readDossiers(tx, [projectId], stage, recommended)).get(projectId);
  if (!dossier) throw new Error('A project that is judged is there.');
  const { activityContent } = dossier.stored;
  const rules = activityContent === null ? [] : await readRules(tx, activityContent);
  return { ...dossier, rules };
}

/** The rules of a project's content, what they are held against, and what was let go over. */
export async function readCeilings(
  ...asked: Parameters<typeof readDossier>
): Promise<{ rules: CeilingRule[]; basis: CeilingBasis; exceptions: StoredException[] }> {
  const [, , stage] = asked;
  const { rules, stored, exceptions } = await readDossier(...asked);
  const basis = stage === 'REQUESTED' ? askedBasis(stored) : basisUnder(stored);
  return { rules, basis, exceptions };
}

/** How the project stands at a stage, with what somebody has let go over. */
export async function judgeProject(
  ...asked: Parameters<typeof readCeilings>
): Promise<{ judgement: CeilingJudgement; exceptions: StoredException[] }> {
  const { rules, basis, exceptions } = await readCeilings(...asked);
  return { judgement: judgeCeilings(rules, ceilingFacts(basis)), exceptions };
}

/** Whose word counts at a stage: the Centre's own when it asks, the Department's when it appraises. */
export function validAt<E extends CeilingException>(
  stage: CeilingStage,
  exceptions: readonly E[],
): E[] {
  const side = { REQUESTED: 'CENTER', APPRAISED: 'DEPARTMENT', DECIDED: 'DEPARTMENT' }[stage];
  return exceptions.filter(({ organisation }) => organisation === side);
}

/** At which stage this side of the table looks at a project now. */
export function stageNow(status: Parameters<typeof isDecided>[0], role: Role): CeilingStage {
  if (isDecided(status)) return 'DECIDED';
  const isWithDepartment = ['SUBMITTED', 'APPRAISED', 'FORWARDED'].includes(status);
  return isWithDepartment && organisationOf(role) !== 'CENTER' ? 'APPRAISED' : 'REQUESTED';
}
