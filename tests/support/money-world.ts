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
  signOf,
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

/** The years there are; nothing is closed in the last. */
export const YEARS = [2022, 2023, 2024] as const;
export const SOURCES = ['KCDP', 'KCQG'] as const;
const ACTED_YEARS = [2022, 2023] as const;
export type Source = (typeof SOURCES)[number];

/** The projects there are; `until` is the year in which they end. */
export const PROJECTS = [
  { code: 'A', source: 'KCDP', planYear: 2022, until: 2022 },
  { code: 'B', source: 'KCDP', planYear: 2022, until: 2024 },
  { code: 'C', source: 'KCDP', planYear: 2023, until: 2024 },
  { code: 'D', source: 'KCQG', planYear: 2022, until: 2023 },
] as const;
const AT = PROJECTS.map((_, index) => index);

/** Something a person does. `at` counts around what it may be done to in that book; −1 is the last. */
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
  | { do: 'enter'; project: number; kind: PaymentKind; later: number; dong: bigint }
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
  /** How many years after the plan's it is charged to. */
  later: fc.constantFrom(0, 0, 0, 1, 1, 2),
  dong: fc.bigInt({ min: 1n, max: 50n }),
});
export const budgeting = fc.record({
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
const judging = fc.record({
  do: fc.constantFrom('confirm' as const, 'undo' as const),
  project,
  at,
});
export const ofLedger = fc.oneof(
  { weight: 3, arbitrary: entering },
  { weight: 4, arbitrary: judging },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: budgeting },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('undoBudget' as const),
      year: fc.constantFrom(...ACTED_YEARS),
      source,
      at,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'adjust'), project, dong }),
  },
  { weight: 4, arbitrary: entering },
  { weight: 6, arbitrary: judging },
  {
    weight: 2,
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

/** Most of the budgets assigned and most of the projects approved, as a year begins. */
const opening: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.subarray(
      ACTED_YEARS.flatMap((year) => SOURCES.map((own) => ({ year, source: own }))),
      { minLength: 2 },
    ),
    fc.subarray(AT, { minLength: 2 }),
    fc.array(dong, { minLength: 8, maxLength: 8 }),
  )
  .map(([keys, approved, amounts]) => [
    ...keys.map((key, index) => ({
      do: 'budget' as const,
      kind: 'ASSIGN' as const,
      ...key,
      dong: 2n * (amounts[index] ?? 1n),
    })),
    ...approved.map((one, index) => ({
      do: 'approve' as const,
      project: one,
      dong: amounts[index + 4] ?? 1n,
    })),
  ]);

/** An entry that is confirmed at once: most are, and only then does it count. */
const confirmed = entering.map((one): Command[] => [
  one,
  { do: 'confirm', project: one.project, at: -1 },
]);

/** What people do over the years, one after another. */
export const way: fc.Arbitrary<Command[]> = fc
  .tuple(
    opening,
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: confirmed },
        command.map((one) => [one]),
      ),
      {
        maxLength: 26,
        size: 'max',
      },
    ),
  )
  .map(([first, then]) => [...first, ...then.flat()]);

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

function pick<T>(of: readonly T[], at: number, isMeant: (one: T) => boolean): T | undefined {
  const meant = of.filter(isMeant);
  return meant.at(at % meant.length);
}

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
      if (one.source !== own || !isDecided(one.status)) return [];
      const bound = moves.filter(({ code }) => code === one.code);
      const charged = one.entries.filter(({ budgetYear }) => budgetYear === year);
      const isOfYear = one.planYear === year;
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
          openBefore: this.#openBefore(one, year),
        },
      ];
    });
  }

  /** The first year before this one that the project has money of and that is not closed. */
  #openBefore({ code, planYear, source: own }: Worked, year: number): number | null {
    const earlier = this.books.find(
      (book) =>
        book.source === own &&
        book.year < year &&
        !book.isClosed &&
        (book.year === planYear || book.moves.some((move) => move.code === code)),
    );
    return earlier?.year ?? null;
  }

  figures(book: Book) {
    const held = this.held(book);
    const of = (kind: BudgetEntryKind) =>
      book.moves
        .filter((move) => move.kind === kind)
        .reduce((sum, move) => sum + budgetEffect(move), 0n);
    const committed = held.reduce((sum, one) => sum + committedOf(one), 0n);
    return {
      assigned: of('ASSIGN'),
      reduced: -of('REDUCE'),
      carriedIn: of('CARRY_IN'),
      carriedOut: -of('CARRY_OUT'),
      lapsed: -of('LAPSE'),
      committed,
      paid: held.reduce((sum, one) => sum + one.paid, 0n),
      unspent: held.reduce((sum, one) => sum + restOf(one), 0n),
      remaining: (withBalance(book.moves).at(-1)?.balance ?? 0n) - committed,
    };
  }

  /** Lets it happen if the rules allow it; whether they did. */
  do(one: Command): boolean {
    switch (one.do) {
      case 'budget':
        return this.#budget(one);
      case 'undoBudget':
        return this.#undoBudget(one);
      case 'approve':
      case 'adjust':
        return this.#approve(one);
      case 'enter':
        return this.#enter(one);
      case 'confirm':
        return this.#confirm(one);
      case 'undo':
        return this.#undo(one);
      case 'end':
        return this.#end(one);
      case 'close':
        return this.#close(one);
    }
  }

  #put(book: Book, move: Omit<Move, 'id'>): Move {
    const put = { ...move, id: `${book.year}${book.source}${book.moves.length}` };
    book.moves.push(put);
    return put;
  }

  #budget({ kind, year, source: of, dong: amount }: Extract<Command, { do: 'budget' }>): boolean {
    const book = this.book(year, of);
    const next = kind === 'CARRY_OUT' ? this.book(year + 1, of) : null;
    if (book.isClosed || next?.isClosed) return false;
    const move = { dong: amount, reversesId: null, code: null };
    const put = this.#put(book, { ...move, kind, pair: null });
    if (budgetEffect(put) < 0n && this.figures(book).remaining < 0n) {
      book.moves.pop();
      return false;
    }
    book.tally[kind] += amount;
    if (!next) return true;
    put.pair = this.#put(next, { ...move, kind: 'CARRY_IN', pair: put });
    next.tally.CARRY_IN += amount;
    return true;
  }

  #undoBudget({ year, source: of, at: place }: Extract<Command, { do: 'undoBudget' }>): boolean {
    const book = this.book(year, of);
    const own = pick(book.moves, place, (move) => !reversalRefusal(move, book.moves));
    if (!own) return false;
    const bookOf = (move: Move) => this.books.find(({ moves }) => moves.includes(move));
    const undone = (own.pair ? [own, own.pair] : [own]).map((move) => ({ move, in: bookOf(move) }));
    const reversals: { move: Move; in: Book }[] = [];
    for (const { move, in: held } of undone) {
      if (!held || held.isClosed || reversalRefusal(move, held.moves)) return false;
      reversals.push({ move, in: held });
    }
    for (const { move, in: held } of reversals) {
      this.#put(held, { ...move, reversesId: move.id, pair: null });
    }
    const isFine = reversals.every(
      ({ move, in: held }) =>
        budgetEffect({ ...move, reversesId: move.id }) >= 0n || this.figures(held).remaining >= 0n,
    );
    for (const { move, in: held } of reversals) {
      if (isFine) held.tally[move.kind] -= move.dong;
      else held.moves.pop();
    }
    return isFine;
  }

  #approve({
    do: what,
    project: index,
    dong: amount,
  }: {
    do: 'approve' | 'adjust';
    project: number;
    dong: bigint;
  }): boolean {
    const one = this.#project(index);
    const before = { status: one.status, approved: one.approved };
    const isNew = what === 'approve';
    if (one.status !== (isNew ? 'FORWARDED' : 'APPROVED')) return false;
    const book = this.book(one.planYear, one.source);
    if (book.isClosed || amount < leastApproved(one.entries)) return false;
    Object.assign(one, { status: 'APPROVED', approved: amount });
    if (amount <= before.approved) return true;
    const { assigned, remaining } = this.figures(book);
    if (assigned > 0n && remaining < 0n) {
      Object.assign(one, before);
      return false;
    }
    book.isUnlimited ||= assigned === 0n;
    return true;
  }

  #project(index: number): Worked {
    const found = this.projects[index];
    if (!found) throw new Error(`There is no project ${index}.`);
    return found;
  }

  #capsOf(one: Worked) {
    const { isClosed } = this.book(one.planYear, one.source);
    const closedTo = isClosed ? one.planYear : null;
    const years = { source: one.source, holds: this.holdsOf(one), closedTo };
    return { approved: stated(one.approved), contracts: [], years };
  }

  #enter({ project: index, kind, later, dong: amount }: Extract<Command, { do: 'enter' }>) {
    const one = this.#project(index);
    const year = Math.min(one.planYear + later, 2024);
    const carriedInto = this.books
      .filter(({ moves }) =>
        moves.some((move) => move.code === one.code && move.kind === 'CARRY_IN'),
      )
      .map((book) => book.year);
    if (!isPayable({ kind, reversesId: null }, 'TASK', one.status)) return false;
    if (!isChargeable(year, { ...one, carriedInto })) return false;
    if (this.book(year, one.source).isClosed) return false;
    const entry = {
      id: `${one.code}${one.entries.length}`,
      kind,
      dong: amount,
      contractId: null,
      sourceCode: one.source,
      budgetYear: year,
      reversesId: null,
      isConfirmed: false,
    };
    if (entryIssues(one.entries, entry, this.#capsOf(one), text).length > 0) return false;
    one.entries.push(entry);
    return true;
  }

  #confirm({ project: index, at: place }: { project: number; at: number }): boolean {
    const one = this.#project(index);
    const states = statesOf(one.entries);
    const entry = pick(one.entries, place, ({ id }) => states.get(id) === 'PENDING');
    if (!entry) return false;
    const book = this.book(entry.budgetYear, one.source);
    if (book.isClosed || !isPayable(entry, 'TASK', one.status)) return false;
    if (confirmationIssues(one.entries, entry.id, this.#capsOf(one), text).length > 0) return false;
    one.entries[one.entries.indexOf(entry)] = { ...entry, isConfirmed: true };
    const ofPlan = this.book(one.planYear, one.source);
    if (one.status === 'STOPPED' && signOf(entry) > 0 && !ofPlan.isClosed) {
      const { assigned, remaining } = this.figures(ofPlan);
      if (assigned > 0n && remaining < 0n) {
        one.entries[one.entries.findIndex(({ id }) => id === entry.id)] = entry;
        return false;
      }
      ofPlan.isUnlimited ||= assigned === 0n;
    }
    const isOut = entry.kind !== 'RECOVERY';
    book.tally.PAID += isOut === (entry.reversesId === null) ? entry.dong : -entry.dong;
    return true;
  }

  #undo({ project: index, at: place }: { project: number; at: number }): boolean {
    const one = this.#project(index);
    const entry = pick(one.entries, place, (other) => !reversalRefusal(other, one.entries));
    if (!entry) return false;
    const reversal = {
      ...entry,
      id: `${one.code}${one.entries.length}`,
      reversesId: entry.id,
      isConfirmed: false,
    };
    if (this.book(entry.budgetYear, one.source).isClosed) return false;
    if (!isPayable(reversal, 'TASK', one.status)) return false;
    const issues = () => entryIssues(one.entries, reversal, this.#capsOf(one), text);
    if (entry.isConfirmed && issues().length > 0) return false;
    one.entries.push(reversal);
    return true;
  }

  #end({ project: index, as }: Extract<Command, { do: 'end' }>): boolean {
    const one = this.#project(index);
    const isWaiting = [...statesOf(one.entries).values()].includes('PENDING');
    if (one.status !== 'APPROVED' || (as === 'SETTLED' && isWaiting)) return false;
    one.status = as;
    return true;
  }

  /** The rests of a book, each divided as the command says. */
  #splits(
    book: Book,
    { carried, isCareless }: { carried: number; isCareless: boolean },
  ): RestSplit[] {
    const { remaining } = this.figures(book);
    const rests = [
      { code: null, rest: remaining, least: 0n, isFree: true },
      ...this.held(book).map((one) => ({
        code: one.code,
        rest: restOf(one),
        least: one.chargedLater,
        isFree: mayCarry(one.status),
      })),
    ];
    return rests
      .filter(({ rest }) => rest > 0n)
      .map(({ code, rest, least, isFree }) => {
        const asked = (rest * BigInt(carried)) / PERCENT;
        const most = isFree ? asked : least;
        const carry = isCareless ? asked : most > least ? most : least;
        return { code, carry, lapse: rest - carry };
      });
  }

  #close(one: Extract<Command, { do: 'close' }>): boolean {
    const book = this.book(one.year, one.source);
    const next = this.book(one.year + 1, one.source);
    if (book.isClosed) return false;
    const waits = this.projects.some(
      ({ entries, source: of }) =>
        of === book.source &&
        [...statesOf(entries)].some(
          ([id, state]) =>
            state === 'PENDING' &&
            entries.some((entry) => entry.id === id && entry.budgetYear === book.year),
        ),
    );
    const splits = this.#splits(book, one);
    const { remaining } = this.figures(book);
    if (waits || closingIssues(remaining, this.held(book), splits, text).length > 0) return false;
    const moves = closingMoves(splits);
    if (next.isClosed && moves.some(({ kind }) => kind === 'CARRY_OUT')) return false;
    for (const move of moves) {
      const put = this.#put(book, { ...move, reversesId: null, pair: null });
      book.tally[move.kind] += move.dong;
      if (move.kind !== 'CARRY_OUT') continue;
      put.pair = this.#put(next, { ...put, kind: 'CARRY_IN', pair: put });
      next.tally.CARRY_IN += move.dong;
    }
    book.isClosed = true;
    return true;
  }
}
