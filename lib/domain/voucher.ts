import type { LedgerEntry } from './ledger.ts';
import { reversalRefusal } from './reversal.ts';
import { fold } from './text.ts';

/** What an entry of the ledger says of the paper it was made from. */
export interface VoucherPart extends LedgerEntry {
  /** The day of the voucher, `YYYY-MM-DD`. */
  paidOn: string;
  /** Its number. */
  document: string;
}

/** `UNC 15`, `unc15` and `Unc  15` are one number. */
const numberOf = (document: string) => fold(document).replaceAll(' ', '');

/** What tells one part of a voucher from another: it may pay two contracts, sources, years or people. */
const PARTS = [
  'kind',
  'dong',
  'paidOn',
  'contractId',
  'sourceCode',
  'establishmentId',
  'budgetYear',
] as const;

/**
 * The entry that the same part of the same voucher was put down as before, or null. One that was taken
 * back, or is about to be, does not stand in the way of putting it down rightly.
 */
export function alreadyEntered<Entry extends VoucherPart>(
  book: readonly Entry[],
  entry: Omit<VoucherPart, 'id' | 'reversesId' | 'isConfirmed'>,
): Entry | null {
  const number = numberOf(entry.document);
  const isSame = (one: Entry) =>
    PARTS.every((part) => one[part] === entry[part]) && numberOf(one.document) === number;
  return book.find((one) => isSame(one) && reversalRefusal(one, book) === null) ?? null;
}
