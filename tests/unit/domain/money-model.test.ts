import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restOf } from '#lib/domain/budget.ts';
import { chargedBeyond, chargedByYear, netPaid } from '#lib/domain/ledger.ts';
import {
  budgeting,
  MoneyWorld,
  ofLedger,
  PROJECTS,
  SOURCES,
  way,
  YEARS,
  type Command,
} from '#tests/support/money-world.ts';

/** Whatever people do over several years, in whatever order: money is where it was put, and nowhere else. */

/** The same ways every time, so that only a change of the code changes what comes out. */
const run = { numRuns: 30_000, seed: 20_221_231 };
const LAST = -1;

/** Collects what is not as it should be: one assertion a world, a hundred thousand worlds. */
class Faults {
  readonly found: string[] = [];
  unlike(where: string, is: unknown, wanted: unknown): void {
    if (is !== wanted) this.found.push(`${where} is ${String(is)}, not ${String(wanted)}`);
  }
  below(where: string, is: bigint): void {
    if (is < 0n) this.found.push(`${where} is ${is}`);
  }
}
const figuresOf = (world: MoneyWorld) => world.books.map((book) => world.figures(book));

function conserves(world: MoneyWorld, faults: Faults): void {
  for (const book of world.books) {
    const name = `${book.source} ${book.year}`;
    const figures = world.figures(book);
    const { tally } = book;
    faults.unlike(`${name} assigned`, figures.assigned, tally.ASSIGN);
    faults.unlike(`${name} reduced`, figures.reduced, tally.REDUCE);
    faults.unlike(`${name} carried in`, figures.carriedIn, tally.CARRY_IN);
    faults.unlike(`${name} carried out`, figures.carriedOut, tally.CARRY_OUT);
    faults.unlike(`${name} lapsed`, figures.lapsed, tally.LAPSE);
    faults.unlike(`${name} paid`, figures.paid, tally.PAID);
    faults.unlike(
      `${name}: assigned and carried in`,
      tally.ASSIGN - tally.REDUCE + tally.CARRY_IN,
      figures.unspent + tally.PAID + tally.LAPSE + tally.CARRY_OUT + figures.remaining,
    );
    for (const amount of Object.values(tally).slice(0, -1)) faults.below(name, amount);
    if (!book.isUnlimited) faults.below(`${name} remaining`, figures.remaining);
  }
}

function staysWithinWhatIsHeld(world: MoneyWorld, faults: Faults): void {
  for (const book of world.books) {
    for (const held of world.held(book)) {
      const name = `${held.code} ${book.year}`;
      const isOwn = held.approved > 0n || held.carriedIn > 0n;
      if (isOwn) faults.below(`${name} beyond later years`, restOf(held) - held.chargedLater);
      if (book.isClosed) faults.unlike(`${name} after closing`, restOf(held), 0n);
    }
    if (book.isClosed)
      faults.unlike(`${book.year} after closing`, world.figures(book).remaining, 0n);
  }
  for (const project of world.projects) {
    const charged = chargedByYear(project.entries, 'net');
    faults.below(`${project.code} paid`, netPaid(project.entries));
    faults.unlike(`${project.code} short`, chargedBeyond(world.holdsOf(project), charged, 0), 0n);
  }
}

function carriesInPairs(world: MoneyWorld, faults: Faults): void {
  for (const source of SOURCES) {
    for (const year of YEARS.slice(0, -1)) {
      const [from, to] = [world.book(year, source), world.book(year + 1, source)];
      faults.unlike(
        `${source} ${year}`,
        world.figures(from).carriedOut,
        world.figures(to).carriedIn,
      );
      for (const { kind, pair, reversesId, dong, code } of from.moves) {
        if (kind !== 'CARRY_OUT' || reversesId !== null) continue;
        faults.unlike(`${source} ${year} pair`, pair?.dong, dong);
        faults.unlike(`${source} ${year} pair`, pair?.code, code);
      }
    }
  }
}

function faultsOf(world: MoneyWorld): Faults {
  const faults = new Faults();
  conserves(world, faults);
  staysWithinWhatIsHeld(world, faults);
  carriesInPairs(world, faults);
  return faults;
}

describe('over budgets and ledgers together', { timeout: 60_000 }, () => {
  it('every đồng assigned or carried in is unspent, paid, lapsed, carried out or left', () => {
    fc.assert(
      fc.property(way, (commands) => {
        expect(faultsOf(MoneyWorld.after(commands)).found).toEqual([]);
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
        expect(figuresOf(world)).toEqual(figuresOf(before));
      }),
      run,
    );
  });

  it('what two people do to different books may be done in either order', () => {
    // Within one book they are not free of each other: what is left decides who comes first, and the
    // first assignment of a year is what begins to limit it.
    const sourceOf = (command: Command) =>
      'source' in command ? command.source : PROJECTS[command.project]?.source;
    const elsewhere = fc
      .tuple(ofLedger, fc.oneof(budgeting, ofLedger))
      .filter(([one, other]) => sourceOf(one) !== sourceOf(other));
    fc.assert(
      fc.property(way, elsewhere, (commands, [one, other]) => {
        const [there, here] = [
          [one, other],
          [other, one],
        ].map((pair) => figuresOf(MoneyWorld.after([...commands, ...pair])));
        expect(there).toEqual(here);
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
        expect(figuresOf(turned)).toEqual(figuresOf(world));
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
        const faults = faultsOf(world);
        for (const source of SOURCES) {
          const books = world.books.filter((book) => book.source === source);
          const last = world.figures(world.book(2024, source));
          if (!books.slice(0, -1).every(({ isClosed }) => isClosed)) continue;
          const sum = (of: 'ASSIGN' | 'REDUCE' | 'LAPSE' | 'PAID') =>
            books.reduce((all, { tally }) => all + tally[of], 0n);
          faults.unlike(
            `${source} over all years`,
            sum('ASSIGN') - sum('REDUCE'),
            sum('PAID') + sum('LAPSE') + last.unspent + last.remaining,
          );
        }
        expect(faults.found).toEqual([]);
      }),
      run,
    );
  });
});
