import 'server-only';
import {
  cellOf,
  fundingWork,
  usedSources,
  type FundingStage,
  type FundingWork,
  type GridRow,
  type SourceLimit,
} from '#lib/domain/funding-grid.ts';
import { isStated, type Money } from '#lib/domain/money.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { toMoney } from '#lib/db/values.ts';
import type { LoadedProject } from '#lib/projects/load.ts';

/** What the database holds of a project's breakdown, read for showing and for saving alike. */

const ROWS = {
  orderBy: { position: 'asc' },
  include: { cells: true, establishment: { select: { slug: true, name: true } } },
} satisfies Prisma.FundingVersion$rowsArgs;

export interface StoredRow extends GridRow {
  beneficiaryName: string | null;
}

export interface StoredVersion {
  id: string;
  number: number;
  stage: FundingStage;
  note: string | null;
  decisionId: string | null;
  savedByName: string;
  savedAt: Date;
  version: number;
  rows: StoredRow[];
}

/** All versions, newest first. */
async function readVersions(tx: Tx, projectId: string): Promise<StoredVersion[]> {
  const versions = await tx.fundingVersion.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    include: { rows: ROWS },
  });
  return versions.map(({ rows, ...version }) => ({
    ...version,
    rows: rows.map((row) => ({
      costItem: row.costItem,
      beneficiary: row.establishment?.slug ?? null,
      beneficiaryName: row.establishment?.name ?? null,
      isEligible: row.isEligible,
      note: row.note,
      cells: Object.fromEntries(
        row.cells.map((cell) => [cell.sourceCode, toMoney(cell.state, cell.dong)]),
      ),
    })),
  }));
}

const MONEY_PATHS = new Set(['support', 'requested', 'beneficiaries', 'fundingLines']);

/** The latest decision that adjusted money of the project; null where there is none. */
async function moneyAdjustment(tx: Tx, projectId: string): Promise<string | null> {
  const decided = await tx.changeRequest.findMany({
    where: { projectId, type: 'ADJUST', status: 'DECIDED', decisionId: { not: null } },
    orderBy: [{ decidedAt: 'desc' }, { number: 'desc' }],
    select: { decisionId: true, changes: true },
  });
  const changed = decided.find(({ changes }) =>
    (changes as { path: string }[]).some(({ path }) => MONEY_PATHS.has(path)),
  );
  return changed?.decisionId ?? null;
}

async function approvalOf(tx: Tx, projectId: string): Promise<string | null> {
  const approval = await tx.projectDecision.findFirst({
    where: { projectId, action: 'approve' },
    select: { decisionId: true },
  });
  return approval?.decisionId ?? null;
}

type Limits = Readonly<Record<string, SourceLimit>>;
type Lines = readonly { sourceCode: string; state: Money['state']; dong: bigint | null }[];

/**
 * What each source is stated to give at a stage. The programme's own source is bound by what was asked
 * for once the dossier lies with the Department, and by what was approved from the decision on.
 */
function limitsAt(stage: FundingStage, project: LoadedProject, lines: Lines): Limits {
  const limits: Record<string, SourceLimit> = Object.fromEntries(
    lines.map((line) => [
      line.sourceCode,
      { total: toMoney(line.state, line.dong), isFixed: false },
    ]),
  );
  const own = PROGRAMME_SOURCE[project.programme];
  const support = supportAt(stage, project);
  if (stage !== 'REQUESTED' && isStated(support)) limits[own] = { total: support, isFixed: true };
  else if (isStated(support)) limits[own] ??= { total: support, isFixed: false };
  return limits;
}

/** The support that the programme's own source is held against at a stage. */
export function supportAt(stage: FundingStage, project: LoadedProject): Money {
  const requested = toMoney(project.requestedState, project.requestedDong);
  if (stage === 'REQUESTED' || stage === 'APPRAISED') return requested;
  const approved = toMoney(project.approvedState, project.approvedDong);
  return isStated(approved) ? approved : toMoney(project.supportState, project.supportDong);
}

export interface FundingState {
  work: FundingWork;
  /** The decision that a version of this stage puts into figures. */
  decisionId: string | null;
  versions: StoredVersion[];
  /** The version a save changes; null where a save makes the next one. */
  working: StoredVersion | null;
  /** What the next save starts from. */
  start: StoredRow[];
  nextNumber: number;
  catalogue: { code: string; name: string; shortName: string }[];
  lines: Lines;
  limitsAt: (stage: FundingStage) => Limits;
  beneficiaries: { id: string; slug: string; name: string }[];
}

/** Which version is worked on: of this stage, of this round and of this decision. */
function workingOf(
  [latest]: readonly StoredVersion[],
  work: FundingWork,
  decisionId: string | null,
  submittedAt: Date | null,
): StoredVersion | null {
  if (latest?.stage !== work.stage) return null;
  if (work.stage === 'ADJUSTED') return latest.decisionId === decisionId ? latest : null;
  // What lay with a submission stays as the reviewer saw it: the next round has its own version.
  const isOfThisRound = submittedAt === null || latest.savedAt > submittedAt;
  return isOfThisRound || work.stage === 'APPROVED' ? latest : null;
}

export async function readFunding(tx: Tx, project: LoadedProject): Promise<FundingState> {
  const adjustment = await moneyAdjustment(tx, project.id);
  const work = fundingWork(project.status, adjustment !== null);
  const versions = await readVersions(tx, project.id);
  const submission = await tx.submission.findFirst({
    where: { projectId: project.id },
    orderBy: { number: 'desc' },
    select: { submittedAt: true },
  });
  const decisionId =
    work.stage === 'ADJUSTED'
      ? adjustment
      : work.stage === 'APPROVED'
        ? await approvalOf(tx, project.id)
        : null;
  const working = workingOf(versions, work, decisionId, submission?.submittedAt ?? null);
  // The Centre does not read what the Department recommends, and goes on from its own figures.
  const before = versions.find(({ stage }) => work.stage !== 'REQUESTED' || stage === 'REQUESTED');
  const lines = await tx.fundingLine.findMany({
    where: { projectId: project.id },
    select: { sourceCode: true, state: true, dong: true },
  });
  const shares = await tx.projectBeneficiary.findMany({
    where: { projectId: project.id },
    orderBy: { position: 'asc' },
    select: { establishment: { select: { id: true, slug: true, name: true } } },
  });
  return {
    work,
    decisionId,
    versions,
    working,
    start: (working ?? before)?.rows ?? [],
    nextNumber: (versions[0]?.number ?? 0) + 1,
    catalogue: await tx.fundingSource.findMany({
      orderBy: { position: 'asc' },
      select: { code: true, name: true, shortName: true },
    }),
    lines,
    limitsAt: (stage) => limitsAt(stage, project, lines),
    beneficiaries: shares.map(({ establishment }) => establishment),
  };
}

/** The sources that a version or a stated total says anything of. */
export function sourcesOf(state: FundingState, rows: readonly GridRow[], limits: Limits): string[] {
  const totals = Object.fromEntries(
    Object.entries(limits).map(([source, { total }]) => [source, total]),
  );
  return usedSources(
    rows,
    totals,
    state.catalogue.map(({ code }) => code),
  );
}

/** A row as it is stored: a cell for each source in use, also where nothing is stated. */
export function cellsOf(row: GridRow, sources: readonly string[]) {
  return sources.map((sourceCode) => ({ sourceCode, ...cellOf(row, sourceCode) }));
}
