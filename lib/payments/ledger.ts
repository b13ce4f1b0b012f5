import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { contractedOf } from '#lib/domain/contracts.ts';
import { ledgerLines, type LedgerBalance, type LedgerLine } from '#lib/domain/ledger-lines.ts';
import { signOf } from '#lib/domain/ledger.ts';
import type { MoneyState } from '#lib/domain/vocabulary.ts';
import { moneyView } from '#lib/db/answers.ts';
import { prisma } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import { partyNames } from '#lib/contracts/queries.ts';
import { readContracts } from '#lib/contracts/read.ts';
import { loadProjectInside, type LoadedProject } from '#lib/projects/load.ts';
import { readEntries, type ReadEntry } from './read.ts';

const stated = (dong: bigint) => moneyView('STATED', dong);
const orUnknown = (dong: bigint | null) =>
  dong === null ? moneyView('NOT_STATED', null) : stated(dong);

function toBalance(balance: LedgerBalance, contracted: MoneyState) {
  const committed = contracted === 'STATED' ? balance.committed : null;
  return {
    committed: moneyView(contracted, committed),
    advanced: stated(balance.advanced),
    paid: stated(balance.paid),
    settled: stated(balance.settled),
    remaining: orUnknown(balance.remaining),
  };
}

function toLine(
  line: LedgerLine<ReadEntry>,
  project: LoadedProject,
  names: ReadonlyMap<string, string>,
  contracted: MoneyState,
) {
  const { kind, on, document, change, entry, state, contract } = line;
  const party = contract && (names.get(contract.party) ?? contract.party);
  return {
    kind,
    on,
    document,
    isReversal: entry !== null && entry.reversesId !== null,
    state,
    counts: state === null || state === 'CONFIRMED' || state === 'REVERSED',
    contract: contract?.number ?? null,
    source: entry?.sourceCode ?? null,
    beneficiary: entry?.establishment?.name ?? party,
    budgetYear: entry ? (entry.budgetYear ?? project.planYear) : null,
    sign: entry ? signOf(entry) : change < 0n ? -1 : 1,
    amount: stated(entry ? entry.dong : change < 0n ? -change : change),
    balance: toBalance(line.balance, contracted),
  };
}
export type LedgerLineView = ReturnType<typeof toLine>;

async function readSettlement(project: LoadedProject) {
  if (project.status !== 'SETTLED' || project.settledDong === null) return null;
  const sheet = await prisma.settlement.findFirst({
    where: { projectId: project.id },
    orderBy: { preparedAt: 'desc' },
  });
  return {
    on: toDayOrNull(sheet?.on ?? null),
    number: sheet?.number ?? null,
    dong: project.settledDong,
  };
}

/**
 * Commitments, advances, payments, recoveries, reversals and the settlement of a project in the order
 * of the days, each with the balance after it. @throws NotFoundError
 */
export async function listLedger(actor: SignedInActor, code: string): Promise<LedgerLineView[]> {
  const project = await loadProjectInside(actor, code);
  const [contracts, entries, settlement] = await Promise.all([
    readContracts(prisma, project.id),
    readEntries(prisma, project.id),
    readSettlement(project),
  ]);
  const names = await partyNames(contracts.map(({ party }) => party));
  const lines = ledgerLines({
    contracts,
    entries,
    settlement,
    // Of a recorded project nobody here knows what was paid before, so nothing can be said to remain.
    approvedDong: project.isRecorded ? null : project.approvedDong,
  });
  const { state } = contractedOf(project, contracts);
  return lines.map((line) => toLine(line, project, names, state));
}
