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
  /** The source it is paid from and who receives it, where the entry says so. */
  sourceCode?: string | null;
  establishmentId?: string | null;
  /** The budget year it is charged to, where the ledger is judged by years. */
  budgetYear?: number | null;
  /** The entry that this one takes back; it carries the same kind, amount, contract, source and beneficiary. */
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

/** Each entry with how it stands. */
export function withStates<Entry extends LedgerEntry>(
  entries: readonly Entry[],
): { entry: Entry; state: EntryState }[] {
  const ledger = toLedger(entries);
  return entries.map((entry) => ({ entry, state: stateIn(ledger, entry) }));
}

/** How each entry stands, by its id. */
export function statesOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, EntryState> {
  return new Map(withStates(entries).map(({ entry, state }) => [entry.id, state]));
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

function boundsWhere(
  entries: readonly LedgerEntry[],
  isMeant: (entry: LedgerEntry) => boolean,
): LedgerBounds {
  const ledger = toLedger(entries);
  const bounds: LedgerBounds = { net: 0n, pending: 0, highest: 0n, lowest: 0n };
  for (const entry of entries) {
    if (!isMeant(entry)) continue;
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

/** What was paid, and between what bounds it may still move; of one contract when `contractId` is given. */
export function boundsOf(entries: readonly LedgerEntry[], contractId?: string): LedgerBounds {
  return boundsWhere(
    entries,
    (entry) => contractId === undefined || entry.contractId === contractId,
  );
}

/** Σ confirmed (advances + payments) − Σ confirmed recoveries, reversals cancelling; đồng. */
export function netPaid(entries: readonly LedgerEntry[], contractId?: string): bigint {
  return boundsOf(entries, contractId).net;
}

/** What a project holds of one budget year: approved or carried in, less what lapsed or was carried on. */
export interface YearHold {
  year: number;
  dong: bigint;
}

/**
 * What was charged to the years after `year` beyond what is held of them, đồng. Money goes on into
 * later years and never back, so that much has to come from `year` or before.
 */
export function chargedBeyond(
  holds: readonly YearHold[],
  charged: readonly YearHold[],
  year: number,
): bigint {
  const change = new Map<number, bigint>();
  const add = (of: readonly YearHold[], sign: bigint) => {
    for (const one of of) {
      if (one.year > year) change.set(one.year, (change.get(one.year) ?? 0n) + sign * one.dong);
    }
  };
  add(charged, 1n);
  add(holds, -1n);
  let short = 0n;
  for (const [, dong] of [...change].toSorted(([a], [b]) => b - a)) {
    short += dong;
    if (short < 0n) short = 0n;
  }
  return short;
}

/** What was charged to each budget year: net, or with the waiting ones at the most. */
export function chargedByYear(
  entries: readonly LedgerEntry[],
  measure: 'highest' | 'net',
): YearHold[] {
  const years = new Set(entries.flatMap(({ budgetYear }) => budgetYear ?? []));
  return [...years].map((year) => ({
    year,
    dong: boundsWhere(entries, ({ budgetYear }) => budgetYear === year)[measure],
  }));
}

/**
 * The least that must stay approved for what was entered, waiting entries included: what comes back in
 * a later year does not pay for an earlier one.
 */
export function leastApproved(entries: readonly LedgerEntry[]): bigint {
  const { highest } = boundsOf(entries);
  const byYear = chargedBeyond([], chargedByYear(entries, 'highest'), 0);
  return byYear > highest ? byYear : highest;
}

/** What the ledger of a project must stay within. */
export interface LedgerCaps {
  approved: Money;
  /** Contracts with beneficiaries, at the value in force; the one with the Cục is money coming in. */
  contracts: readonly { id: string; number: string; valueDong: bigint }[];
  /** Sources the project is paid from, with what each has for it; another has nothing for it. */
  sources?: readonly { code: string; name: string; has: Money }[];
  /** Beneficiaries with their part of the support; one whose part is not stated sets no limit. */
  beneficiaries?: readonly { id: string; name: string; share: Money }[];
  /** Of the source that the support is paid from: what the project holds of each budget year. */
  years?: {
    source: string;
    holds: readonly YearHold[];
    /** What later years do not hold themselves cannot come from this year or before any more. */
    closedTo: number | null;
  };
}

const issue = (path: string, message: string): Issue => ({ path, message });

type Measure = 'highest' | 'net';

interface Judged {
  entries: readonly LedgerEntry[];
  entry: LedgerEntry;
  caps: LedgerCaps;
  measure: Measure;
  text: (dong: bigint) => string;
}

const counted = (measure: Measure) =>
  measure === 'highest' ? ', tính cả các khoản chờ xác nhận' : '';

/** Money of a source is for what that source was given for. */
function sourceIssues({ entries, entry, caps, measure, text }: Judged): Issue[] {
  if (!caps.sources || !entry.sourceCode) return [];
  const source = caps.sources.find(({ code }) => code === entry.sourceCode);
  if (!source) return [issue('source', 'Đề án không có kinh phí từ nguồn này.')];
  if (!isStated(source.has)) {
    return [issue('source', `Chưa có số kinh phí từ nguồn ${source.name} nên chưa ghi chi được.`)];
  }
  const paid = boundsWhere(entries, ({ sourceCode }) => sourceCode === source.code)[measure];
  if (paid <= source.has.dong) return [];
  const over = text(paid - source.has.dong);
  return [issue('amount', `Vượt kinh phí từ nguồn ${source.name} ${over}${counted(measure)}.`)];
}

/** What lapsed is not paid out any more, what was carried over only in the year it went to. */
function yearIssues({ entries, entry, caps, measure, text }: Judged): Issue[] {
  const { years } = caps;
  if (!years || entry.sourceCode !== years.source) return [];
  const own = entries.filter(({ sourceCode }) => sourceCode === years.source);
  const short = chargedBeyond(years.holds, chargedByYear(own, measure), years.closedTo ?? 0);
  if (short === 0n) return [];
  const message = `Vượt số đề án còn giữ của các năm ngân sách ${text(short)}${counted(measure)}: phần đã hủy không chi được nữa, phần đã chuyển nguồn chi ở năm nhận.`;
  return [issue('amount', message)];
}

/** Who is supported with a stated part receives no more than that. */
function beneficiaryIssues({ entries, entry, caps, measure, text }: Judged): Issue[] {
  const one = caps.beneficiaries?.find(({ id }) => id === entry.establishmentId);
  if (!one || !isStated(one.share)) return [];
  const paid = boundsWhere(entries, ({ establishmentId }) => establishmentId === one.id)[measure];
  if (paid <= one.share.dong) return [];
  const over = text(paid - one.share.dong);
  return [issue('amount', `Vượt phần hỗ trợ của ${one.name} ${over}${counted(measure)}.`)];
}

/**
 * What an entry runs into, once it is among `entries`: money going out stays within the contract, the
 * approved amount, the source and the beneficiary's part, money coming back within what was paid out. `text` writes an amount.
 */
function runsInto(judged: Judged): Issue[] {
  const { entries, entry, caps, measure, text } = judged;
  const contract = caps.contracts.find(({ id }) => id === entry.contractId);
  const ofContract = contract && boundsOf(entries, contract.id);
  const ofProject = boundsOf(entries);
  if (signOf(entry) < 0) {
    const isShort = (ofContract?.lowest ?? 0n) < 0n || ofProject.lowest < 0n;
    return isShort ? [issue('amount', 'Chỉ thu hồi được số đã chi và đã xác nhận.')] : [];
  }
  const issues: Issue[] = [];
  if (contract && ofContract && ofContract[measure] > contract.valueDong) {
    const over = text(ofContract[measure] - contract.valueDong);
    issues.push(
      issue('amount', `Vượt giá trị hợp đồng ${contract.number} ${over}${counted(measure)}.`),
    );
  }
  if (!isStated(caps.approved)) {
    issues.push(issue('amount', 'Chưa có số kinh phí được phê duyệt nên chưa ghi chi được.'));
  } else if (ofProject[measure] > caps.approved.dong) {
    const over = text(ofProject[measure] - caps.approved.dong);
    issues.push(issue('amount', `Vượt số đã phê duyệt ${over}${counted(measure)}.`));
  }
  // Who is told of the project's own limit needs no second word on the same money.
  return issues.length > 0
    ? issues
    : [...sourceIssues(judged), ...beneficiaryIssues(judged), ...yearIssues(judged)];
}

/** What stands against putting this entry down, however the waiting ones will be decided. */
export function entryIssues(
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
  caps: LedgerCaps,
  text: (dong: bigint) => string,
): Issue[] {
  return runsInto({ entries: [...entries, entry], entry, caps, measure: 'highest', text });
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
  return entry ? runsInto({ entries: confirmed, entry, caps, measure: 'net', text }) : [];
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

/**
 * What is charged to a later budget year than the plan's: only what runs over more than one year or was
 * carried over. `until` is the last year the project runs in, null when nobody stated its end.
 */
export function isChargeable(
  budgetYear: number,
  project: { planYear: number; until: number | null; carriedInto: readonly number[] },
): boolean {
  if (budgetYear === project.planYear || project.carriedInto.includes(budgetYear)) return true;
  return budgetYear > project.planYear && project.until !== null && budgetYear <= project.until;
}

/** The settlement is drawn up when nothing more is to be done but to close the books. */
export function isSettling(kind: Kind, status: Status): boolean {
  return status === (kind === 'PROJECT' ? 'LIQUIDATED' : 'ACCEPTED');
}
