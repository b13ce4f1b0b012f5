import { beforeAll, describe, expect, test } from 'vitest';
import { pool, prisma } from '#lib/db/client.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import { amendContract } from '#lib/contracts/amend.ts';
import { listContracts } from '#lib/contracts/queries.ts';
import { confirmPayment, enterPayment, reversePayment } from '#lib/payments/entries.ts';
import {
  getEntryChoices,
  getLedgerTotals,
  listPayments,
  listSettlements,
} from '#lib/payments/queries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import {
  actsOn,
  makeTeam,
  MINUTES,
  refusalOf,
  statusOf,
  step,
  taskAt,
  type Team,
} from '#tests/support/factories.ts';
import { acceptWork, projectAt, slugsOf } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const FIRST = '01/2023/HĐ-KC';
const trieu = (count: number) => ({ state: 'STATED', dong: String(count * 1_000_000) });
const payment = (more: Record<string, unknown> = {}) =>
  paymentInput.parse({
    kind: 'PAYMENT',
    contract: FIRST,
    source: 'KCDP',
    amount: trieu(100),
    paidOn: '2023-05-10',
    document: 'UNC 15',
    ...more,
  });

const enter = async (code: string, more: Record<string, unknown> = {}) =>
  (await enterPayment(team.CENTER_ACCOUNTANT, code, payment(more))).id;
const confirm = (code: string, id: string) => confirmPayment(team.CENTER_LEADER, code, id);
const pay = async (code: string, more: Record<string, unknown> = {}) => {
  const id = await enter(code, more);
  await confirm(code, id);
  return id;
};
const reverse = (code: string, id: string, reason = 'Ghi nhầm số tiền của chứng từ này.') =>
  reversePayment(team.CENTER_ACCOUNTANT, code, id, reason);
const paid = async (code: string) => (await getLedgerTotals(team.AUDITOR, code)).paid.dong;
const prepare = (code: string) =>
  prepareSettlement(team.CENTER_ACCOUNTANT, code, { number: '12/QT-TTKC', on: '2023-12-20' });

describe('an entry of the ledger', () => {
  test('counts once the leader has confirmed it, and is confirmed once', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await enter(code);
    expect(await paid(code)).toBe('0');
    await confirm(code, id);
    expect(await paid(code)).toBe('100000000');
    expect(await refusalOf(confirm(code, id))).toMatchObject({ kind: 'RULE_VIOLATION' });
    expect((await actsOn(code)).slice(-2)).toEqual(['payment.enter', 'payment.confirm']);
    expect(await listPayments(team.DEPARTMENT_LEADER, code)).toMatchObject([
      {
        state: 'CONFIRMED',
        contract: FIRST,
        document: 'UNC 15',
        confirmedBy: team.CENTER_LEADER.name,
      },
    ]);
  });

  test('is neither changed nor deleted, by nobody', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await pay(code);
    const said = (sql: string) => pool.query(sql, [id]);
    await expect(said('UPDATE "Payment" SET "dong" = 1 WHERE "id" = $1')).rejects.toThrow(
      /only its confirmation can be added/,
    );
    await expect(said('DELETE FROM "Payment" WHERE "id" = $1')).rejects.toThrow(/append-only/);
  });

  test('is taken back by another, which says why and is confirmed in its turn', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await pay(code);
    expect((await refusalOf(reverse(code, id, 'Nhầm.'))).paths).toEqual(['reason']);
    const { id: reversal } = await reverse(code, id);
    expect(await paid(code)).toBe('100000000');
    expect(await refusalOf(reverse(code, id))).toMatchObject({ kind: 'RULE_VIOLATION' });
    expect(await refusalOf(reverse(code, reversal))).toMatchObject({ kind: 'RULE_VIOLATION' });
    await confirm(code, reversal);
    expect(await paid(code)).toBe('0');
    expect((await listPayments(team.AUDITOR, code)).map(({ state }) => state)).toEqual([
      'REVERSED',
      'CONFIRMED',
    ]);
  });

  test('that was never confirmed is withdrawn at once, and can no longer be confirmed', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await enter(code, { amount: trieu(300) });
    const { id: reversal } = await reverse(code, id);
    for (const each of [id, reversal]) {
      expect(await refusalOf(confirm(code, each))).toMatchObject({ kind: 'RULE_VIOLATION' });
    }
    expect(await enter(code, { amount: trieu(300) })).toBeTruthy();
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no amount', { amount: { state: 'NOT_STATED' } }, 'amount'],
    ['nothing', { amount: trieu(0) }, 'amount'],
    [
      'a day that has not come',
      { paidOn: dayInVietnam(new Date(Date.now() + 86_400_000)) },
      'paidOn',
    ],
    ['a day before the contract', { paidOn: '2023-02-14' }, 'paidOn'],
    ['a contract of another project', { contract: '99/HĐ' }, 'contract'],
    ['no contract', { contract: null }, 'contract'],
    ['an unknown source', { source: 'KHONG_CO' }, 'source'],
    ['the establishment’s own capital', { source: 'DOI_UNG' }, 'source'],
    ['more than the contract', { amount: trieu(301) }, 'amount'],
    ['a recovery of what was never paid', { kind: 'RECOVERY' }, 'amount'],
  ])('with %s is refused', async (_what, more, path) => {
    const counterpart = await prisma.fundingSource.findFirstOrThrow({
      where: { isCounterpart: true },
    });
    const source = more.source === 'DOI_UNG' ? { source: counterpart.code } : {};
    const code = await projectAt(team, 'CONTRACTED');
    expect(await refusalOf(enter(code, { ...more, ...source }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: [path],
    });
  });

  test('is made on a beneficiary’s contract, not on the one with the Cục', async () => {
    const code = await projectAt(team, 'CONTRACTED', 'NATIONAL');
    const refused = await refusalOf(enter(code, { contract: '09/2023/HĐ-CTĐP' }));
    expect(refused.paths).toEqual(['contract']);
  });

  test('has a place in the year only while the work goes on', async () => {
    const early = await taskAt(team, 'FORWARDED');
    expect(await refusalOf(enter(early, { contract: null }))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
    const task = await taskAt(team, 'APPROVED');
    expect(await pay(task, { contract: null, amount: trieu(500) })).toBeTruthy();
    expect((await refusalOf(enter(task, { contract: null, amount: trieu(1) }))).paths).toEqual([
      'amount',
    ]);
  });

  test('of a stopped project gives back only', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code, { kind: 'ADVANCE' });
    await prisma.project.update({ where: { code }, data: { status: 'STOPPED' } });
    expect(await refusalOf(enter(code))).toMatchObject({ kind: 'RULE_VIOLATION' });
    await pay(code, { kind: 'RECOVERY' });
    expect(await paid(code)).toBe('0');
  });

  test('is confirmed by somebody else than who entered it', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await enter(code);
    const leader = { ...team.CENTER_ACCOUNTANT, role: 'CENTER_LEADER' as const };
    expect(await refusalOf(confirmPayment(leader, code, id))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
  });
});

describe('a voucher that is in the ledger', () => {
  const again = (code: string, more: Record<string, unknown> = {}) =>
    enterPayment(team.CENTER_ACCOUNTANT, code, payment(more));

  test.each([['waiting', enter] as const, ['confirmed', pay] as const])(
    'is not put down a second time; the first is %s',
    async (_state, first) => {
      const code = await projectAt(team, 'CONTRACTED');
      await first(code);
      await expect(again(code, { document: 'unc15' })).rejects.toMatchObject({
        code: 'ALREADY_ENTERED',
        issues: [{ path: 'document', message: expect.stringContaining('UNC 15 ngày 10/05/2023') }],
      });
      expect(await listPayments(team.AUDITOR, code)).toHaveLength(1);
      expect((await actsOn(code)).filter((act) => act === 'payment.enter')).toHaveLength(1);
    },
  );

  test('is one of sixteen sent at once', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const one = { amount: trieu(10) };
    const tries = await Promise.allSettled(Array.from({ length: 16 }, () => again(code, one)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another contract', { contract: '02/2023/HĐ-KC' }],
    ['another amount', { amount: trieu(50) }],
    ['another kind', { kind: 'ADVANCE' }],
    ['another day', { paidOn: '2023-05-11' }],
    ['another number', { document: 'UNC 16' }],
  ])('pays also %s', async (_what, more) => {
    const code = await projectAt(team, 'CONTRACTED');
    await enter(code);
    expect(await enter(code, more)).toBeTruthy();
  });

  test('pays also from another source', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const { code: sourceCode } = await prisma.fundingSource.findFirstOrThrow({
      where: { isCounterpart: false, code: { notIn: ['KCDP', 'KCQG'] } },
    });
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    await prisma.fundingLine.create({
      data: { projectId, sourceCode, state: 'STATED', dong: 100_000_000n },
    });
    await enter(code);
    expect(await enter(code, { source: sourceCode })).toBeTruthy();
  });

  test('is put down again once it was taken back', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await reverse(code, await pay(code));
    const second = await enter(code);
    await reverse(code, second);
    expect(await enter(code)).toBeTruthy();
    expect((await refusalOf(enter(code))).paths).toEqual(['document']);
  });

  test('of another project says nothing', async () => {
    const codes = [await projectAt(team, 'CONTRACTED'), await projectAt(team, 'CONTRACTED')];
    for (const code of codes) expect(await enter(code)).toBeTruthy();
  });

  test('is told of to nobody who may not enter one', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await enter(code);
    const tried = enterPayment(team.CENTER_OFFICER, code, payment());
    expect(await refusalOf(tried)).toMatchObject({ kind: 'FORBIDDEN' });
  });
});

describe('who receives it, from which source and in which year', () => {
  const one = async (code: string) => (await listPayments(team.AUDITOR, code)).at(-1);

  test('is told by the contract, the programme and the plan unless the entry says it', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await enter(code, { source: null });
    const [first] = await slugsOf(code);
    const { planYear } = await prisma.project.findUniqueOrThrow({ where: { code } });
    expect(await one(code)).toMatchObject({
      source: 'KCDP',
      beneficiary: { slug: first },
      budgetYear: planYear,
    });
  });

  test('another beneficiary than the contract’s, and one of another project, are refused', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const [, second] = await slugsOf(code);
    for (const beneficiary of [second, 'khong-thu-huong']) {
      expect((await refusalOf(enter(code, { beneficiary }))).paths).toEqual(['beneficiary']);
    }
  });

  test('no beneficiary gets more than its stated part', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const [slug] = await slugsOf(code);
    await prisma.projectBeneficiary.updateMany({
      where: { project: { code }, establishment: { slug } },
      data: { shareState: 'STATED', shareDong: 120_000_000n },
    });
    await pay(code);
    expect((await refusalOf(enter(code, { amount: trieu(21) }))).paths).toEqual(['amount']);
    expect(await enter(code, { amount: trieu(20) })).toBeTruthy();
  });

  test('another source pays what the project has of it, and nothing where it has none', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const { code: sourceCode } = await prisma.fundingSource.findFirstOrThrow({
      where: { isCounterpart: false, code: { notIn: ['KCDP', 'KCQG'] } },
    });
    const ask = (count: number) => enter(code, { source: sourceCode, amount: trieu(count) });
    expect((await refusalOf(ask(1))).paths).toEqual(['source']);
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const line = { projectId, sourceCode };
    await prisma.fundingLine.create({ data: { ...line, state: 'NOT_STATED' } });
    expect((await refusalOf(ask(1))).paths).toEqual(['source']);
    await prisma.fundingLine.update({
      where: { projectId_sourceCode: line },
      data: { state: 'STATED', dong: 50_000_000n },
    });
    expect((await refusalOf(ask(51))).paths).toEqual(['amount']);
    expect(await ask(50)).toBeTruthy();
  });

  test('a later year takes it only of a project that runs into that year', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const { planYear } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const until = (year: number) =>
      prisma.project.update({ where: { code }, data: { endsOn: new Date(`${year}-12-31`) } });
    const ask = (budgetYear: number) => enter(code, { budgetYear, amount: trieu(1) });
    await until(planYear);
    expect((await refusalOf(ask(planYear + 1))).paths).toEqual(['budgetYear']);
    expect((await refusalOf(ask(planYear - 1))).paths).toEqual(['budgetYear']);
    await until(planYear + 1);
    expect(await ask(planYear + 1)).toBeTruthy();
    expect((await getEntryChoices(team.CENTER_ACCOUNTANT, code)).years).toEqual([
      planYear,
      planYear + 1,
    ]);
  });
});

describe('sixteen clients at once', () => {
  test('never enter more than the contract allows', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const tries = await Promise.allSettled(
      Array.from({ length: 48 }, (_, index) =>
        enter(code, { amount: trieu(50), document: `UNC ${index}` }),
      ),
    );
    const done = tries.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(6);
    for (const refused of tries) {
      if (refused.status === 'rejected') expect(refused.reason).toMatchObject({ code: 'OVER_CAP' });
    }
    const { _sum } = await prisma.payment.aggregate({
      where: { project: { code } },
      _sum: { dong: true },
    });
    expect(_sum.dong).toBe(300_000_000n);
  });

  test('confirm and take back one entry once, and the ledger tells which came first', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const id = await enter(code);
    const acts = Array.from({ length: 16 }, (_, index) =>
      index % 2 === 0 ? confirm(code, id) : reverse(code, id),
    );
    await Promise.allSettled(acts);
    const states = (await listPayments(team.AUDITOR, code)).map(({ state }) => state);
    expect([
      ['WITHDRAWN', 'WITHDRAWN'],
      ['CONFIRMED', 'PENDING'],
    ]).toContainEqual(states);
  });

  test('pay and settle at once: what is settled is what the ledger says', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    await prepare(code);
    await Promise.allSettled([
      ...Array.from({ length: 8 }, (_, index) =>
        pay(code, { amount: trieu(10), document: `UNC ${index}` }),
      ),
      step(team.DEPARTMENT_LEADER, code, { action: 'settle', settled: stated(100_000_000n) }),
    ]);
    const { status, settledDong } = await prisma.project.findUniqueOrThrow({ where: { code } });
    if (status === 'SETTLED') expect(await paid(code)).toBe(settledDong?.toString());
    else expect(settledDong).toBeNull();
  });
});

describe('an appendix', () => {
  const amend = async (code: string, more: Record<string, unknown> = {}) => {
    const [contract] = await listContracts(team.CENTER_LEADER, code);
    return amendContract(team.CENTER_LEADER, code, contract?.id ?? '', {
      number: 'PL01/2023/HĐ-KC',
      on: '2023-06-01',
      subject: 'Điều chỉnh giá trị và thời gian',
      ...more,
    });
  };

  test('changes what is in force and leaves what was signed', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await pay(code, { amount: trieu(100) });
    await amend(code, { value: stated(150_000_000n), endsOn: '2023-12-31' });
    const [contract] = await listContracts(team.AUDITOR, code);
    expect(contract).toMatchObject({
      value: { dong: '300000000' },
      valueInForce: { dong: '150000000' },
      endsOnInForce: '2023-12-31',
      paid: { dong: '100000000' },
      appendices: [{ number: 'PL01/2023/HĐ-KC' }],
    });
    expect((await refusalOf(enter(code, { amount: trieu(51) }))).paths).toEqual(['amount']);
    expect(await actsOn(code)).toContain('contract.amend');
  });

  test.each([
    ['above what was approved in sum', { value: stated(300_000_001n) }, 'value'],
    ['below what was paid', { value: stated(99_999_999n) }, 'value'],
    ['without an amount', { value: NOT_STATED }, 'value'],
    ['signed tomorrow', { on: dayInVietnam(new Date(Date.now() + 86_400_000)) }, 'on'],
  ])('%s is refused', async (_what, more, path) => {
    const code = await projectAt(team, 'CONTRACTED');
    await enter(code);
    expect((await refusalOf(amend(code, more))).paths).toEqual([path]);
  });

  test('has a number of its own', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    await amend(code);
    expect((await refusalOf(amend(code))).paths).toEqual(['number']);
  });

  test('belongs to a contract of this project, before it is liquidated', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    expect(await refusalOf(amend(code))).toMatchObject({ kind: 'RULE_VIOLATION' });
    const [foreign] = await listContracts(team.AUDITOR, code);
    const other = await projectAt(team, 'CONTRACTED');
    const tried = amendContract(team.CENTER_LEADER, other, foreign?.id ?? '', {
      number: 'PL01',
      on: '2023-06-01',
      subject: 'Gia hạn',
    });
    expect(await refusalOf(tried)).toMatchObject({ kind: 'NOT_FOUND' });
  });
});

describe('the settlement', () => {
  const settle = (code: string, dong: bigint, actor = team.DEPARTMENT_LEADER) =>
    step(actor, code, { action: 'settle', settled: stated(dong) });

  test('closes what was paid, on the accountant’s sheet', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code, { kind: 'ADVANCE', amount: trieu(200) });
    await pay(code, { kind: 'RECOVERY', amount: trieu(50) });
    expect((await refusalOf(settle(code, 150_000_000n))).paths).toEqual(['settlement']);
    expect(await prepare(code)).toEqual({ dong: 150_000_000n });
    expect((await refusalOf(settle(code, 150_000_001n))).paths).toEqual(['settled']);
    await settle(code, 150_000_000n);
    expect(await statusOf(code)).toBe('SETTLED');
    expect(await refusalOf(enter(code))).toMatchObject({ kind: 'RULE_VIOLATION' });
  });

  test('waits for every entry to be confirmed', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    await prepare(code);
    const waiting = await enter(code, { amount: trieu(1) });
    expect((await refusalOf(prepare(code))).paths).toEqual(['payments']);
    expect((await refusalOf(settle(code, 100_000_000n))).paths).toEqual(['payments']);
    await confirm(code, waiting);
    expect((await refusalOf(settle(code, 101_000_000n))).paths).toEqual(['settlement']);
    expect(await listSettlements(team.AUDITOR, code)).toMatchObject([{ isCurrent: false }]);
    await prepare(code);
    expect(await listSettlements(team.AUDITOR, code)).toMatchObject([
      { isCurrent: true, amount: { dong: '101000000' } },
      { isCurrent: false, amount: { dong: '100000000' } },
    ]);
    await settle(code, 101_000_000n);
  });

  test('is drawn up only after the liquidation, of a task after the acceptance', async () => {
    const project = await projectAt(team, 'ACCEPTED');
    await pay(project);
    expect(await refusalOf(prepare(project))).toMatchObject({ kind: 'RULE_VIOLATION' });
    const task = await taskAt(team, 'IN_PROGRESS');
    await pay(task, { contract: null });
    expect(await refusalOf(prepare(task))).toMatchObject({ kind: 'RULE_VIOLATION' });
    await acceptWork(team, task);
    await prepare(task);
    await settle(task, 100_000_000n);
    expect(await statusOf(task)).toBe('SETTLED');
  });

  test.each([
    ['before the acceptance', '2000-12-15', MINUTES.on, false],
    ['on the eve of the acceptance', '2023-01-09', MINUTES.on, false],
    ['on the day of the acceptance', '2023-01-10', MINUTES.on, true],
    ['before the plan year of an acceptance nobody put down', '2022-12-31', null, false],
    ['on the first day of that plan year', '2023-01-01', null, true],
  ])('is of a day that can be: %s', async (_when, on, acceptedOn, isTaken) => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    if (acceptedOn === null) await prisma.acceptance.deleteMany({ where: { project: { code } } });
    const tried = prepareSettlement(team.CENTER_ACCOUNTANT, code, { on });
    if (isTaken) await tried;
    else expect(await refusalOf(tried)).toEqual({ kind: 'RULE_VIOLATION', paths: ['on'] });
    expect(await listSettlements(team.AUDITOR, code)).toHaveLength(isTaken ? 1 : 0);
    expect((await actsOn(code)).includes('settlement.prepare')).toBe(isTaken);
  });

  test('follows the acceptance that is in force', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const again = { projectId, minutesNumber: '06/BB-SCT', minutesOn: new Date('2023-12-21') };
    await prisma.acceptance.create({ data: { ...again, recordedByName: 'Lãnh đạo Sở' } });
    expect((await refusalOf(prepare(code))).paths).toEqual(['on']);
  });

  test('is drawn up by the accountant, not by a day and a number that others send', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    const tried = prepareSettlement(team.CENTER_OFFICER, code, { on: '2000-12-15' });
    expect(await refusalOf(tried)).toMatchObject({ kind: 'FORBIDDEN' });
  });

  describe('whose sheet was drawn up from a page that is out of date', () => {
    const over = (code: string, latest: string | null) =>
      prepareSettlement(team.CENTER_ACCOUNTANT, code, { on: '2023-12-21', over: latest });
    const latestOf = async (code: string) =>
      (await listSettlements(team.AUDITOR, code))[0]?.id ?? null;

    test('is not drawn up over a sheet that the page did not show', async () => {
      const code = await projectAt(team, 'LIQUIDATED');
      await pay(code);
      await over(code, null);
      const id = await latestOf(code);
      await expect(over(code, null)).rejects.toMatchObject({
        kind: 'CONFLICT',
        message: expect.stringContaining('Bảng quyết toán ngày 21/12/2023, 100.000.000 đồng'),
        current: { id, on: '2023-12-21', preparedBy: team.CENTER_ACCOUNTANT.name },
      });
      expect(await listSettlements(team.AUDITOR, code)).toHaveLength(1);
      expect((await actsOn(code)).filter((act) => act === 'settlement.prepare')).toHaveLength(1);
    });

    test('takes the place of the sheet it names once the ledger has changed', async () => {
      const code = await projectAt(team, 'LIQUIDATED');
      await pay(code);
      await over(code, null);
      const first = await latestOf(code);
      await pay(code, { amount: trieu(1) });
      await over(code, first);
      expect(await refusalOf(over(code, first))).toMatchObject({ kind: 'CONFLICT' });
      expect(await listSettlements(team.AUDITOR, code)).toMatchObject([
        { isCurrent: true, amount: { dong: '101000000' } },
        { id: first, isCurrent: false },
      ]);
    });

    test('is one of sixteen sent at once', async () => {
      const code = await projectAt(team, 'LIQUIDATED');
      await pay(code);
      const tries = await Promise.allSettled(Array.from({ length: 16 }, () => over(code, null)));
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await listSettlements(team.AUDITOR, code)).toHaveLength(1);
    });

    test('over a sheet of another project is a conflict, and nothing is told to others', async () => {
      const [code, other] = [await projectAt(team, 'LIQUIDATED'), await taskAt(team, 'APPROVED')];
      await pay(code);
      await over(code, null);
      const foreign = await latestOf(code);
      const tried = prepareSettlement(team.CENTER_OFFICER, code, { on: '2023-12-21', over: null });
      expect(await refusalOf(tried)).toMatchObject({ kind: 'FORBIDDEN' });
      expect(await refusalOf(over(other, foreign))).toMatchObject({ kind: 'RULE_VIOLATION' });
      const settling = await projectAt(team, 'LIQUIDATED');
      await pay(settling);
      expect(await refusalOf(over(settling, foreign))).toMatchObject({ kind: 'CONFLICT' });
      expect(await listSettlements(team.AUDITOR, settling)).toEqual([]);
    });
  });

  test('is drawn up again by a script that does not say what it knows of', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    await pay(code);
    await prepare(code);
    await prepare(code);
    expect(await listSettlements(team.AUDITOR, code)).toHaveLength(2);
  });

  test('of nothing paid is no settlement', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    expect((await refusalOf(prepare(code))).paths).toEqual(['payments']);
  });

  test('is never taken by whoever entered a payment or drew up the sheet', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    const person = await makeAccount('CENTER_ACCOUNTANT');
    const { id } = await enterPayment(person, code, payment());
    await confirm(code, id);
    await prepareSettlement(person, code, { on: '2023-12-20' });
    await prisma.user.update({ where: { id: person.id }, data: { role: 'DEPARTMENT_LEADER' } });
    const promoted = { ...person, role: 'DEPARTMENT_LEADER' as const };
    expect((await refusalOf(settle(code, 100_000_000n, promoted))).paths).toEqual([
      'action',
      'action',
    ]);
  });
});
