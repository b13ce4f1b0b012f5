import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { contractedOf } from '#lib/domain/contracts.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { boundsOf, signOf, statesOf, type EntryState } from '#lib/domain/ledger.ts';
import { moneyView } from '#lib/db/answers.ts';
import { prisma } from '#lib/db/client.ts';
import { readContracts } from '#lib/contracts/read.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { readEntries, type ReadEntry } from './read.ts';
import { readSheets, sheetView } from './sheet.ts';
import { readRunningYears } from './years.ts';

function toView(
  entry: ReadEntry,
  state: EntryState,
  contractNumber: ReadonlyMap<string, string>,
  reversedBy: string | undefined,
  planYear: number,
) {
  return {
    id: entry.id,
    kind: entry.kind,
    state,
    /** +1 goes out, −1 comes back. */
    sign: signOf(entry),
    contract: entry.contractId === null ? null : (contractNumber.get(entry.contractId) ?? null),
    source: entry.sourceCode,
    sourceName: entry.source?.shortName ?? null,
    beneficiary: entry.establishment
      ? { slug: entry.establishment.slug, name: entry.establishment.name }
      : null,
    budgetYear: entry.budgetYear ?? planYear,
    amount: moneyView('STATED', entry.dong),
    paidOn: entry.paidOn,
    document: entry.document,
    note: entry.note,
    reverses: entry.reversesId,
    reversedBy: reversedBy ?? null,
    enteredBy: entry.enteredByName,
    enteredAt: entry.createdAt.toISOString(),
    confirmedBy: entry.confirmedByName,
    confirmedAt: entry.confirmedAt?.toISOString() ?? null,
  };
}
export type PaymentView = ReturnType<typeof toView>;

/** The ledger of a project, oldest entry first. @throws NotFoundError */
export async function listPayments(actor: SignedInActor, code: string): Promise<PaymentView[]> {
  const project = await loadProjectInside(actor, code);
  const [entries, contracts] = await Promise.all([
    readEntries(prisma, project.id),
    prisma.contract.findMany({
      where: { projectId: project.id },
      select: { id: true, number: true },
    }),
  ]);
  const states = statesOf(entries);
  const numbers = new Map(contracts.map(({ id, number }) => [id, number]));
  const reversals = new Map(entries.map(({ reversesId, id }) => [reversesId, id]));
  return entries.map((entry) =>
    toView(
      entry,
      states.get(entry.id) ?? 'PENDING',
      numbers,
      reversals.get(entry.id),
      project.planYear,
    ),
  );
}

/** @throws NotFoundError */
export async function getPayment(actor: SignedInActor, code: string, id: string) {
  const payment = (await listPayments(actor, code)).find((entry) => entry.id === id);
  if (!payment) throw new NotFoundError('khoản chi này');
  return payment;
}

/** What the ledger comes to beside what was approved and contracted. */
export async function getLedgerTotals(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const [entries, contracts] = await Promise.all([
    readEntries(prisma, project.id),
    readContracts(prisma, project.id),
  ]);
  const { net, pending, highest } = boundsOf(entries);
  const approved = moneyView(project.approvedState, project.approvedDong);
  const contracted = contractedOf(project, contracts);
  const left = approved.dong === null ? null : BigInt(approved.dong) - net;
  return {
    approved,
    contracted: moneyView(contracted.state, contracted.dong),
    paid: moneyView('STATED', net),
    waiting: moneyView('STATED', highest - net),
    pending,
    /** null where no approved amount is known, or where less is approved now than was paid. */
    remaining: left === null || left < 0n ? null : moneyView('STATED', left),
    settled: moneyView(project.settledState, project.settledDong),
    entries: entries.length,
    /** Put at its state from a document: nobody knows here what was paid before. */
    isRecorded: project.isRecorded,
  };
}
export type LedgerTotals = Awaited<ReturnType<typeof getLedgerTotals>>;

/** The accountant's sheets, the latest first; it is current while it still tells of the ledger. */
export async function listSettlements(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const [sheets, entries] = await Promise.all([
    readSheets(prisma, project.id),
    readEntries(prisma, project.id),
  ]);
  const { net, pending } = boundsOf(entries);
  return sheets.map((sheet, index) => ({
    ...sheetView(sheet),
    isCurrent: index === 0 && sheet.dong === net && pending === 0,
  }));
}
export type SettlementView = Awaited<ReturnType<typeof listSettlements>>[number];

/** Whom an entry without a contract can name, and the budget years it may be charged to. */
export async function getEntryChoices(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const [lines, { planYear, until, carriedInto }] = await Promise.all([
    prisma.projectBeneficiary.findMany({
      where: { projectId: project.id },
      select: { establishment: { select: { slug: true, name: true } } },
      orderBy: { position: 'asc' },
    }),
    readRunningYears(prisma, project),
  ]);
  const running = Array.from(
    { length: Math.max(0, (until ?? planYear) - planYear) + 1 },
    (_, index) => planYear + index,
  );
  return {
    payees: lines.map(({ establishment }) => establishment),
    years: [...new Set([...running, ...carriedInto])].toSorted((a, b) => a - b),
  };
}

/** Sources that support is paid from, for a choice. */
export async function listPayingSources() {
  const rows = await prisma.fundingSource.findMany({
    where: { isCounterpart: false },
    orderBy: { position: 'asc' },
    select: { code: true, name: true },
  });
  return rows;
}
