import type { PaymentKind } from './ledger.ts';

/**
 * The money of a year as it falls into months: what was paid and settled, what waits to be confirmed,
 * and what is due by a day that some document names. Amounts are đồng.
 */

/**
 * PAID counts in the ledger, WAITING waits for its confirmation, SETTLED closed the books of a project.
 * Due are what a contract or a project has left on the day it ends; a project that only waits for its
 * settlement has no day, nor has one whose end no document states.
 */
export const CALENDAR_KINDS = [
  'PAID',
  'WAITING',
  'SETTLED',
  'CONTRACT_DUE',
  'PROJECT_DUE',
  'SETTLEMENT_DUE',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export interface CalendarFacts {
  kind: CalendarKind;
  /** null where no document states a day. */
  on: string | null;
  /** Of an entry of the ledger. */
  entryKind: PaymentKind | null;
  /** With its sign: what comes back is negative. null where nobody stated the amount. */
  dong: string | null;
}

export const CALENDAR_COLUMNS = [
  'advanced',
  'payments',
  'recovered',
  'paid',
  'waiting',
  'due',
  'settled',
] as const;
export type CalendarColumn = (typeof CALENDAR_COLUMNS)[number];

interface Sum {
  stated: string | null;
  unstatedItems: number;
}
export type CalendarSums = Record<CalendarColumn, Sum>;

const OF_ENTRY: Record<PaymentKind, CalendarColumn> = {
  ADVANCE: 'advanced',
  PAYMENT: 'payments',
  RECOVERY: 'recovered',
};

function columnsOf({ kind, entryKind }: CalendarFacts): readonly CalendarColumn[] {
  switch (kind) {
    case 'PAID':
      return entryKind === null ? ['paid'] : [OF_ENTRY[entryKind], 'paid'];
    case 'WAITING':
      return ['waiting'];
    case 'SETTLED':
      return ['settled'];
    case 'CONTRACT_DUE':
    case 'PROJECT_DUE':
      return ['due'];
    case 'SETTLEMENT_DUE':
      return [];
  }
}

/** What these lines come to, column by column; no line is no sum. */
export function calendarSums(lines: readonly CalendarFacts[]): CalendarSums {
  const sumOf = (column: CalendarColumn): Sum => {
    const amounts = lines
      .filter((line) => columnsOf(line).includes(column))
      .map(({ dong }) => dong);
    const known = amounts.filter((dong) => dong !== null);
    return {
      stated:
        known.length === 0 ? null : known.reduce((sum, dong) => sum + BigInt(dong), 0n).toString(),
      unstatedItems: amounts.length - known.length,
    };
  };
  return {
    advanced: sumOf('advanced'),
    payments: sumOf('payments'),
    recovered: sumOf('recovered'),
    paid: sumOf('paid'),
    waiting: sumOf('waiting'),
    due: sumOf('due'),
    settled: sumOf('settled'),
  };
}

/** The month of a day, 1 to 12. */
export const monthOf = (on: string): number => Number(on.slice(5, 7));

export interface CalendarMonth<Line extends CalendarFacts> {
  month: number;
  lines: Line[];
  sums: CalendarSums;
}

/** All twelve months of the year, also those in which nothing falls, and apart what has no day. */
export function calendarMonths<Line extends CalendarFacts>(
  lines: readonly Line[],
): { months: CalendarMonth<Line>[]; undated: Line[] } {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const own = lines.filter(({ on }) => on !== null && monthOf(on) === month);
    return { month, lines: own, sums: calendarSums(own) };
  });
  return { months, undated: lines.filter(({ on }) => on === null) };
}
