import { CUC_PARTY, type AppendixFacts, type ContractFacts } from './contracts.ts';
import { signOf, withStates, type EntryState, type LedgerEntry } from './ledger.ts';

/**
 * The ledger of a project as it is read: what was committed by contracts, what went out and came back,
 * and what the settlement closed, line by line in the order of the days, each with what the books come
 * to after it. Amounts are đồng.
 */

export const LINE_KINDS = [
  'CONTRACT',
  'APPENDIX',
  'ADVANCE',
  'PAYMENT',
  'RECOVERY',
  'SETTLEMENT',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export interface LedgerBalance {
  /** Contracts with beneficiaries at the value in force. */
  committed: bigint;
  /** Advances that neither a recovery nor the settlement has cleared yet. */
  advanced: bigint;
  /** Advances and payments less recoveries. */
  paid: bigint;
  settled: bigint;
  /** Approved less paid; null where no approved amount is stated or more was paid than that. */
  remaining: bigint | null;
}

type Booked = LedgerEntry & { paidOn: string; document: string };
type BookedContract = Omit<ContractFacts, 'appendices'> & {
  appendices: readonly (AppendixFacts & { number: string })[];
};

export interface LedgerLine<Entry extends Booked> {
  kind: LineKind;
  /** null for a settlement whose day no document states. */
  on: string | null;
  document: string | null;
  /** What the line changes in its own column, with its sign; 0 for one that does not count. */
  change: bigint;
  /** null for what is no entry: a contract, an appendix, the settlement. */
  entry: Entry | null;
  state: EntryState | null;
  contract: BookedContract | null;
  balance: LedgerBalance;
}

interface Books<Entry extends Booked> {
  contracts: readonly BookedContract[];
  /** In the order they were put down. */
  entries: readonly Entry[];
  approvedDong: bigint | null;
  settlement: { on: string | null; number: string | null; dong: bigint } | null;
}

type Line<Entry extends Booked> = Omit<LedgerLine<Entry>, 'balance'>;

function commitments<Entry extends Booked>(books: Books<Entry>): Line<Entry>[] {
  return books.contracts
    .filter(({ party }) => party !== CUC_PARTY)
    .flatMap((contract) => {
      const of = { entry: null, state: null, contract };
      let value = contract.valueDong;
      const signed: Line<Entry> = {
        ...of,
        kind: 'CONTRACT',
        on: contract.on,
        document: contract.number,
        change: value,
      };
      const appendices = contract.appendices.map((appendix): Line<Entry> => {
        const next = appendix.valueDong ?? value;
        const change = next - value;
        value = next;
        return { ...of, kind: 'APPENDIX', on: appendix.on, document: appendix.number, change };
      });
      return [signed, ...appendices];
    });
}

function movements<Entry extends Booked>(books: Books<Entry>): Line<Entry>[] {
  return withStates(books.entries).map(({ entry, state }) => {
    const counts = state === 'CONFIRMED' || state === 'REVERSED';
    return {
      kind: entry.kind,
      on: entry.paidOn,
      document: entry.document,
      change: counts ? BigInt(signOf(entry)) * entry.dong : 0n,
      entry,
      state,
      contract: books.contracts.find(({ id }) => id === entry.contractId) ?? null,
    };
  });
}

const positive = (dong: bigint) => (dong > 0n ? dong : 0n);

/** Every line in the order of the days, the settlement last; each with what the books come to after it. */
export function ledgerLines<Entry extends Booked>(books: Books<Entry>): LedgerLine<Entry>[] {
  const { settlement, approvedDong } = books;
  // Commitments stand before what is paid on them that day; the sort keeps the order within a day.
  const lines = [...commitments(books), ...movements(books)].toSorted((a, b) =>
    String(a.on).localeCompare(String(b.on)),
  );
  if (settlement) {
    lines.push({
      kind: 'SETTLEMENT',
      on: settlement.on,
      document: settlement.number,
      change: settlement.dong,
      entry: null,
      state: null,
      contract: null,
    });
  }
  const sums: Record<LineKind, bigint> = {
    CONTRACT: 0n,
    APPENDIX: 0n,
    ADVANCE: 0n,
    PAYMENT: 0n,
    RECOVERY: 0n,
    SETTLEMENT: 0n,
  };
  return lines.map((line) => {
    sums[line.kind] += line.change;
    // What comes back clears advances first.
    const outstanding = positive(sums.ADVANCE + sums.RECOVERY);
    const paid = sums.ADVANCE + sums.PAYMENT + sums.RECOVERY;
    const remaining = approvedDong === null ? null : approvedDong - paid;
    return {
      ...line,
      balance: {
        committed: sums.CONTRACT + sums.APPENDIX,
        advanced: line.kind === 'SETTLEMENT' ? 0n : outstanding,
        paid,
        settled: sums.SETTLEMENT,
        remaining: remaining === null || remaining < 0n ? null : remaining,
      },
    };
  });
}
