import { beforeAll, describe, expect, test } from 'vitest';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR, type SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { listAcceptances } from '#lib/implementation/acceptances.ts';
import { assignOfficer, getAssignment, listOfficers } from '#lib/implementation/assignment.ts';
import {
  getInspection,
  listInspections,
  recordInspection,
} from '#lib/implementation/inspections.ts';
import { issuePlan, listIssuedPlans } from '#lib/implementation/issued-plans.ts';
import { enterResults, listResultRows, listResults } from '#lib/implementation/results.ts';
import { inspectionInput, resultsInput } from '#lib/implementation/schema.ts';
import { confirmPayment, enterPayment } from '#lib/payments/entries.ts';
import { paymentInput } from '#lib/payments/schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { getProject } from '#lib/projects/queries.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { listWaiting } from '#lib/work/queue.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import {
  actsOn,
  makeTeam,
  MINUTES,
  refusalOf,
  statusOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import { acceptWork, projectAt } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const tomorrow = () => dayInVietnam(new Date(Date.now() + 86_400_000));
const REASON = 'Máy chưa chạy thử đủ công suất theo hợp đồng.';

describe('the issued plan', () => {
  const plan = { number: '15/KH-TTKC', on: '2023-02-20', content: 'Giao việc từng quý.' };

  test('is put down from the approval to the acceptance, and earlier ones stay', async () => {
    const code = await taskAt(team, 'APPROVED');
    await issuePlan(team.CENTER_OFFICER, code, plan);
    await issuePlan(team.CENTER_LEADER, code, { ...plan, number: '21/KH-TTKC', on: '2023-05-02' });
    const plans = await listIssuedPlans(team.DEPARTMENT_REVIEWER, code);
    expect(plans.map(({ number }) => number)).toEqual(['21/KH-TTKC', '15/KH-TTKC']);
    expect(await actsOn(code)).toContain('plan.issue');
  });

  test.each([
    ['a number that is none', { number: 'kế hoạch' }, ['number']],
    ['a day that has not come', { on: tomorrow() }, ['on']],
  ])('with %s is refused', async (_what, more, paths) => {
    const code = await taskAt(team, 'APPROVED');
    expect(await refusalOf(issuePlan(team.CENTER_OFFICER, code, { ...plan, ...more }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths,
    });
  });

  test('is put down once, and not before the approval', async () => {
    const code = await taskAt(team, 'APPROVED');
    await issuePlan(team.CENTER_OFFICER, code, plan);
    expect((await refusalOf(issuePlan(team.CENTER_OFFICER, code, plan))).paths).toEqual(['number']);
    const early = await taskAt(team, 'SUBMITTED');
    expect(await refusalOf(issuePlan(team.CENTER_OFFICER, early, plan))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
  });
});

describe('who is in charge', () => {
  const assign = async (code: string, username: string, version?: number) =>
    assignOfficer(team.CENTER_LEADER, code, {
      username,
      version: version ?? (await versionOf(code)),
    });

  test('is changed by the leader; both officers are told, and the rights go along', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const next = await makeAccount('CENTER_OFFICER');
    await assign(code, next.username);
    expect(await getAssignment(team.AUDITOR, code)).toEqual({
      officer: { username: next.username, name: next.name },
    });
    const told = await prisma.notification.findMany({
      where: { project: { code }, kind: 'ASSIGNED', title: { contains: 'phụ trách' } },
      select: { userId: true },
    });
    expect(told.map(({ userId }) => userId).toSorted()).toEqual(
      [next.id, team.CENTER_OFFICER.id].toSorted(),
    );
    const results = resultsInput.parse({
      version: await versionOf(code),
      results: [{ indicator: 'Số máy', unit: 'máy', actual: '1' }],
    });
    expect(await refusalOf(enterResults(team.CENTER_OFFICER, code, results))).toMatchObject({
      kind: 'FORBIDDEN',
    });
    await enterResults(next, code, results);
  });

  test('is an officer of the Centre who works, and another than before', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const locked = await makeAccount('CENTER_OFFICER');
    await prisma.user.update({ where: { id: locked.id }, data: { isLocked: true } });
    const others = ['khong-co', locked.username, team.CENTER_LEADER.username];
    for (const username of [...others, team.CENTER_OFFICER.username]) {
      expect((await refusalOf(assign(code, username))).paths, username).toEqual(['username']);
    }
    const names = (await listOfficers()).map(({ username }) => username);
    expect(names).toContain(team.CENTER_OFFICER.username);
    for (const username of others) expect(names).not.toContain(username);
  });

  test('of two leaders at once one wins and the other is told', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const version = await versionOf(code);
    const [a, b] = [await makeAccount('CENTER_OFFICER'), await makeAccount('CENTER_OFFICER')];
    const tries = await Promise.allSettled([
      assign(code, a.username, version),
      assign(code, b.username, version),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an inspection', () => {
  const inspection = inspectionInput.parse({
    on: '2023-06-15',
    place: 'Xã Bằng Phúc',
    inspectors: 'Nguyễn Văn A, Sở Công Thương',
    findings: 'Máy đã lắp, chưa chạy thử.',
    conclusion: 'Đề nghị chạy thử trước 30/6.',
  });

  test('is put down by the Centre and by the Department, and read by all inside', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    for (const actor of [
      team.CENTER_OFFICER,
      team.CENTER_LEADER,
      team.DEPARTMENT_REVIEWER,
      team.DEPARTMENT_LEADER,
    ]) {
      await recordInspection(actor, code, inspection);
    }
    const all = await listInspections(team.AUDITOR, code);
    expect(all.map(({ organisation }) => organisation).toSorted()).toEqual([
      'CENTER',
      'CENTER',
      'DEPARTMENT',
      'DEPARTMENT',
    ]);
    const read = await getInspection(team.CENTER_ACCOUNTANT, code, all[0]?.id ?? '');
    expect(read).toMatchObject({ conclusion: inspection.conclusion, on: '2023-06-15' });
    const other = await taskAt(team, 'IN_PROGRESS');
    expect(await refusalOf(getInspection(team.AUDITOR, other, read.id))).toMatchObject({
      kind: 'NOT_FOUND',
    });
  });

  test('is of work that runs, on a day that has come', async () => {
    const task = await taskAt(team, 'APPROVED');
    expect(await refusalOf(recordInspection(team.CENTER_LEADER, task, inspection))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
    await step(team.CENTER_OFFICER, task, { action: 'start' });
    await recordInspection(team.CENTER_LEADER, task, inspection);
    const early = { ...inspection, on: tomorrow() };
    expect((await refusalOf(recordInspection(team.CENTER_LEADER, task, early))).paths).toEqual([
      'on',
    ]);
  });
});

describe('results', () => {
  const enter = async (
    code: string,
    results: unknown[],
    actor: SignedInActor = team.CENTER_OFFICER,
  ) => enterResults(actor, code, resultsInput.parse({ version: await versionOf(code), results }));

  test('start from what the dossier promised and keep every digit', async () => {
    const code = await projectAt(team, 'IN_PROGRESS');
    expect(await listResultRows(team.CENTER_OFFICER, code)).toEqual([
      {
        indicator: 'Số đơn vị',
        unit: 'đơn vị',
        baseline: null,
        planned: '2',
        actual: null,
        evidence: null,
      },
    ]);
    await enter(code, [
      { indicator: 'Số đơn vị', unit: 'đơn vị', planned: '2', actual: 2 },
      {
        indicator: 'Sản lượng',
        unit: 'tấn',
        baseline: '0',
        actual: '999999999999999.125',
        evidence: 'Sổ theo dõi',
      },
    ]);
    expect((await listResults(team.AUDITOR, code)).map(({ actual }) => actual)).toEqual([
      '2',
      '999999999999999.125',
    ]);
    expect((await getProject(team.AUDITOR, code)).results).toMatchObject([
      { indicator: 'Số đơn vị', target: 2, actual: '2' },
      { indicator: 'Sản lượng', baseline: '0', planned: null, actual: '999999999999999.125' },
    ]);
  });

  test('are read by the public once a council has vouched for them, without what proves them', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await enter(code, [{ indicator: 'Số máy', unit: 'máy', actual: '3', evidence: 'Ông A ký' }]);
    await publishProject(team.CENTER_LEADER, code, {
      isPublished: true,
      version: await versionOf(code),
    });
    const publicResults = async () => (await getProject(PUBLIC_ACTOR, code)).results;
    expect(await publicResults()).toMatchObject([{ indicator: 'Số máy', actual: null }]);
    await acceptWork(team, code);
    expect(await publicResults()).toMatchObject([{ indicator: 'Số máy', actual: '3' }]);
    expect(JSON.stringify(await publicResults())).not.toContain('Ông A');
  });

  test('are the officer’s in charge, while the work runs, each indicator once', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const row = { indicator: 'Số máy', unit: 'máy', actual: '3' };
    expect((await refusalOf(enter(code, [row, { ...row, unit: 'Máy' }]))).paths).toEqual([
      'results.1.indicator',
    ]);
    expect(await refusalOf(enter(code, [row], team.CENTER_LEADER))).toMatchObject({
      kind: 'FORBIDDEN',
    });
    const stale = resultsInput.parse({ version: 1, results: [row] });
    expect(await refusalOf(enterResults(team.CENTER_OFFICER, code, stale))).toMatchObject({
      kind: 'CONFLICT',
    });
    await acceptWork(team, code);
    expect(await refusalOf(enter(code, [row]))).toMatchObject({ kind: 'RULE_VIOLATION' });
  });

  test.each(['-1', '1,5', '1e3', '0.0001', '1234567890123456', 'nhiều', Number.NaN])(
    '%s is no quantity',
    (actual) => {
      const results = [{ indicator: 'Số máy', unit: 'máy', actual }];
      expect(resultsInput.safeParse({ results }).success).toBe(false);
    },
  );

  test('entered alone they let the work be accepted, as a confirmed report does', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await prisma.milestone.updateMany({ where: { project: { code } }, data: { isDone: true } });
    const accept = () => step(team.DEPARTMENT_LEADER, code, { action: 'accept', minutes: MINUTES });
    expect((await refusalOf(accept())).paths).toEqual(['results']);
    await enter(code, [{ indicator: 'Số máy', unit: 'máy' }]);
    expect((await refusalOf(accept())).paths).toEqual(['results']);
    await enter(code, [{ indicator: 'Số máy', unit: 'máy', actual: '0' }]);
    await accept();
    expect(await statusOf(code)).toBe('ACCEPTED');
  });
});

describe('an acceptance', () => {
  test('names its council, and stays readable when the work is opened again', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await acceptWork(team, code);
    const reopen = (reason: string) =>
      step(team.DEPARTMENT_LEADER, code, { action: 'reopen', reason });
    expect((await refusalOf(reopen('Chưa xong.'))).paths).toEqual(['reason']);
    await reopen(REASON);
    expect(await listAcceptances(team.CENTER_OFFICER, code)).toMatchObject([
      { minutes: MINUTES, isReopened: true },
    ]);
    await step(team.DEPARTMENT_LEADER, code, {
      action: 'accept',
      minutes: { number: '09/BB-SCT', on: '2023-11-20' },
      council: [
        { name: 'Nguyễn Văn A', organisation: 'Sở Công Thương', duty: 'Chủ trì' },
        { name: 'Trần Thị B' },
      ],
      findings: 'Máy chạy đủ công suất.',
      conclusion: 'Đạt yêu cầu.',
    });
    expect(await listAcceptances(team.AUDITOR, code)).toMatchObject([
      {
        minutes: { number: '09/BB-SCT', on: '2023-11-20' },
        isReopened: false,
        conclusion: 'Đạt yêu cầu.',
        council: [
          { name: 'Nguyễn Văn A', duty: 'Chủ trì' },
          { name: 'Trần Thị B', duty: null },
        ],
      },
      { minutes: MINUTES, isReopened: true },
    ]);
  });

  test('that cannot be yet says what it lacks before anything is typed', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const steps = await listSteps(team.DEPARTMENT_LEADER, code);
    expect(steps.find(({ action }) => action === 'accept')).toMatchObject({
      allowed: false,
      reason: 'Còn mốc chưa xong và chưa có giải trình.',
    });
  });
});

describe('the work after the approval waits for whoever has it', () => {
  async function waitingFor(code: string) {
    const people = Object.entries(team).filter(([role]) => role !== 'ADMIN');
    const found = await Promise.all(
      people.map(async ([role, actor]) => {
        const { items } = await listWaiting(actor);
        return items.filter((item) => item.code === code).map(({ kind }) => `${role} ${kind}`);
      }),
    );
    return found.flat();
  }

  test('from the contracts to the settlement', async () => {
    const code = await projectAt(team, 'APPROVED');
    expect(await waitingFor(code)).toEqual(['CENTER_LEADER TO_SIGN']);
    const running = await projectAt(team, 'IN_PROGRESS');
    expect(await waitingFor(running)).toEqual([]);
    await prisma.milestone.updateMany({
      where: { project: { code: running } },
      data: { isDone: true },
    });
    await enterResults(
      team.CENTER_OFFICER,
      running,
      resultsInput.parse({
        version: await versionOf(running),
        results: [{ indicator: 'Số máy', unit: 'máy', actual: '1' }],
      }),
    );
    expect(await waitingFor(running)).toEqual(['DEPARTMENT_LEADER TO_ACCEPT']);
    expect(await waitingFor(await projectAt(team, 'ACCEPTED'))).toEqual([
      'CENTER_LEADER TO_LIQUIDATE',
    ]);
  });

  test('the ledger first for its confirmation, then for the sheet, then for the settlement', async () => {
    const code = await projectAt(team, 'LIQUIDATED');
    expect(await waitingFor(code)).toEqual(['CENTER_ACCOUNTANT TO_PREPARE']);
    const pay = (document: string) =>
      enterPayment(
        team.CENTER_ACCOUNTANT,
        code,
        paymentInput.parse({
          kind: 'PAYMENT',
          contract: '01/2023/HĐ-KC',
          amount: { state: 'STATED', dong: '1000000' },
          paidOn: '2023-11-01',
          document,
        }),
      );
    const { id } = await pay('UNC 1');
    expect(await waitingFor(code)).toEqual(['CENTER_LEADER PAYMENT_ENTERED']);
    await confirmPayment(team.CENTER_LEADER, code, id);
    await prepareSettlement(team.CENTER_ACCOUNTANT, code, { on: '2023-12-01' });
    expect(await waitingFor(code)).toEqual(['DEPARTMENT_LEADER TO_SETTLE']);
    await confirmPayment(team.CENTER_LEADER, code, (await pay('UNC 2')).id);
    expect(await waitingFor(code)).toEqual(['CENTER_ACCOUNTANT TO_PREPARE']);
  });
});
