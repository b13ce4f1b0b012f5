import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { isDomainError } from '#lib/domain/errors.ts';
import { leastApproved, statesOf } from '#lib/domain/ledger.ts';
import { mayCarry } from '#lib/domain/budget.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { closeBudgetYear } from '#lib/budget/close.ts';
import { recordBudgetEntry, reverseBudgetEntry } from '#lib/budget/entries.ts';
import {
  budgetFigures,
  heldProjects,
  readApproved,
  requireOpenBudgetYear,
  requireRiseWithinBudget,
} from '#lib/budget/guard.ts';
import { getBudgetYear } from '#lib/budget/queries.ts';
import { confirmPayment, enterPayment, reversePayment } from '#lib/payments/entries.ts';
import { readEntries } from '#lib/payments/read.ts';
import { makeTeam, type Team } from '#tests/support/factories.ts';
import { MoneyWorld, PROJECTS, way, YEARS, type Command } from '#tests/support/money-world.ts';

/**
 * The same ways through the years as in tests/unit/domain/money-model.test.ts, walked by the commands on
 * PostgreSQL: what the functions of the database compute is what the rules compute in memory.
 */

const RUNS = 32;
const [FIRST] = YEARS;
const REASON = 'Ghi nhầm, lập lại theo đúng chứng từ.';
const DOCUMENT = { number: '10/QĐ-UBND', on: '2019-01-02' };

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const amountOf = (dong: bigint) => ({ state: 'STATED' as const, dong });
function pick<T>(of: readonly T[], at: number): T | undefined {
  return of.at(at % of.length);
}

/** One way walked in years of its own. */
class Walk {
  readonly #from: number;
  #vouchers = 0;
  constructor(run: number) {
    this.#from = 2001 + run * YEARS.length;
  }

  nextVoucher(): string {
    this.#vouchers += 1;
    return `UNC ${this.#vouchers}`;
  }

  year(year: number): number {
    return this.#from + year - FIRST;
  }

  code(index: number): string {
    return `${PROJECTS[index]?.source}-${this.#from}-00${index}`;
  }

  async begin(): Promise<void> {
    for (const [index, { source, planYear, until }] of PROJECTS.entries()) {
      await prisma.project.create({
        data: {
          code: this.code(index),
          title: `Nhiệm vụ ${index}`,
          planYear: this.year(planYear),
          endsOn: new Date(`${this.year(until)}-12-31`),
          programme: source === PROGRAMME_SOURCE.LOCAL ? 'LOCAL' : 'NATIONAL',
          kind: 'TASK',
          status: 'FORWARDED',
          requestedState: 'NOT_STATED',
        },
      });
    }
  }

  async entries(index: number) {
    const { id, planYear } = await prisma.project.findUniqueOrThrow({
      where: { code: this.code(index) },
    });
    const entries = await readEntries(prisma, id);
    return entries.map((entry) => ({ ...entry, budgetYear: entry.budgetYear ?? planYear }));
  }

  /** What the model lets through or refuses, by the command of the portal. */
  async do(command: Command): Promise<boolean> {
    try {
      return await this.#do(command);
    } catch (error) {
      if (isDomainError(error)) return false;
      throw error;
    }
  }

  async #do(command: Command): Promise<boolean> {
    switch (command.do) {
      case 'budget': {
        const { kind, year, source, dong } = command;
        const key = { year: this.year(year), source };
        const input = { kind, amount: amountOf(dong), document: DOCUMENT };
        await recordBudgetEntry(team.CENTER_ACCOUNTANT, key, input);
        return true;
      }
      case 'undoBudget': {
        const key = { year: this.year(command.year), source: command.source };
        const { entries } = await getBudgetYear(team.AUDITOR, key);
        const free = entries.filter(({ reverses, isReversed }) => !reverses && !isReversed);
        const entry = pick(free, command.at);
        if (!entry) return false;
        await reverseBudgetEntry(team.CENTER_ACCOUNTANT, key, entry.id, REASON);
        return true;
      }
      case 'approve':
      case 'adjust':
        return this.#approve(command);
      case 'enter': {
        const { planYear } = PROJECTS[command.project] ?? { planYear: FIRST };
        await enterPayment(team.CENTER_ACCOUNTANT, this.code(command.project), {
          kind: command.kind,
          amount: amountOf(command.dong),
          budgetYear: this.year(Math.min(planYear + command.later, YEARS.at(-1) ?? planYear)),
          paidOn: '2019-05-10',
          document: this.nextVoucher(),
        });
        return true;
      }
      case 'confirm': {
        const entries = await this.entries(command.project);
        const states = statesOf(entries);
        const entry = pick(
          entries.filter(({ id }) => states.get(id) === 'PENDING'),
          command.at,
        );
        if (!entry) return false;
        await confirmPayment(team.CENTER_LEADER, this.code(command.project), entry.id);
        return true;
      }
      case 'undo': {
        const entries = await this.entries(command.project);
        const entry = pick(
          entries.filter(
            ({ id, reversesId }) =>
              reversesId === null && entries.every((other) => other.reversesId !== id),
          ),
          command.at,
        );
        if (!entry) return false;
        const code = this.code(command.project);
        await reversePayment(team.CENTER_ACCOUNTANT, code, entry.id, REASON);
        return true;
      }
      case 'end': {
        const states = [...statesOf(await this.entries(command.project)).values()];
        if (command.as === 'SETTLED' && states.includes('PENDING')) return false;
        const { count } = await prisma.project.updateMany({
          where: { code: this.code(command.project), status: 'APPROVED' },
          data: { status: command.as },
        });
        return count > 0;
      }
      case 'close':
        return this.#close(command);
    }
  }

  /** As a decision does it: the write, then the budget that limits it. */
  async #approve(command: Extract<Command, { project: number; dong: bigint }>): Promise<boolean> {
    const code = this.code(command.project);
    const entries = await this.entries(command.project);
    if (command.dong < leastApproved(entries)) return false;
    return transaction(async (tx) => {
      const { id, planYear, programme } = await tx.project.findUniqueOrThrow({ where: { code } });
      const before = await readApproved(tx, [id]);
      const { count } = await tx.project.updateMany({
        where: { id, status: command.do === 'approve' ? 'FORWARDED' : 'APPROVED' },
        data: { status: 'APPROVED', approvedState: 'STATED', approvedDong: command.dong },
      });
      if (count === 0) return false;
      await requireOpenBudgetYear(tx, planYear, PROGRAMME_SOURCE[programme]);
      await requireRiseWithinBudget(tx, before, 'approved');
      return true;
    });
  }

  async #close(command: Extract<Command, { do: 'close' }>): Promise<boolean> {
    const key = { year: this.year(command.year), source: command.source };
    const { version, remaining, projects } = await getBudgetYear(team.AUDITOR, key);
    const rests = [
      { code: null, rest: BigInt(remaining ?? '0'), least: 0n, isFree: true },
      ...projects.map(({ code, rest, chargedLater, status }) => ({
        code,
        rest: BigInt(rest),
        least: BigInt(chargedLater),
        isFree: mayCarry(status),
      })),
    ];
    const splits = rests
      .filter(({ rest }) => rest > 0n)
      .map(({ code, rest, least, isFree }) => {
        const asked = (rest * BigInt(command.carried)) / 100n;
        const most = isFree ? asked : least;
        const carry = command.isCareless ? asked : most > least ? most : least;
        return { code, carry, lapse: rest - carry };
      });
    await closeBudgetYear(team.DEPARTMENT_LEADER, key, { version, document: DOCUMENT, splits });
    return true;
  }
}

test('the database counts as the rules do, whatever is done over the years', async () => {
  const ways = fc.sample(way, { numRuns: RUNS, seed: 20_221_130 });
  const done = new Set<string>();
  for (const [run, commands] of ways.entries()) {
    const [world, walk] = [new MoneyWorld(), new Walk(run)];
    await walk.begin();
    for (const [step, command] of commands.entries()) {
      const isDone = world.do(command);
      if (isDone) done.add(command.do);
      expect([run, step, command, await walk.do(command)]).toEqual([run, step, command, isDone]);
    }
    for (const book of world.books) {
      const { unspent: _unspent, ...figures } = world.figures(book);
      const key = { year: walk.year(book.year), source: book.source };
      const [stored, held] = await transaction(async (tx) => [
        await budgetFigures(tx, key),
        await heldProjects(tx, key),
      ]);
      expect([run, book.year, stored]).toMatchObject([run, book.year, figures]);
      const amounts = (one: {
        approved: bigint;
        carriedIn: bigint;
        released: bigint;
        paid: bigint;
        chargedLater: bigint;
      }) => [one.approved, one.carriedIn, one.released, one.paid, one.chargedLater];
      expect(held.map(amounts)).toEqual(world.held(book).map(amounts));
    }
  }
  expect([...done].toSorted()).toEqual([
    'adjust',
    'approve',
    'budget',
    'close',
    'confirm',
    'end',
    'enter',
    'undo',
    'undoBudget',
  ]);
}, 60_000);
