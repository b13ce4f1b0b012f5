import 'server-only';
import { budgetEffect } from '#lib/domain/budget.ts';
import { CUC_PARTY, valueInForce } from '#lib/domain/contracts.ts';
import type { LedgerCaps, YearHold } from '#lib/domain/ledger.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import type { Tx } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import { readContracts, type ReadContract } from '#lib/contracts/read.ts';
import { lockProject, type LoadedProject } from '#lib/projects/load.ts';
import { readEntries, type ReadEntry } from './read.ts';

/** A beneficiary of the project, as an entry names it. */
export interface Payee {
  id: string;
  slug: string;
  name: string;
}

/** What an entry is judged by, read under the lock of its project. */
export interface Books {
  project: LoadedProject;
  contracts: ReadContract[];
  entries: ReadEntry[];
  caps: LedgerCaps;
  payees: Payee[];
  /** The source that the programme's support is paid from. */
  usualSource: string;
}

/**
 * What each source has for the project: the programme's own what was approved, another state source
 * what the project's funding lines say of it. The establishments' own money is not paid out here.
 */
async function sourcesOf(tx: Tx, project: LoadedProject, usual: string) {
  const lines = await tx.fundingLine.findMany({
    where: { projectId: project.id, source: { isCounterpart: false } },
    include: { source: { select: { shortName: true } } },
  });
  const approved = toMoney(project.approvedState, project.approvedDong);
  return [
    { code: usual, name: usual, has: approved },
    ...lines
      .filter(({ sourceCode }) => sourceCode !== usual)
      .map(({ sourceCode, source, state, dong }) => ({
        code: sourceCode,
        name: source.shortName,
        has: toMoney(state, dong),
      })),
  ];
}

/** What the project holds of each budget year, at first all of what was approved in its plan's. */
async function holdsOf(tx: Tx, project: LoadedProject, sourceCode: string): Promise<YearHold[]> {
  const moves = await tx.budgetEntry.findMany({
    where: { projectId: project.id, sourceCode },
    select: { year: true, kind: true, dong: true, reversesId: true },
  });
  return [
    { year: project.planYear, dong: project.approvedDong ?? 0n },
    ...moves.map((move) => ({ year: move.year, dong: budgetEffect(move) })),
  ];
}

/** Nothing is left in the plan's year once its books are closed. */
async function isPlanYearClosed(tx: Tx, { planYear: year }: LoadedProject, sourceCode: string) {
  const row = await tx.budgetYear.findUnique({
    where: { year_sourceCode: { year, sourceCode } },
    select: { closedAt: true },
  });
  return row !== null && row.closedAt !== null;
}

/** Locks the project and reads all that its ledger is judged by. */
export async function openBooks(tx: Tx, projectId: string): Promise<Books> {
  const project = await lockProject(tx, projectId);
  const usualSource = PROGRAMME_SOURCE[project.programme];
  const contracts = await readContracts(tx, projectId);
  const lines = await tx.projectBeneficiary.findMany({
    where: { projectId },
    include: { establishment: { select: { id: true, slug: true, name: true } } },
    orderBy: { position: 'asc' },
  });
  const payees = lines.map(({ establishment }) => establishment);
  const bySlug = new Map(payees.map(({ slug, id }) => [slug, id]));
  const partyOf = new Map(contracts.map(({ id, party }) => [id, bySlug.get(party) ?? null]));
  const entries = await readEntries(tx, projectId);
  return {
    project,
    contracts,
    payees,
    usualSource,
    // An entry that names neither source nor beneficiary is of the programme's and of its contract's.
    entries: entries.map((entry) => ({
      ...entry,
      sourceCode: entry.sourceCode ?? usualSource,
      budgetYear: entry.budgetYear ?? project.planYear,
      establishmentId: entry.establishmentId ?? partyOf.get(entry.contractId ?? '') ?? null,
    })),
    caps: {
      approved: toMoney(project.approvedState, project.approvedDong),
      contracts: contracts
        .filter(({ party }) => party !== CUC_PARTY)
        .map((contract) => ({ ...contract, valueDong: valueInForce(contract) })),
      sources: await sourcesOf(tx, project, usualSource),
      beneficiaries: lines.map(({ establishment, shareState, shareDong }) => ({
        id: establishment.id,
        name: establishment.name,
        share: toMoney(shareState, shareDong),
      })),
      years: {
        source: usualSource,
        holds: await holdsOf(tx, project, usualSource),
        closedTo: (await isPlanYearClosed(tx, project, usualSource)) ? project.planYear : null,
      },
    },
  };
}
