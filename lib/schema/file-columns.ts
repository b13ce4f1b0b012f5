import type { MoneyState } from '#lib/domain/vocabulary.ts';
import { MONEY_STATE_LABELS } from '#lib/format/labels.ts';

/** The columns of a list taken out as a file (`?format=csv|xlsx`). */

export type FileCell = string | number | null;

export interface FileColumn<Row> {
  header: string;
  value: (row: Row) => FileCell;
  /** Text `YYYY-MM-DD` that a spreadsheet is to know as a day. */
  isDay?: boolean;
}

/** Whole đồng or a count as a number: up to MAX_DONG it holds every đồng exactly. */
export function fileNumber(digits: string | null): number | null {
  return digits === null ? null : Number(digits);
}

/** An amount and, beside it, why there is none. */
export function moneyColumns<Row>(
  header: string,
  of: (row: Row) => { state: MoneyState; dong: string | null },
): FileColumn<Row>[] {
  return [
    { header: `${header} (đồng)`, value: (row) => fileNumber(of(row).dong) },
    {
      header: `${header}: ghi chú`,
      value: (row) => {
        const { state } = of(row);
        return state === 'STATED' ? null : MONEY_STATE_LABELS[state];
      },
    },
  ];
}

export function yesNo(value: boolean | null): string | null {
  if (value === null) return null;
  return value ? 'Có' : 'Không';
}
