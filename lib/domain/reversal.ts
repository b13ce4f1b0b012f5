/**
 * Entries of a book are never edited: a wrong one is taken back by another. One that takes another back
 * is final, and nothing is taken back twice.
 */
export type ReversalRefusal = 'IS_REVERSAL' | 'REVERSED';

export function reversalRefusal(
  entry: { id: string; reversesId: string | null },
  book: readonly { reversesId: string | null }[],
): ReversalRefusal | null {
  if (entry.reversesId !== null) return 'IS_REVERSAL';
  return book.some(({ reversesId }) => reversesId === entry.id) ? 'REVERSED' : null;
}
