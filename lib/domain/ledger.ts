import type { Issue } from './errors.ts';
import { isStated, type Money } from './money.ts';
import type { Kind, Status } from './vocabulary.ts';

/**
 * What was paid out on a project, as a ledger: entries are never edited, a wrong one is reversed by
 * another, and only what a second person has confirmed counts. Amounts are whole đồng, always
 * positive; the kind and the reversal say which way the money went.
 */

/** ADVANCE tạm ứng, PAYMENT thanh toán, RECOVERY thu hồi. */
export const PAYMENT_KINDS = ['ADVANCE', 'PAYMENT', 'RECOVERY'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

export interface LedgerEntry {
  id: string;
  kind: PaymentKind;
  dong: bigint;
  contractId: string | null;
  /** The entry that this one takes back; it carries the same kind, amount and contract. */
  reversesId: string | null;
  isConfirmed: boolean;
}

export const ENTRY_STATES = ['PENDING', 'CONFIRMED', 'REVERSED', 'WITHDRAWN'] as const;
/**
 * PENDING waits for its confirmation, CONFIRMED counts, REVERSED counted until another entry took it
 * back, WITHDRAWN was taken back before it ever counted (and so was its reversal).
 */
export type EntryState = (typeof ENTRY_STATES)[number];

interface Ledger {
  entries: readonly LedgerEntry[];
  byId: ReadonlyMap<string, LedgerEntry>;
  reversalOf: ReadonlyMap<string, LedgerEntry>;
}

function toLedger(entries: readonly LedgerEntry[]): Ledger {
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    reversalOf: new Map(
      entries.flatMap((entry) => (entry.reversesId === null ? [] : [[entry.reversesId, entry]])),
    ),
  };
}

function stateIn(ledger: Ledger, entry: LedgerEntry): EntryState {
  const reversed = entry.reversesId === null ? undefined : ledger.byId.get(entry.reversesId);
  const reversal = ledger.reversalOf.get(entry.id);
  // What never counted needs nobody's word to be taken back.
  if (reversed && !reversed.isConfirmed) return 'WITHDRAWN';
  if (reversal && !entry.isConfirmed) return 'WITHDRAWN';
  if (!entry.isConfirmed) return 'PENDING';
  return reversal?.isConfirmed ? 'REVERSED' : 'CONFIRMED';
}

/** How each entry stands, by its id. */
export function statesOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, EntryState> {
  const ledger = toLedger(entries);
  return new Map(entries.map((entry) => [entry.id, stateIn(ledger, entry)]));
}

/** Which way an entry moves the amount paid: out to the beneficiary is +1, back is −1. */
export function signOf(entry: Pick<LedgerEntry, 'kind' | 'reversesId'>): 1 | -1 {
  return (entry.kind === 'RECOVERY') === (entry.reversesId === null) ? -1 : 1;
}

const signed = (entry: LedgerEntry) => BigInt(signOf(entry)) * entry.dong;

export interface LedgerBounds {
  /** Confirmed advances and payments less recoveries; what was reversed is cancelled. */
  net: bigint;
  /** Entries that still wait for a confirmation. */
  pending: number;
  /** The most and the least that `net` could become by confirming any of those. */
  highest: bigint;
  lowest: bigint;
}

/** What was paid, and between what bounds it may still move; of one contract when `contractId` is given. */
export function boundsOf(entries: readonly LedgerEntry[], contractId?: string): LedgerBounds {
  const ledger = toLedger(entries);
  const bounds: LedgerBounds = { net: 0n, pending: 0, highest: 0n, lowest: 0n };
  for (const entry of entries) {
    if (contractId !== undefined && entry.contractId !== contractId) continue;
    const state = stateIn(ledger, entry);
    if (state === 'WITHDRAWN') continue;
    const amount = signed(entry);
    const isPending = state === 'PENDING';
    if (isPending) bounds.pending += 1;
    else bounds.net += amount;
    if (!isPending || amount > 0n) bounds.highest += amount;
    if (!isPending || amount < 0n) bounds.lowest += amount;
  }
  return bounds;
}

/** Σ confirmed (advances + payments) − Σ confirmed recoveries, reversals cancelling; đồng. */
export function netPaid(entries: readonly LedgerEntry[], contractId?: string): bigint {
  return boundsOf(entries, contractId).net;
}

/** What the ledger of a project must stay within. */
export interface LedgerCaps {
  approved: Money;
  /** Contracts with beneficiaries, at the value in force; the one with the Cục is money coming in. */
  contracts: readonly { id: string; number: string; valueDong: bigint }[];
}

const issue = (path: string, message: string): Issue => ({ path, message });

type Measure = 'highest' | 'net';

/**
 * What an entry runs into, once it is among `entries`: money going out stays within the contract and
 * the approved amount, money coming back within what was paid out. `text` writes an amount.
 */
function runsInto(
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
  caps: LedgerCaps,
  measure: Measure,
  text: (dong: bigint) => string,
): Issue[] {
  const contract = caps.contracts.find(({ id }) => id === entry.contractId);
  const ofContract = contract && boundsOf(entries, contract.id);
  const ofProject = boundsOf(entries);
  if (signOf(entry) < 0) {
    const isShort = (ofContract?.lowest ?? 0n) < 0n || ofProject.lowest < 0n;
    return isShort ? [issue('amount', 'Chỉ thu hồi được số đã chi và đã xác nhận.')] : [];
  }
  const counted = measure === 'highest' ? ', tính cả các khoản chờ xác nhận' : '';
  const issues: Issue[] = [];
  if (contract && ofContract && ofContract[measure] > contract.valueDong) {
    const over = text(ofContract[measure] - contract.valueDong);
    issues.push(issue('amount', `Vượt giá trị hợp đồng ${contract.number} ${over}${counted}.`));
  }
  if (!isStated(caps.approved)) {
    issues.push(issue('amount', 'Chưa có số kinh phí được phê duyệt nên chưa ghi chi được.'));
  } else if (ofProject[measure] > caps.approved.dong) {
    const over = text(ofProject[measure] - caps.approved.dong);
    issues.push(issue('amount', `Vượt số đã phê duyệt ${over}${counted}.`));
  }
  return issues;
}

/** What stands against putting this entry down, however the waiting ones will be decided. */
export function entryIssues(
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
  caps: LedgerCaps,
  text: (dong: bigint) => string,
): Issue[] {
  return runsInto([...entries, entry], entry, caps, 'highest', text);
}

/** What stands against confirming it now: a contract or the approved amount may have gone down since. */
export function confirmationIssues(
  entries: readonly LedgerEntry[],
  id: string,
  caps: LedgerCaps,
  text: (dong: bigint) => string,
): Issue[] {
  const confirmed = entries.map((entry) =>
    entry.id === id ? { ...entry, isConfirmed: true } : entry,
  );
  const entry = confirmed.find((one) => one.id === id);
  return entry ? runsInto(confirmed, entry, caps, 'net', text) : [];
}

/** Money is paid out while there is a contract (a task: a decision) and the year is not settled. */
const PAYING: Record<Kind, readonly Status[]> = {
  PROJECT: ['CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED'],
  TASK: ['APPROVED', 'IN_PROGRESS', 'ACCEPTED'],
};

/** May such an entry be put down, or confirmed, in this state? A stopped project only gives back. */
export function isPayable(
  entry: Pick<LedgerEntry, 'kind' | 'reversesId'>,
  kind: Kind,
  status: Status,
): boolean {
  if (status === 'STOPPED') return entry.kind === 'RECOVERY' || entry.reversesId !== null;
  return PAYING[kind].includes(status);
}

/** The settlement is drawn up when nothing more is to be done but to close the books. */
export function isSettling(kind: Kind, status: Status): boolean {
  return status === (kind === 'PROJECT' ? 'LIQUIDATED' : 'ACCEPTED');
}
