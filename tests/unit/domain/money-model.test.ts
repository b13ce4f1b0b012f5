import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restOf } from '#lib/domain/budget.ts';
import { chargedBeyond, chargedByYear, netPaid } from '#lib/domain/ledger.ts';
import {
  budgeting,
  MoneyWorld,
  ofLedger,
  SOURCES,
  way,
  YEARS,
  type Command,
} from '#tests/support/money-world.ts';

/** Whatever people do over several years, in whatever order: money is where it was put, and nowhere else. */

const run = { numRuns: 30_000 };
const LAST = -1;

/** Plain comparisons: a hundred thousand worlds are looked at, and an assertion costs more than a rule. */
const unlike = (where: string, is: unknown, wanted: unknown) => {
  if (is !== wanted) expect({ [where]: is }).toEqual({ [where]: wanted });
};
const below = (where: string, is: bigint) => {
  if (is < 0n) expect({ [where]: is }).toEqual('nothing below zero');
};
const everything = (world: MoneyWorld) => world.books.map((book) => world.figures(book));
const readable = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
const isSame = (a: MoneyWorld, b: MoneyWorld) =>
  unlike('all books', readable(everything(a)), readable(everything(b)));

function conserves(world: MoneyWorld): void {
  for (const book of world.books) {
    const name = `${book.source} ${book.year}`;
    const figures = world.figures(book);
    const { tally } = book;
    unlike(`${name} assigned`, figures.assigned, tally.ASSIGN);
    unlike(`${name} reduced`, figures.reduced, tally.REDUCE);
    unlike(`${name} carried in`, figures.carriedIn, tally.CARRY_IN);
    unlike(`${name} carried out`, figures.carriedOut, tally.CARRY_OUT);
    unlike(`${name} lapsed`, figures.lapsed, tally.LAPSE);
    unlike(`${name} paid`, figures.paid, tally.PAID);
    unlike(
      `${name}: assigned and carried in`,
      tally.ASSIGN - tally.REDUCE + tally.CARRY_IN,
      figures.unspent + tally.PAID + tally.LAPSE + tally.CARRY_OUT + figures.remaining,
    );
    for (const amount of Object.values(tally).slice(0, -1)) below(name, amount);
    if (!book.isUnlimited) below(`${name} remaining`, figures.remaining);
  }
}

function staysWithinWhatIsHeld(world: MoneyWorld): void {
  for (const book of world.books) {
    for (const held of world.held(book)) {
      const name = `${held.code} ${book.year}`;
      const isOwn = held.approved > 0n || held.carriedIn > 0n;
      if (isOwn) below(`${name} beyond later years`, restOf(held) - held.chargedLater);
      if (book.isClosed) unlike(`${name} after closing`, restOf(held), 0n);
    }
    if (book.isClosed) unlike(`${book.year} after closing`, world.figures(book).remaining, 0n);
  }
  for (const project of world.projects) {
    const charged = chargedByYear(project.entries, 'net');
    below(`${project.code} paid`, netPaid(project.entries));
    unlike(`${project.code} short`, chargedBeyond(world.holdsOf(project), charged, 0), 0n);
  }
}

function carriesInPairs(world: MoneyWorld): void {
  for (const source of SOURCES) {
    for (const year of YEARS.slice(0, -1)) {
      const [from, to] = [world.book(year, source), world.book(year + 1, source)];
      unlike(`${source} ${year}`, world.figures(from).carriedOut, world.figures(to).carriedIn);
      for (const { kind, pair, reversesId, dong, code } of from.moves) {
        if (kind !== 'CARRY_OUT' || reversesId !== null) continue;
        unlike(`${source} ${year} pair`, pair?.dong, dong);
        unlike(`${source} ${year} pair`, pair?.code, code);
      }
    }
  }
}

describe('over budgets and ledgers together', { timeout: 60_000 }, () => {
  it('every đồng assigned or carried in is unspent, paid, lapsed, carried out or left', () => {
    fc.assert(
      fc.property(way, (commands) => {
        const world = MoneyWorld.after(commands);
        conserves(world);
        staysWithinWhatIsHeld(world);
        carriesInPairs(world);
      }),
      run,
    );
  });

  it('whatever is taken back leaves every book as it was before', () => {
    const entering = fc.oneof(budgeting, ofLedger);
    fc.assert(
      fc.property(way, entering, (commands, one: Command) => {
        const before = MoneyWorld.after(commands);
        const world = MoneyWorld.after(commands);
        if (!world.do(one)) return;
        if (one.do === 'budget') {
          const { year, source } = one;
          if (!world.do({ do: 'undoBudget', year, source, at: LAST })) return;
        } else if (one.do === 'enter') {
          const of = { project: one.project, at: LAST };
          const counts = world.do({ do: 'confirm', ...of });
          if (!world.do({ do: 'undo', ...of })) return;
          if (counts && !world.do({ do: 'confirm', ...of })) return;
        } else return;
        isSame(world, before);
      }),
      run,
    );
  });

  it('what two people do to different books may be done in either order', () => {
    const elsewhere = fc.tuple(ofLedger, fc.oneof(budgeting, ofLedger));
    fc.assert(
      fc.property(way, elsewhere, (commands, [one, other]) => {
        if ('project' in other && other.project === one.project) return;
        isSame(
          MoneyWorld.after([...commands, one, other]),
          MoneyWorld.after([...commands, other, one]),
        );
      }),
      run,
    );
  });

  it('the sums are the same in whatever order the entries are read', () => {
    fc.assert(
      fc.property(way, (commands) => {
        const [world, turned] = [MoneyWorld.after(commands), MoneyWorld.after(commands)];
        for (const { moves } of turned.books) moves.reverse();
        for (const { entries } of turned.projects) entries.reverse();
        isSame(world, turned);
      }),
      run,
    );
  });

  it('once every year is closed nothing is left over, and all that came in is accounted for', () => {
    const dividing = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(way, dividing, (commands, carried) => {
        const world = MoneyWorld.after(commands);
        const closings = [2022, 2023].flatMap((year) =>
          SOURCES.map((source) => ({ year, source })),
        );
        for (const [index, key] of closings.entries()) {
          world.do({ do: 'close', ...key, carried: carried[index] ?? 0, isCareless: false });
        }
        conserves(world);
        staysWithinWhatIsHeld(world);
        carriesInPairs(world);
        for (const source of SOURCES) {
          const books = world.books.filter((book) => book.source === source);
          const last = world.figures(world.book(2024, source));
          if (!books.slice(0, -1).every(({ isClosed }) => isClosed)) continue;
          const sum = (of: 'ASSIGN' | 'REDUCE' | 'LAPSE' | 'PAID') =>
            books.reduce((all, { tally }) => all + tally[of], 0n);
          unlike(
            `${source} over all years`,
            sum('ASSIGN') - sum('REDUCE'),
            sum('PAID') + sum('LAPSE') + last.unspent + last.remaining,
          );
        }
      }),
      run,
    );
  });
});
