import fc from 'fast-check';
import {
  BUDGET_ENTRY_KINDS,
  budgetEffect,
  closingIssues,
  closingMoves,
  committedOf,
  mayCarry,
  restOf,
  withBalance,
  type BudgetEntryKind,
  type HeldMoney,
  type RestSplit,
} from '#lib/domain/budget.ts';
import {
  chargedBeyond,
  chargedByYear,
  confirmationIssues,
  entryIssues,
  isChargeable,
  isPayable,
  leastApproved,
  netPaid,
  PAYMENT_KINDS,
  statesOf,
  type LedgerEntry,
  type PaymentKind,
} from '#lib/domain/ledger.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { stated } from '#lib/domain/money.ts';
import { reversalRefusal } from '#lib/domain/reversal.ts';
import type { Status } from '#lib/domain/vocabulary.ts';

/**
 * Budgets and ledgers of several years, sources and projects in memory, moved by the portal's own rules;
 * beside them a tally of what was let through, kept by plain addition, that the rules are held to.
 */

export const YEARS = [2022, 2023, 2024] as const;
export const SOURCES = ['KCDP', 'KCQG'] as const;
const ACTED_YEARS = [2022, 2023] as const;
const DOCUMENT_YEARS = [2022, 2023, 2024] as const;
export type Source = (typeof SOURCES)[number];

/** The projects there are; `until` is the year in which they end. */
export const PROJECTS = [
  { code: 'A', source: 'KCDP', planYear: 2022, until: 2022 },
  { code: 'B', source: 'KCDP', planYear: 2022, until: 2024 },
  { code: 'C', source: 'KCDP', planYear: 2023, until: 2024 },
  { code: 'D', source: 'KCQG', planYear: 2022, until: 2023 },
] as const;
const AT = PROJECTS.map((_, index) => index);

/** Something a person does. `at` counts the entries of the book it is done to, in their order. */
export type Command =
  | {
      do: 'budget';
      kind: Exclude<BudgetEntryKind, 'CARRY_IN'>;
      year: number;
      source: Source;
      dong: bigint;
    }
  | { do: 'undoBudget'; year: number; source: Source; at: number }
  | { do: 'approve' | 'adjust'; project: number; dong: bigint }
  | { do: 'enter'; project: number; kind: PaymentKind; year: number; dong: bigint }
  | { do: 'confirm' | 'undo'; project: number; at: number }
  | { do: 'end'; project: number; as: 'SETTLED' | 'STOPPED' }
  /** Of each rest `carried` percent go on; a careless division does not ask what has to. */
  | { do: 'close'; year: number; source: Source; carried: number; isCareless: boolean };

const dong = fc.bigInt({ min: 1n, max: 120n });
const project = fc.constantFrom(...AT);
const source = fc.constantFrom(...SOURCES);
const at = fc.nat(7);

const entering = fc.record({
  do: fc.constant('enter' as const),
  project,
  kind: fc.constantFrom(...PAYMENT_KINDS),
  year: fc.constantFrom(...DOCUMENT_YEARS),
  dong: fc.bigInt({ min: 1n, max: 70n }),
});
const budgeting = fc.record({
  do: fc.constant('budget' as const),
  kind: fc.constantFrom(
    'ASSIGN' as const,
    'ASSIGN' as const,
    ...BUDGET_ENTRY_KINDS.filter((kind) => kind !== 'CARRY_IN'),
  ),
  year: fc.constantFrom(...ACTED_YEARS),
  source,
  dong,
});
const judging = fc.record({ do: fc.constantFrom('confirm' as const, 'undo' as const), project, at });
export const ofLedger = fc.oneof({ weight: 3, arbitrary: entering }, { weight: 4, arbitrary: judging });

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: budgeting },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('undoBudget' as const),
      year: fc.constantFrom(...ACTED_YEARS),
      source,
      at,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('approve' as const), project, dong }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('adjust' as const), project, dong }) },
  { weight: 6, arbitrary: entering },
  { weight: 7, arbitrary: judging },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      project,
      as: fc.constantFrom('SETTLED' as const, 'STOPPED' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      year: fc.constantFrom(...ACTED_YEARS),
      source,
      carried: fc.nat(100),
      isCareless: fc.boolean(),
    }),
  },
);
export { budgeting, entering };

interface Move {
  id: string;
  kind: BudgetEntryKind;
  dong: bigint;
  reversesId: string | null;
  /** The project it was written for by a closing. */
  code: string | null;
  /** The move of the other year that it belongs to. */
  pair: Move | null;
}
interface Book {
  year: number;
  source: Source;
  moves: Move[];
  isClosed: boolean;
  /** An approval was let through while nothing was assigned: then nothing limits it. */
  isUnlimited: boolean;
  /** What was let through, by plain addition. */
  tally: Record<BudgetEntryKind | 'PAID', bigint>;
}
interface Worked {
  code: string;
  source: Source;
  planYear: number;
  until: number;
  status: Status;
  approved: bigint;
  entries: (LedgerEntry & { budgetYear: number })[];
}

const text = String;
const PERCENT = 100n;

export class MoneyWorld {
  readonly books: Book[] = YEARS.flatMap((year) =>
    SOURCES.map((own) => ({
      year,
      source: own,
      moves: [],
      isClosed: false,
      isUnlimited: false,
      tally: { ASSIGN: 0n, REDUCE: 0n, CARRY_IN: 0n, CARRY_OUT: 0n, LAPSE: 0n, PAID: 0n },
    })),
  );
  readonly projects: Worked[] = PROJECTS.map((one) => ({
    ...one,
    status: 'FORWARDED',
    approved: 0n,
    entries: [],
  }));

  static after(commands: readonly Command[]): MoneyWorld {
    const world = new MoneyWorld();
    for (const one of commands) world.do(one);
    return world;
  }

  book(year: number, of: Source): Book {
    const found = this.books.find((one) => one.year === year && one.source === of);
    if (!found) throw new Error(`No book of ${of} in ${year}.`);
    return found;
  }

  /** What a project holds of each year, as an entry of its ledger is judged by. */
  holdsOf({ code, planYear, approved, source: own }: Worked) {
    const bound = this.books
      .filter((book) => book.source === own)
      .flatMap((book) =>
        book.moves
          .filter((move) => move.code === code)
          .map((move) => ({ year: book.year, dong: budgetEffect(move) })),
      );
    return [{ year: planYear, dong: approved }, ...bound];
  }

  chargedLater(one: Worked, year: number): bigint {
    return chargedBeyond(this.holdsOf(one), chargedByYear(one.entries, 'net'), year);
  }

  /** The projects that hold money of a book, or were paid out of it. */
  held({ year, source: own, moves }: Book): HeldMoney[] {
    return this.projects.flatMap((one): HeldMoney[] => {
      const bound = moves.filter(({ code }) => code === one.code);
      const charged = one.entries.filter(({ budgetYear }) => budgetYear === year);
      const isOfYear = one.planYear === year;
      if (one.source !== own || !isDecided(one.status)) return [];
      if (!isOfYear && bound.length === 0 && charged.length === 0) return [];
      const sum = (of: readonly Move[]) => of.reduce((all, move) => all + budgetEffect(move), 0n);
      const paid = netPaid(charged);
      const released = -sum(bound.filter(({ kind }) => kind !== 'CARRY_IN'));
      const chargedLater = this.chargedLater(one, year);
      const kept = one.status === 'STOPPED' ? paid + released + chargedLater : one.approved;
      return [
        {
          code: one.code,
          status: one.status,
          approved: isOfYear ? kept : 0n,
          carriedIn: sum(bound.filter(({ kind }) => kind === 'CARRY_IN')),
          released,
          paid,
          chargedLater,
        },
      ];
    });
  }

  figures(book: Book) {
    const held = this.held(book);
    const of = (kind: BudgetEntryKind) =>
      book.moves
        .filter((move) => move.kind === kind)
        .reduce((sum, move) => sum + (budgetEffect(move) < 0n ? -1n : 1n) * budgetEffect(move) * (move.reversesId === null ? 1n : -1n), 0n);
    const committed = held.reduce((sum, one) => sum + committedOf(one), 0n);
    return {
      assigned: of('ASSIGN'),
      reduced: of('REDUCE'),
      carriedIn: of('CARRY_IN'),
      carriedOut: of('CARRY_OUT'),
      lapsed: of('LAPSE'),
      committed,
      paid: held.reduce((sum, one) => sum + one.paid, 0n),
      unspent: held.reduce((sum, one) => sum + restOf(one), 0n),
      remaining: (withBalance(book.moves).at(-1)?.balance ?? 0n) - committed,
    };
  }
}
