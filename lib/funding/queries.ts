import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import {
  beneficiaryTotals,
  breakdownOf,
  gridTotal,
  rowTotal,
  type FundingStage,
  type GridRow,
} from '#lib/domain/funding-grid.ts';
import { isStated, type Money, type MoneyTotal } from '#lib/domain/money.ts';
import { can } from '#lib/domain/permissions.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { moneyView } from '#lib/db/answers.ts';
import { prisma } from '#lib/db/client.ts';
import { loadProjectInside, type LoadedProject } from '#lib/projects/load.ts';
import { readFunding, sourcesOf, supportAt, type FundingState } from './read.ts';

const totalView = ({ statedDong, unstatedItems }: MoneyTotal) => ({
  dong: statedDong?.toString() ?? null,
  unstatedItems,
});

const moneyJson = (money: Money) => moneyView(money.state, money.dong);

type Rows = readonly (GridRow & { beneficiaryName: string | null })[];

/** Rows and what they come to, by row, source and beneficiary. */
function figuresOf(state: FundingState, stage: FundingStage, rows: Rows) {
  const limits = state.limitsAt(stage);
  const sources = sourcesOf(state, rows, limits);
  const names = new Map(rows.map((row) => [row.beneficiary, row.beneficiaryName]));
  return {
    rows: rows.map((row) => ({
      costItem: row.costItem,
      beneficiary: row.beneficiary,
      beneficiaryName: row.beneficiaryName,
      isEligible: row.isEligible,
      note: row.note,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([source, money]) => [source, moneyJson(money)]),
      ),
      total: totalView(rowTotal(row, sources)),
    })),
    sources: sources.map((source) => {
      const breakdown = breakdownOf(rows, source, limits[source]?.total);
      return {
        source,
        sourceName: state.catalogue.find(({ code }) => code === source)?.name ?? source,
        total: moneyJson(breakdown.total),
        cells: totalView(breakdown.cells),
        isComplete: breakdown.isComplete,
        rest: breakdown.restDong?.toString() ?? null,
      };
    }),
    beneficiaries: beneficiaryTotals(rows, sources).map(({ beneficiary, total }) => ({
      beneficiary,
      name: names.get(beneficiary) ?? null,
      total: totalView(total),
    })),
    total: totalView(gridTotal(rows, sources)),
  };
}

/** What the Department recommends is its own until the decision: the Centre reads that instead. */
function isReadable(actor: SignedInActor, stage: FundingStage): boolean {
  return stage !== 'APPRAISED' || organisationOf(actor.role) !== 'CENTER';
}

function viewsOf(actor: SignedInActor, state: FundingState) {
  return state.versions
    .filter(({ stage }) => isReadable(actor, stage))
    .map((version) => ({
      number: version.number,
      stage: version.stage,
      isOpen: state.work.isOpen && version.id === state.working?.id,
      note: version.note,
      savedBy: version.savedByName,
      savedAt: version.savedAt.toISOString(),
      version: version.version,
      ...figuresOf(state, version.stage, version.rows),
    }));
}
export type FundingVersionView = ReturnType<typeof viewsOf>[number];

/** Every version of the breakdown that this reader may see, newest first. */
export async function listFundingVersions(
  actor: SignedInActor,
  code: string,
): Promise<FundingVersionView[]> {
  const project = await loadProjectInside(actor, code);
  return viewsOf(actor, await readFunding(prisma, project));
}

/** The amount the own source is held against, and how far the grid's own source is from it, đồng. */
function supportOf(project: LoadedProject, stage: FundingStage, lines: FundingState['lines']) {
  const source = PROGRAMME_SOURCE[project.programme];
  const support = supportAt(stage, project);
  const line = lines.find(({ sourceCode }) => sourceCode === source);
  const lineDong = line?.state === 'STATED' ? line.dong : null;
  return {
    source,
    support: moneyJson(support),
    line: moneyView(line?.state ?? 'NOT_STATED', lineDong),
    difference:
      isStated(support) && lineDong !== null ? (lineDong - support.dong).toString() : null,
  };
}

/** The page of the breakdown: what may be worked on now, by this reader, and everything before it. */
export async function getFundingDesk(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const state = await readFunding(prisma, project);
  const { work, working } = state;
  const stage = work.stage;
  const limits = state.limitsAt(stage);
  return {
    stage,
    isOpen: work.isOpen && can(actor, work.permission, project),
    number: working?.number ?? state.nextNumber,
    version: working?.version ?? 0,
    note: working?.note ?? null,
    /** What the form starts from: the version itself, or a copy of the one before. */
    start: figuresOf(state, stage, state.start),
    isCopy: working === null && state.start.length > 0,
    limits: Object.entries(limits).map(([source, { total, isFixed }]) => ({
      source,
      total: moneyJson(total),
      isFixed,
    })),
    catalogue: state.catalogue,
    beneficiaries: state.beneficiaries.map(({ slug, name }) => ({ slug, name })),
    support: supportOf(project, stage, state.lines),
    versions: viewsOf(actor, state),
  };
}
export type FundingDesk = Awaited<ReturnType<typeof getFundingDesk>>;
