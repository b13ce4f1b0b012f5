import { beforeAll, describe, expect, test } from 'vitest';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import { isDomainError } from '#lib/domain/errors.ts';
import { confirmPayment, enterPayment } from '#lib/payments/entries.ts';
import { getLedgerTotals } from '#lib/payments/queries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { makeTeam, type Team } from '#tests/support/factories.ts';
import { projectAt } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const CLIENTS = 16;
const EACH = 6;
const CONTRACTS = [
  { number: '01/2023/HĐ-KC', cap: 300_000_000n },
  { number: '02/2023/HĐ-KC', cap: 200_000_000n },
];

test('sixteen clients enter and confirm on the contracts of three projects at once', async () => {
  const codes: string[] = [];
  for (let count = 0; count < 3; count += 1) codes.push(await projectAt(team, 'CONTRACTED'));
  const surfaced: unknown[] = [];
  const confirmed: { code: string; number: string; dong: bigint }[] = [];
  const client = async (who: number) => {
    for (let turn = 0; turn < EACH; turn += 1) {
      const code = codes[(who + turn) % codes.length] ?? '';
      const { number } = CONTRACTS[(who + turn) % 2] ?? { number: '' };
      const dong = BigInt(((who * 7 + turn * 3) % 40) + 10) * 1_000_000n;
      const input = paymentInput.parse({
        kind: turn % 3 === 0 ? 'ADVANCE' : 'PAYMENT',
        contract: number,
        amount: { state: 'STATED', dong: String(dong) },
        paidOn: '2023-05-10',
        document: `UNC ${who}-${turn}`,
      });
      try {
        const { id } = await enterPayment(team.CENTER_ACCOUNTANT, code, input);
        await confirmPayment(team.CENTER_LEADER, code, id);
        confirmed.push({ code, number, dong });
      } catch (error) {
        if (!isDomainError(error)) surfaced.push(error);
        else expect(error).toMatchObject({ code: 'OVER_CAP' });
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, who) => client(who)));
  expect(surfaced).toEqual([]);
  expect(confirmed.length).toBeGreaterThan(10);
  for (const code of codes) {
    const own = confirmed.filter((one) => one.code === code);
    const sum = (of: typeof own) => of.reduce((total, { dong }) => total + dong, 0n);
    // Nothing that was acknowledged is lost, and nothing beyond a contract was let through.
    expect((await getLedgerTotals(team.AUDITOR, code)).paid.dong).toBe(String(sum(own)));
    for (const { number, cap } of CONTRACTS) {
      expect(sum(own.filter((one) => one.number === number))).toBeLessThanOrEqual(cap);
    }
  }
}, 60_000);

describe('two commands that stand in each other’s way', () => {
  test('are both done: the one that PostgreSQL undid is done over', async () => {
    const first = await projectAt(team, 'CONTRACTED');
    const second = await projectAt(team, 'CONTRACTED');
    const lock = (tx: Tx, code: string) =>
      tx.$executeRaw`SELECT 1 FROM "Project" WHERE "code" = ${code} FOR UPDATE`;
    let held = 0;
    let release: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => {
      release = resolve;
    });
    let attempts = 0;
    const crosswise = (from: string, to: string) =>
      transaction(async (tx) => {
        attempts += 1;
        await lock(tx, from);
        held += 1;
        if (held === 2) release();
        await bothHold;
        await lock(tx, to);
        await tx.project.update({ where: { code: to }, data: { version: { increment: 1 } } });
      });
    const before = await prisma.project.findMany({ where: { code: { in: [first, second] } } });
    await Promise.all([crosswise(first, second), crosswise(second, first)]);
    expect(attempts).toBe(3);
    const after = await prisma.project.findMany({ where: { code: { in: [first, second] } } });
    const versions = (rows: typeof after) => rows.reduce((sum, { version }) => sum + version, 0);
    expect(versions(after)).toBe(versions(before) + 2);
  });

  test('what is wrong with the work itself is not tried again', async () => {
    let attempts = 0;
    const work = transaction(async (tx) => {
      attempts += 1;
      await tx.$executeRaw`SELECT 1 FROM "NoSuchTable"`;
    });
    await expect(work).rejects.toThrow('NoSuchTable');
    expect(attempts).toBe(1);
  });
});
