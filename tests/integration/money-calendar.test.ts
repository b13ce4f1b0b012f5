import { beforeAll, describe, expect, test } from 'vitest';
import * as calendarRoute from '#app/api/v1/money/calendar/route.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { prisma } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { listMoneyYears, listPaymentCalendar } from '#lib/money/calendar.ts';
import { confirmPayment, enterPayment, reversePayment } from '#lib/payments/entries.ts';
import { getLedgerTotals } from '#lib/payments/queries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, step, type Team } from '#tests/support/factories.ts';
import { projectAt } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
});

const WRONG = 'Ghi nhầm số tiền của chứng từ này.';

const enter = async (code: string, more: object = {}) => {
  const input = paymentInput.parse({
    kind: 'PAYMENT',
    contract: '01/2023/HĐ-KC',
    amount: { state: 'STATED', dong: '100000000' },
    paidOn: '2023-05-10',
    document: 'UNC 15',
    ...more,
  });
  return (await enterPayment(team.CENTER_ACCOUNTANT, code, input)).id;
};
const pay = async (code: string, more: object = {}) => {
  const id = await enter(code, more);
  await confirmPayment(team.CENTER_LEADER, code, id);
  return id;
};
const takeBack = (code: string, id: string) =>
  reversePayment(team.CENTER_ACCOUNTANT, code, id, WRONG);

const linesOf = async (code: string, year = 2023) =>
  (await listPaymentCalendar(team.AUDITOR, { year })).filter((line) => line.code === code);
const brief = async (code: string) =>
  (await linesOf(code)).map(({ kind, on, entryKind, dong }) => [kind, on, entryKind, dong]);

describe('what was paid', () => {
  test('stands on its day with its sign and comes to what the ledger comes to', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code, { kind: 'ADVANCE', paidOn: '2023-03-01' });
    const wrong = await pay(code);
    const { id } = await takeBack(code, wrong);
    await confirmPayment(team.CENTER_LEADER, code, id);
    await pay(code, {
      kind: 'RECOVERY',
      paidOn: '2023-06-01',
      amount: { state: 'STATED', dong: '30000000' },
    });
    // What takes another entry back is put down today.
    const today = dayInVietnam(new Date());
    const lines = [...(await linesOf(code)), ...(await linesOf(code, Number(today.slice(0, 4))))];
    const paid = lines.filter(({ kind }) => kind === 'PAID');
    expect(paid.map(({ on, dong, isReversal }) => [on, dong, isReversal])).toEqual([
      ['2023-03-01', '100000000', false],
      ['2023-05-10', '100000000', false],
      ['2023-06-01', '-30000000', false],
      [today, '-100000000', true],
    ]);
    const totals = await getLedgerTotals(team.AUDITOR, code);
    expect(paid.reduce((sum, { dong }) => sum + BigInt(dong ?? '0'), 0n).toString()).toBe(
      totals.paid.dong,
    );
  });

  test('waits by itself; what was taken back before it counted is not there at all', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await enter(code, { document: 'UNC 16' });
    await takeBack(code, await enter(code, { document: 'UNC 17' }));
    const entries = (await linesOf(code)).filter(({ entryKind }) => entryKind !== null);
    expect(entries.map(({ kind, document }) => [kind, document])).toEqual([['WAITING', 'UNC 16']]);
  });
});

describe('what is due', () => {
  test('is what a contract has left on the day it ends, with its appendices', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code);
    const contracts = await prisma.contract.findMany({
      where: { project: { code } },
      orderBy: { number: 'asc' },
    });
    const [first, second] = contracts;
    await prisma.contract.update({
      where: { id: first?.id ?? '' },
      data: { endsOn: new Date('2023-08-31') },
    });
    await prisma.contractAppendix.create({
      data: {
        contractId: first?.id ?? '',
        number: 'PL01',
        subject: 'Kéo dài thời gian',
        on: new Date('2023-07-01'),
        endsOn: new Date('2023-10-15'),
      },
    });
    expect(await brief(code)).toEqual([
      ['PAID', '2023-05-10', 'PAYMENT', '100000000'],
      ['CONTRACT_DUE', '2023-10-15', null, '200000000'],
    ]);
    const due = (await linesOf(code)).at(-1);
    expect(due).toMatchObject({ contractId: first?.id, isOverdue: true, document: first?.number });
    await prisma.contract.update({
      where: { id: second?.id ?? '' },
      data: { endsOn: new Date('2024-02-01') },
    });
    expect(await linesOf(code, 2024)).toMatchObject([{ kind: 'CONTRACT_DUE', dong: '200000000' }]);
  });

  test('is what a project has left on its own last day where no contract says one', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code);
    expect(await brief(code)).toEqual([
      ['PAID', '2023-05-10', 'PAYMENT', '100000000'],
      ['PROJECT_DUE', '2023-12-15', null, '400000000'],
    ]);
  });

  test('of a document is no amount and no day: the plan of 2022 names neither', async () => {
    const lines = await listPaymentCalendar(team.AUDITOR, { year: 2022 });
    expect(lines).toHaveLength(10);
    for (const line of lines) {
      expect(line).toMatchObject({ kind: 'PROJECT_DUE', on: null, dong: null, isOverdue: false });
    }
    const local = await listPaymentCalendar(team.AUDITOR, { year: 2022, source: 'KCDP' });
    expect(local).toHaveLength(8);
  });

  test('is the settlement until it is made, and then what was settled', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    const kinds = async () => (await linesOf(code)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['PAID', 'PROJECT_DUE', 'SETTLEMENT_DUE']);
    await prepareSettlement(team.CENTER_ACCOUNTANT, code, { number: '12/QT', on: '2023-12-20' });
    await step(team.DEPARTMENT_LEADER, code, { action: 'settle', settled: stated(100_000_000n) });
    expect(await brief(code)).toEqual([
      ['PAID', '2023-05-10', 'PAYMENT', '100000000'],
      ['SETTLED', '2023-12-20', null, '100000000'],
    ]);
  });
});

describe('over the API', () => {
  const ask = (query: string, cookie?: string) =>
    call(calendarRoute.GET, { path: `/api/v1/money/calendar${query}`, cookie });

  test('the calendar is the list of the page, and a file', async () => {
    const cookie = await sessionFor(team.CENTER_OFFICER);
    const lines = await listPaymentCalendar(team.CENTER_OFFICER, { year: 2023 });
    const { body } = await ask('?year=2023&size=200', cookie);
    expect(body.data).toEqual(lines);
    const file = await ask('?year=2023&format=csv', cookie);
    expect(String(file.body).trimEnd().split('\r\n')).toHaveLength(lines.length + 1);
    expect((await ask('?year=2023&format=xlsx', cookie)).status).toBe(200);
    expect((await ask('?nam=2023', cookie)).status).toBe(400);
    expect((await ask('?year=hai', cookie)).status).toBe(400);
    expect((await listMoneyYears(team.CENTER_OFFICER)).slice(-2)).toEqual([2023, 2022]);
  });

  test('is read by everybody inside and by nobody else', async () => {
    expect((await ask('')).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await ask('', await sessionFor(team[role]));
      expect([role, status]).toEqual([role, role === 'ADMIN' ? 403 : 200]);
    }
  });
});
