import { figureSource, missingSource } from '#components/figures/figure-source.tsx';
import { trieu, trieuDong, type MoneyAnswer } from '#components/figures/money-text.ts';
import type { FigureSource, SourceNotes } from '#components/figures/source-notes.ts';

/** An amount, or that nobody states it, with where either is known from. */
export function MoneyWithSource({
  money,
  of,
  notes,
  record,
  withUnit = false,
}: {
  money: MoneyAnswer & { source: FigureSource | null };
  /** Finishes “Nguồn: …”. */
  of: string;
  notes: SourceNotes;
  /** Where the record itself is known from: the document that does not state an unstated amount. */
  record: FigureSource | null;
  /** In a sentence; otherwise the heading of the column names the unit. */
  withUnit?: boolean;
}) {
  return (
    <>
      <span className={money.state === 'STATED' ? 'whitespace-nowrap' : undefined}>
        {withUnit ? trieuDong(money) : trieu(money)}
      </span>{' '}
      {money.state === 'NOT_STATED' && record
        ? missingSource(notes, of, record)
        : figureSource(notes, of, money.source)}
    </>
  );
}
