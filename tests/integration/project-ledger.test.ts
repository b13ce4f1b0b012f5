import { beforeAll, describe, expect, test } from 'vitest';
import * as ledger from '#app/api/v1/projects/[code]/ledger/route.ts';
import { requireOpenBudgetYear } from '#lib/budget/guard.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { confirmPayment, enterPayment, reversePayment } from '#lib/payments/entries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, refusalOf, step, type Team } from '#tests/support/factories.ts';
import { projectAt } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const input = (more: object = {}) =>
  paymentInput.parse({
    kind: 'PAYMENT',
    contract: '01/2023/HĐ-KC',
    amount: { state: 'STATED', dong: '100000000' },
    paidOn: '2023-05-10',
    document: 'UNC 15',
    ...more,
  });
const enter = async (code: string, more = {}) =>
  (await enterPayment(team.CENTER_ACCOUNTANT, code, input(more))).id;
const pay = async (code: string, more = {}) => {
  const id = await enter(code, more);
  await confirmPayment(team.CENTER_LEADER, code, id);
  return id;
};
const read = async (code: string, cookie?: string, path?: string) =>
  call(ledger.GET, { params: { code }, cookie, ...(path && { path }) });

describe('the ledger of a project', () => {
  test('advance, payment, reversal and settlement with the balance after each', async () => {
    const code = await projectAt(team, 'LIQUIDATED', 'NATIONAL');
    await pay(code, { kind: 'ADVANCE', paidOn: '2023-03-01', document: 'UNC 1' });
    const wrong = await pay(code, { paidOn: '2023-04-01', document: 'UNC 2' });
    const { id } = await reversePayment(
      team.CENTER_ACCOUNTANT,
      code,
      wrong,
      'Ghi nhầm số tiền của chứng từ này.',
    );
    await confirmPayment(team.CENTER_LEADER, code, id);
    await prepareSettlement(team.CENTER_ACCOUNTANT, code, { number: '12/QT', on: '2023-12-20' });
    await step(team.DEPARTMENT_LEADER, code, { action: 'settle', settled: stated(100_000_000n) });
    const { status, body } = await read(code, await sessionFor(team.AUDITOR));
    expect(status).toBe(200);
    type Balance = Record<string, { dong: string | null }>;
    const trieu = ({ dong }: { dong: string | null } = { dong: null }) => Number(dong) / 1_000_000;
    const rows = (body.data as { kind: string; balance: Balance }[]).map(({ kind, balance: b }) => [
      kind,
      ...['committed', 'advanced', 'paid', 'settled', 'remaining'].map((name) => trieu(b[name])),
    ]);
    expect(rows).toEqual([
      ['CONTRACT', 300, 0, 0, 0, 500],
      ['CONTRACT', 500, 0, 0, 0, 500],
      ['ADVANCE', 500, 100, 100, 0, 400],
      ['PAYMENT', 500, 100, 200, 0, 300],
      ['PAYMENT', 500, 100, 100, 0, 400],
      ['SETTLEMENT', 500, 0, 100, 100, 400],
    ]);
    expect(body.data.at(-1)).toMatchObject({ on: '2023-12-20', document: '12/QT' });
  });

  test('says nothing of what remains where a document alone tells of the project', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code);
    await prisma.project.update({ where: { code }, data: { isRecorded: true } });
    const { body } = await read(code, await sessionFor(team.AUDITOR));
    expect(body.data.at(-1).balance.remaining).toMatchObject({ state: 'NOT_STATED', dong: null });
  });

  test('is taken out as a file with a line each', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code);
    const answer = await read(
      code,
      await sessionFor(team.AUDITOR),
      `/api/v1/projects/${code}/ledger?format=csv`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
  });

  test('is read by everybody inside, by nobody else', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    expect((await read(code)).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await read(code, await sessionFor(team[role]));
      expect([role, status]).toEqual([role, role === 'ADMIN' ? 404 : 200]);
    }
  });
});

describe('a budget year that is closed', () => {
  test('takes no entry, no confirmation and no reversal any more', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const { planYear } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const paid = await pay(code);
    const waiting = await enter(code, { document: 'UNC 16' });
    const key = { year: planYear, sourceCode: 'KCDP' };
    const where = { year_sourceCode: key };
    await transaction((tx) => requireOpenBudgetYear(tx, planYear, 'KCDP'));
    await prisma.budgetYear.update({
      where,
      data: { closedAt: new Date(), closedByName: 'Người thử' },
    });
    try {
      for (const act of [
        () => enter(code, { document: 'UNC 17' }),
        () => confirmPayment(team.CENTER_LEADER, code, waiting),
        () =>
          reversePayment(team.CENTER_ACCOUNTANT, code, paid, 'Ghi nhầm số tiền của chứng từ này.'),
      ]) {
        expect(await refusalOf(act())).toMatchObject({ kind: 'RULE_VIOLATION' });
      }
    } finally {
      await prisma.budgetYear.update({ where, data: { closedAt: null, closedByName: null } });
    }
  });
});
