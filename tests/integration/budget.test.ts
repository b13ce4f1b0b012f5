import { beforeAll, describe, expect, test } from 'vitest';
import * as close from '#app/api/v1/budget-years/[year]/[source]/close/route.ts';
import * as reverse from '#app/api/v1/budget-years/[year]/[source]/entries/[id]/reverse/route.ts';
import * as entries from '#app/api/v1/budget-years/[year]/[source]/entries/route.ts';
import * as oneYear from '#app/api/v1/budget-years/[year]/[source]/route.ts';
import * as years from '#app/api/v1/budget-years/route.ts';
import * as confirmation from '#app/api/v1/projects/[code]/payments/[id]/confirm/route.ts';
import * as payments from '#app/api/v1/projects/[code]/payments/route.ts';
import * as decisions from '#app/api/v1/decisions/route.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { readApproved, requireOpenBudgetYear, requireRiseWithinBudget } from '#lib/budget/guard.ts';
import { confirmPayment, reversePayment } from '#lib/payments/entries.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { projectAt, projectsAt } from '#tests/support/decided.ts';
import { makeTeam, taskAt, type Team } from '#tests/support/factories.ts';

let team: Team;
type Reader = Role | 'PUBLIC';
const cookies = new Map<Reader, string>();
beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const TRIEU = 1_000_000n;
const dong = (trieu: number) => (BigInt(trieu) * TRIEU).toString();
const stated = (trieu: number) => ({ state: 'STATED', dong: dong(trieu) });
const DOCUMENT = { number: '10/QĐ-UBND', on: '2019-01-02', issuer: 'UBND tỉnh Bắc Kạn' };

const at = (year: number, source = 'KCDP') => ({ year: String(year), source });
const enter = (year: number, body: object, role: Reader = 'CENTER_ACCOUNTANT', source = 'KCDP') =>
  call(entries.POST, {
    method: 'POST',
    params: at(year, source),
    cookie: cookies.get(role),
    body: { kind: 'ASSIGN', amount: stated(100), document: DOCUMENT, ...body },
  });
const read = async (year: number, source = 'KCDP') =>
  (await call(oneYear.GET, { params: at(year, source), cookie: cookies.get('AUDITOR') })).body;
const shut = (year: number, body: object, role: Reader = 'DEPARTMENT_LEADER') =>
  call(close.POST, {
    method: 'POST',
    params: at(year),
    cookie: cookies.get(role),
    body: { document: { number: '900/QĐ-SCT', on: '2020-01-31' }, splits: [], ...body },
  });
let numbers = 100;
const approve = (projects: readonly { code: string; version: number }[], trieu: number) =>
  call(decisions.POST, {
    method: 'POST',
    cookie: cookies.get('DEPARTMENT_LEADER'),
    body: {
      number: `${(numbers += 1)}/QĐ-UBND`,
      on: '2019-03-01',
      issuer: 'UBND tỉnh Bắc Kạn',
      batch: 'Đợt 1',
      projects: projects.map(({ code, version }) => ({ code, version, approved: stated(trieu) })),
    },
  });
async function inYear(planYear: number, count = 1) {
  const made = await projectsAt(count);
  const codes = made.map(({ code }) => code);
  await prisma.project.updateMany({ where: { code: { in: codes } }, data: { planYear } });
  return made;
}

describe('who writes down a budget', () => {
  const WRITERS: Reader[] = ['CENTER_ACCOUNTANT', 'DEPARTMENT_LEADER'];
  test.each<Reader>([...ROLES, 'PUBLIC'])('%s', async (role) => {
    const wanted = role === 'PUBLIC' ? 401 : WRITERS.includes(role) ? 201 : 403;
    expect((await enter(2050, {}, role)).status).toBe(wanted);
    const closing = role === 'PUBLIC' ? 401 : role === 'DEPARTMENT_LEADER' ? 422 : 403;
    expect((await shut(2051, { document: { number: 'sai', on: '2020-01-31' } }, role)).status).toBe(
      closing,
    );
    const reading = role === 'PUBLIC' ? 401 : role === 'ADMIN' ? 403 : 200;
    const cookie = cookies.get(role);
    expect((await call(oneYear.GET, { params: at(2050), cookie })).status).toBe(reading);
    const list = await call(years.GET, { path: '/api/v1/budget-years?year=2050', cookie });
    expect(list.status).toBe(reading);
  });

  test('a counterpart or unknown source has no budget', async () => {
    expect((await enter(2050, {}, 'CENTER_ACCOUNTANT', 'KHONG_CO')).status).toBe(404);
    const counterpart = await prisma.fundingSource.findFirstOrThrow({
      where: { isCounterpart: true },
    });
    expect((await enter(2050, {}, 'CENTER_ACCOUNTANT', counterpart.code)).status).toBe(404);
  });
});

describe('entries', () => {
  test('are assigned in batches, reduced down to the remaining and no further', async () => {
    await enter(2030, { batch: 'Đợt 1' });
    await enter(2030, { batch: 'Đợt 2', amount: stated(50) });
    const refused = await enter(2030, { kind: 'REDUCE', amount: stated(151) });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('151.000.000');
    expect(refused.body.detail).toContain('150.000.000');
    expect((await enter(2030, { kind: 'REDUCE', amount: stated(150) })).status).toBe(201);
    const year = await read(2030);
    expect(year).toMatchObject({ assigned: dong(150), reduced: dong(150), remaining: '0' });
    expect(year.entries.map((entry: { balance: string }) => entry.balance)).toEqual([
      dong(100),
      dong(150),
      '0',
    ]);
  });

  test('what is malformed or nothing is refused', async () => {
    expect((await enter(2031, { amount: stated(0) })).status).toBe(422);
    expect((await enter(2031, { amount: { state: 'NOT_STATED' } })).status).toBe(422);
    expect((await enter(2031, { document: { ...DOCUMENT, number: 'abc' } })).status).toBe(422);
    expect((await enter(2031, { document: { ...DOCUMENT, on: '2090-01-01' } })).status).toBe(422);
    expect((await enter(2031, { kind: 'GIFT' })).status).toBe(400);
    expect(await prisma.budgetEntry.count({ where: { year: 2031 } })).toBe(0);
  });

  test('a wrong one is taken back once, with a reason, both halves of what was carried over', async () => {
    await enter(2032, {});
    await enter(2032, { kind: 'CARRY_OUT', amount: stated(40) });
    expect((await read(2033)).carriedIn).toBe(dong(40));
    const [assign, carry] = (await read(2032)).entries;
    const undo = (id: string, reason = 'Ghi nhầm số tiền của văn bản giao.') =>
      call(reverse.POST, {
        method: 'POST',
        params: { ...at(2032), id },
        cookie: cookies.get('CENTER_ACCOUNTANT'),
        body: { reason },
      });
    expect((await undo(assign.id)).body.code).toBe('OVER_BUDGET');
    expect((await undo(carry.id, 'ngắn')).status).toBe(422);
    expect((await undo(carry.id)).status).toBe(201);
    expect((await undo(carry.id)).status).toBe(422);
    expect(await read(2033)).toMatchObject({ carriedIn: '0', remaining: null });
    expect((await undo(assign.id)).status).toBe(201);
    expect(await read(2032)).toMatchObject({ assigned: '0', carriedOut: '0' });
    expect(await prisma.$queryRaw`SELECT * FROM audit_verify()`).toEqual([]);
  });

  test('the database keeps them as they are', async () => {
    await enter(2034, {});
    const change = prisma.budgetEntry.updateMany({ where: { year: 2034 }, data: { dong: 1n } });
    await expect(change).rejects.toThrow(/./);
  });
});

describe('an approval', () => {
  test('without any budget written down is refused nothing', async () => {
    expect((await approve(await inYear(2040), 500)).status).toBe(201);
    expect(await read(2040)).toMatchObject({ isAssigned: false, remaining: null });
  });

  test('over 40 projects beyond the budget changes none, and says by how much', async () => {
    await enter(2041, { amount: stated(3_999) });
    const projects = await inYear(2041, 40);
    const refused = await approve(projects, 100);
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('OVER_BUDGET');
    for (const part of ['KCDP', '2041', '3.999.000.000', '4.000.000.000', '1.000.000 đồng']) {
      expect(refused.body.detail).toContain(part);
    }
    const approved = { where: { planYear: 2041, status: 'APPROVED' as const } };
    expect(await prisma.project.count(approved)).toBe(0);
    await enter(2041, { batch: 'Đợt 2', amount: stated(1) });
    expect((await approve(projects, 100)).status).toBe(201);
    expect(await read(2041)).toMatchObject({ approved: dong(4_000), remaining: '0' });
  });

  test('of the last money: of two at once one wins and the other is told', async () => {
    await enter(2042, {});
    const [first, second] = await Promise.all([inYear(2042), inYear(2042)]);
    const answers = await Promise.all([approve(first, 100), approve(second, 100)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect((await read(2042)).remaining).toBe('0');
  });

  test('past the application is refused by the database', async () => {
    await enter(2043, {});
    const [project] = await inYear(2043);
    const write = prisma.project.update({
      where: { code: project?.code ?? '' },
      data: { status: 'APPROVED', approvedState: 'STATED', approvedDong: 101n * TRIEU },
    });
    await expect(write).rejects.toThrow(/exceeded/);
  });
});

describe('closing a year', () => {
  test('divides every rest, carries it into the next year and lets nothing more in', async () => {
    await enter(2010, { amount: stated(300) });
    const [project] = await inYear(2010);
    const code = project?.code ?? '';
    await approve([{ code, version: 1 }], 200);
    const { id: projectId } = await prisma.project.update({
      where: { code },
      data: { status: 'IN_PROGRESS' },
    });
    const paid = {
      projectId,
      dong: 120n * TRIEU,
      paidOn: new Date('2019-05-05'),
      document: 'UNC 1',
      enteredById: team.CENTER_ACCOUNTANT.id,
      enteredByName: 'Kế toán',
    };
    const { id } = await prisma.payment.create({ data: paid });
    const { version } = await read(2010);
    const whole = { version, splits: [{ code, lapse: '0', carry: dong(80) }] };
    const pending = await shut(2010, whole);
    expect(pending.body).toMatchObject({ status: 422, code: 'PENDING_PAYMENTS' });
    expect(pending.body.detail).toContain(code);
    await prisma.payment.update({
      where: { id },
      data: {
        confirmedAt: new Date(),
        confirmedByName: 'Lãnh đạo',
        confirmedById: team.CENTER_LEADER.id,
      },
    });
    const half = await shut(2010, whole);
    expect(half.body.detail).toContain('Dự toán chưa phê duyệt còn 100.000.000');
    const splits = [...whole.splits, { code: null, lapse: dong(30), carry: dong(70) }];
    expect((await shut(2010, { splits })).status).toBe(422);
    expect((await shut(2010, { splits, version: version - 1 })).status).toBe(409);
    const closed = await shut(2010, { splits, version });
    expect(closed.status).toBe(200);
    expect(closed.body).toMatchObject({
      approved: dong(200),
      committed: dong(120),
      lapsed: dong(30),
      carriedOut: dong(150),
      remaining: '0',
      closedBy: team.DEPARTMENT_LEADER.name,
    });
    const next = await read(2011);
    expect(next).toMatchObject({ carriedIn: dong(150), committed: dong(80), remaining: dong(70) });
    expect(next.projects).toMatchObject([
      { code, approved: '0', carriedIn: dong(80), rest: dong(80) },
    ]);
    expect((await shut(2010, { splits, version: version + 1 })).body.code).toBe('BUDGET_CLOSED');
    expect((await enter(2010, {})).body.code).toBe('BUDGET_CLOSED');
    expect((await approve(await inYear(2010), 1)).body.code).toBe('BUDGET_CLOSED');
    await expect(transaction((tx) => requireOpenBudgetYear(tx, 2010, 'KCDP'))).rejects.toThrow(
      'đã khóa sổ',
    );
    await transaction((tx) => requireOpenBudgetYear(tx, 2011, 'KCDP'));
  });

  test('a project over two years keeps both, and what lapsed is not paid any more', async () => {
    await enter(2013, { amount: stated(300) });
    const [project] = await inYear(2013);
    const code = project?.code ?? '';
    await approve([{ code, version: 1 }], 200);
    await prisma.project.update({
      where: { code },
      data: { status: 'IN_PROGRESS', endsOn: new Date('2014-06-30') },
    });
    const pay = async (budgetYear: number, trieu: number) => {
      const body = {
        kind: 'PAYMENT',
        amount: stated(trieu),
        budgetYear,
        paidOn: '2019-05-05',
        document: 'UNC 1',
      };
      const cookie = cookies.get('CENTER_ACCOUNTANT');
      const answer = await call(payments.POST, { method: 'POST', params: { code }, cookie, body });
      if (answer.status !== 201) return answer.body.detail as string;
      const params = { code, id: answer.body.id };
      const leader = cookies.get('CENTER_LEADER');
      return (await call(confirmation.POST, { method: 'POST', params, cookie: leader })).status;
    };
    expect(await pay(2013, 60)).toBe(200);
    // Paid already on account of the next year: at least that much has to go there.
    expect(await pay(2014, 30)).toBe(200);
    const { version } = await read(2013);
    const divide = (lapse: number, carry: number) => ({
      version,
      splits: [
        { code, lapse: dong(lapse), carry: dong(carry) },
        { code: null, lapse: dong(100), carry: '0' },
      ],
    });
    expect((await shut(2013, divide(120, 20))).body.detail).toContain('đã chi 30.000.000');
    const early = await shut(2014, { version: 0 });
    expect(early.body.detail).toContain('hãy khóa sổ năm đó trước');
    expect((await shut(2013, divide(50, 90))).status).toBe(200);
    expect(await pay(2013, 1)).toContain('đã khóa sổ');
    expect(await pay(2014, 61)).toContain('Vượt số đề án còn giữ của các năm ngân sách 1.000.000');
    expect(await pay(2014, 60)).toBe(200);
    const held = async (year: number) => (await read(year)).projects;
    expect(await held(2013)).toMatchObject([
      { code, paid: dong(60), released: dong(140), rest: '0' },
    ]);
    expect(await held(2014)).toMatchObject([
      { code, carriedIn: dong(90), paid: dong(90), rest: '0' },
    ]);
  });

  test('an approved amount of a closed year does not even go down', async () => {
    await enter(2015, {});
    const [project] = await inYear(2015);
    await approve([{ code: project?.code ?? '', version: 1 }], 100);
    const { id } = await prisma.project.findUniqueOrThrow({ where: { code: project?.code ?? '' } });
    const { version } = await read(2015);
    const splits = [{ code: project?.code ?? '', lapse: '0', carry: dong(100) }];
    expect((await shut(2015, { version, splits })).status).toBe(200);
    const lower = transaction(async (tx) => {
      const before = await readApproved(tx, [id]);
      await tx.project.update({ where: { id }, data: { approvedDong: 90n * TRIEU } });
      await requireRiseWithinBudget(tx, before, 'requests');
    });
    await expect(lower).rejects.toThrow('đã khóa sổ');
  });

  test('what a stopped project gave back is given to others and not taken again', async () => {
    const code = await taskAt(team, 'APPROVED', { planYear: 2016 });
    const { id: projectId } = await prisma.project.update({
      where: { code },
      data: { approvedDong: 100n * TRIEU, status: 'STOPPED' },
    });
    await enter(2016, {});
    const confirmed = {
      projectId,
      dong: 40n * TRIEU,
      paidOn: new Date('2019-05-05'),
      document: 'UNC 1',
      enteredById: team.CENTER_ACCOUNTANT.id,
      enteredByName: 'Kế toán',
      confirmedAt: new Date(),
      confirmedByName: 'Lãnh đạo',
      confirmedById: team.CENTER_LEADER.id,
    };
    await prisma.payment.create({ data: { ...confirmed, kind: 'ADVANCE' } });
    const { id } = await prisma.payment.create({ data: { ...confirmed, kind: 'RECOVERY' } });
    expect((await read(2016)).remaining).toBe(dong(100));
    expect((await approve(await inYear(2016), 70)).status).toBe(201);
    const why = 'Khoản thu hồi này của đề án khác.';
    const taken = await reversePayment(team.CENTER_ACCOUNTANT, code, id, why);
    await expect(confirmPayment(team.CENTER_LEADER, code, taken.id)).rejects.toThrow(
      'còn 30.000.000 đồng, phê duyệt 40.000.000 đồng thì vượt 10.000.000 đồng',
    );
    await enter(2016, { batch: 'Đợt 2', amount: stated(10) });
    await confirmPayment(team.CENTER_LEADER, code, taken.id);
    expect((await read(2016)).remaining).toBe('0');
  });

  test('a project that has ended carries nothing over', async () => {
    await enter(2012, {});
    const ended = await projectAt();
    const moved = await prisma.project.update({
      where: { code: ended.code },
      data: { planYear: 2012 },
    });
    await approve([moved], 100);
    await prisma.project.update({
      where: { code: ended.code },
      data: { status: 'SETTLED', settledState: 'STATED', settledDong: 0n },
    });
    const { version } = await read(2012);
    const carried = { version, splits: [{ code: ended.code, lapse: '0', carry: dong(100) }] };
    expect((await shut(2012, carried)).body.detail).toContain('chỉ được hủy');
    const lapsed = { version, splits: [{ code: ended.code, lapse: dong(100), carry: '0' }] };
    expect((await shut(2012, lapsed)).body).toMatchObject({ lapsed: dong(100), remaining: '0' });
  });
});
