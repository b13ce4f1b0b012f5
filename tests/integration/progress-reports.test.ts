import { beforeAll, describe, expect, test } from 'vitest';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { updatePlan } from '#lib/progress/plan.ts';
import {
  confirmReport,
  getReport,
  listReports,
  returnReport,
  rewriteReport,
  sendReport,
  writeReport,
} from '#lib/progress/reports.ts';
import { reportChange, reportInput } from '#lib/progress/schema.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import {
  actsOn,
  makeTeam,
  refusalOf,
  statusOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const report = (overrides: Record<string, unknown> = {}) =>
  reportInput.parse({ asOf: '2023-06-30', percent: 40, done: 'Đã lắp xong máy.', ...overrides });

const dayAfter = (instant: number) => dayInVietnam(new Date(instant + 24 * 60 * 60 * 1000));

describe('a report', () => {
  test('counts only once the leader has confirmed it, and is confirmed once', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await writeReport(team.CENTER_OFFICER, code, report());
    const percent = async () => (await getStaffProject(team.AUDITOR, code)).progress.percent;
    expect(await percent()).toBeNull();
    await confirmReport(team.CENTER_LEADER, code, id);
    expect(await percent()).toBe(40);
    expect(await refusalOf(confirmReport(team.CENTER_LEADER, code, id))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
    expect((await actsOn(code)).slice(-2)).toEqual(['report.send', 'report.confirm']);
  });

  test('cannot tell of a day that has not come', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const early = writeReport(team.CENTER_OFFICER, code, report({ asOf: dayAfter(Date.now()) }));
    expect(await refusalOf(early)).toEqual({ kind: 'RULE_VIOLATION', paths: ['asOf'] });
    const today = report({ asOf: dayInVietnam(new Date()) });
    expect(await writeReport(team.CENTER_OFFICER, code, today)).toMatchObject({ status: 'SENT' });
  });

  test('cannot tell of a day before the plan year begins', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    for (const asOf of ['1990-01-01', '2022-12-31']) {
      for (const draft of [true, false]) {
        const early = writeReport(team.CENTER_OFFICER, code, report({ asOf, draft }));
        await expect(early).rejects.toMatchObject({
          code: 'EARLY_DAY',
          issues: [{ path: 'asOf', message: expect.stringContaining('01/01/2023') }],
        });
      }
    }
    const first = report({ asOf: '2023-01-01' });
    expect(await writeReport(team.CENTER_OFFICER, code, first)).toMatchObject({ number: 1 });
  });

  test('without a figure says so instead of standing at 0', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await writeReport(team.CENTER_OFFICER, code, report({ percent: null }));
    await confirmReport(team.CENTER_LEADER, code, id);
    expect((await getStaffProject(team.AUDITOR, code)).progress).toMatchObject({
      percent: null,
      asOf: '2023-06-30',
    });
  });

  test.each([
    [-1, false],
    [0, true],
    [100, true],
    [101, false],
    [33.3, false],
  ])('takes %s percent: %s', (percent, isTaken) => {
    const whole = { asOf: '2023-06-30', percent, done: 'Việc đã làm.' };
    expect(reportInput.safeParse(whole).success).toBe(isTaken);
  });

  test('is given back only with a reason that helps', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await writeReport(team.CENTER_OFFICER, code, report());
    const short = returnReport(team.CENTER_LEADER, code, id, 'Sửa lại giúp.');
    expect(await refusalOf(short)).toEqual({ kind: 'RULE_VIOLATION', paths: ['reason'] });
    const reason = 'Tỷ lệ chưa khớp với biên bản nghiệm thu.';
    await returnReport(team.CENTER_LEADER, code, id, reason);
    expect(await listReports(team.CENTER_OFFICER, code)).toMatchObject([
      { status: 'RETURNED', returnReason: reason },
    ]);
  });

  test('that corrects another leaves the earlier one readable', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const first = await writeReport(team.CENTER_OFFICER, code, report());
    await confirmReport(team.CENTER_LEADER, code, first.id);
    const second = await writeReport(
      team.CENTER_OFFICER,
      code,
      report({ percent: 45, corrects: first.id }),
    );
    await confirmReport(team.CENTER_LEADER, code, second.id);
    expect(await listReports(team.AUDITOR, code)).toMatchObject([
      { number: 2, percent: 45, corrects: first.id },
      { number: 1, percent: 40, status: 'CONFIRMED' },
    ]);
    expect((await getStaffProject(team.AUDITOR, code)).progress.percent).toBe(45);
  });

  test('corrects a report of the same project only', async () => {
    const [code, other] = [await taskAt(team, 'IN_PROGRESS'), await taskAt(team, 'IN_PROGRESS')];
    const foreign = await writeReport(team.CENTER_OFFICER, other, report());
    const tried = writeReport(team.CENTER_OFFICER, code, report({ corrects: foreign.id }));
    expect((await refusalOf(tried)).paths).toEqual(['corrects']);
  });

  test('is written by who is in charge, from the approval on', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const early = writeReport(team.CENTER_OFFICER, code, report());
    expect(await refusalOf(early)).toMatchObject({ kind: 'RULE_VIOLATION' });
    const running = await taskAt(team, 'IN_PROGRESS');
    const others = writeReport(team.CENTER_LEADER, running, report());
    expect(await refusalOf(others)).toMatchObject({ kind: 'FORBIDDEN' });
  });
});

const change = (overrides: Record<string, unknown> = {}) =>
  reportChange.parse({ ...report(), version: 1, ...overrides });

describe('a draft', () => {
  const draftOf = async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await writeReport(team.CENTER_OFFICER, code, report({ draft: true }));
    return { code, id };
  };

  test('is its author’s alone, can be gone on with, and is sent as it then stands', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await writeReport(team.CENTER_OFFICER, code, report({ draft: true }));
    expect(await listReports(team.CENTER_LEADER, code)).toEqual([]);
    await rewriteReport(team.CENTER_OFFICER, code, id, change({ percent: 50, draft: true }));
    expect(await listReports(team.CENTER_OFFICER, code)).toMatchObject([
      { status: 'DRAFT', percent: 50, sentAt: null },
    ]);
    expect(await refusalOf(confirmReport(team.CENTER_LEADER, code, id))).toMatchObject({
      kind: 'NOT_FOUND',
    });
    await sendReport(team.CENTER_OFFICER, code, id);
    expect(await listReports(team.CENTER_LEADER, code)).toMatchObject([
      { status: 'SENT', percent: 50 },
    ]);
    const late = rewriteReport(team.CENTER_OFFICER, code, id, change({ percent: 60, version: 3 }));
    expect(await refusalOf(late)).toMatchObject({ kind: 'RULE_VIOLATION' });
  });

  test('is not kept over what was written into it meanwhile, and both are told', async () => {
    const { code, id } = await draftOf();
    const done = 'Đã lắp và chạy thử.';
    await rewriteReport(team.CENTER_OFFICER, code, id, change({ done, draft: true }));
    for (const draft of [true, false]) {
      const late = rewriteReport(
        team.CENTER_OFFICER,
        code,
        id,
        change({ difficulties: 'Mưa nhiều.', draft }),
      );
      await expect(late).rejects.toMatchObject({
        kind: 'CONFLICT',
        current: { id, done, difficulties: null, version: 2 },
      });
    }
    expect(await listReports(team.CENTER_OFFICER, code)).toMatchObject([
      { status: 'DRAFT', done, difficulties: null, version: 2 },
    ]);
    const both = change({ done, difficulties: 'Mưa nhiều.', draft: true, version: 2 });
    await rewriteReport(team.CENTER_OFFICER, code, id, both);
    expect(await getReport(team.CENTER_OFFICER, code, id)).toMatchObject({
      done,
      difficulties: 'Mưa nhiều.',
      version: 3,
    });
    expect((await actsOn(code)).slice(-3)).toEqual([
      'report.draft',
      'report.draft',
      'report.draft',
    ]);
  });

  test('with a day that cannot be is neither kept again nor sent', async () => {
    const { code, id } = await draftOf();
    await prisma.progressReport.update({ where: { id }, data: { asOf: new Date('1990-01-01') } });
    const again = rewriteReport(team.CENTER_OFFICER, code, id, change({ asOf: '1990-01-01' }));
    expect((await refusalOf(again)).paths).toEqual(['asOf']);
    expect((await refusalOf(sendReport(team.CENTER_OFFICER, code, id))).paths).toEqual(['asOf']);
    expect(await getReport(team.CENTER_OFFICER, code, id)).toMatchObject({ status: 'DRAFT' });
  });

  test('is kept once of sixteen that went on from the same version', async () => {
    const { code, id } = await draftOf();
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, (_, index) =>
        rewriteReport(team.CENTER_OFFICER, code, id, change({ percent: index, draft: true })),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) {
      if (tried.status !== 'rejected') continue;
      expect(tried.reason).toMatchObject({ kind: 'CONFLICT', current: { id, version: 2 } });
    }
  });

  test('is gone on with only from a version, and by its author', async () => {
    const { code, id } = await draftOf();
    const whole = change({ draft: true });
    const { version: _version, ...without } = whole;
    const tried = rewriteReport(team.CENTER_OFFICER, code, id, without);
    expect(await refusalOf(tried)).toEqual({ kind: 'RULE_VIOLATION', paths: ['version'] });
    const byLeader = rewriteReport(team.CENTER_LEADER, code, id, whole);
    expect(await refusalOf(byLeader)).toMatchObject({ kind: 'FORBIDDEN' });
    const successor = { ...team.CENTER_OFFICER, id: team.CENTER_LEADER.id };
    await prisma.project.update({ where: { code }, data: { ownerId: successor.id } });
    const byAnother = rewriteReport(successor, code, id, whole);
    expect(await refusalOf(byAnother)).toMatchObject({ kind: 'NOT_FOUND' });
    expect(await prisma.progressReport.findUnique({ where: { id } })).toMatchObject({ version: 1 });
  });
});

test('the public reads confirmed reports, without difficulties and without names', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  const { id } = await writeReport(
    team.CENTER_OFFICER,
    code,
    report({ difficulties: 'Thiếu vốn đối ứng.' }),
  );
  await writeReport(team.CENTER_OFFICER, code, report({ asOf: '2023-07-31', percent: 60 }));
  await confirmReport(team.CENTER_LEADER, code, id);
  await publishProject(team.CENTER_LEADER, code, {
    isPublished: true,
    version: await versionOf(code),
  });
  expect(await listReports(PUBLIC_ACTOR, code)).toEqual([
    { number: 1, asOf: '2023-06-30', percent: 40, done: 'Đã lắp xong máy.', next: null },
  ]);
});

describe('the plan of work', () => {
  const milestone = (overrides: Record<string, unknown> = {}) => ({
    title: 'Nghiệm thu cơ sở',
    dueOn: '2023-11-30',
    responsible: 'Trần Thị B',
    doneOn: null,
    ...overrides,
  });
  const plan = async (code: string, milestones: ReturnType<typeof milestone>[]) =>
    updatePlan(team.CENTER_OFFICER, code, { version: await versionOf(code), milestones });

  test('lets the work start only with a milestone that has a day and a person', async () => {
    const code = await taskAt(team, 'APPROVED');
    await plan(code, [milestone({ responsible: null })]);
    const view = async () =>
      (await listSteps(team.CENTER_OFFICER, code)).find(({ action }) => action === 'start');
    expect(await view()).toMatchObject({ allowed: false, reason: expect.stringContaining('mốc') });
    const start = () => step(team.CENTER_OFFICER, code, { action: 'start' });
    expect((await refusalOf(start())).paths).toEqual(['milestones']);
    await plan(code, [milestone()]);
    await start();
    expect(await statusOf(code)).toBe('IN_PROGRESS');
  });

  test('can say done on a day, done on a day nobody knows, and why something will not be', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await plan(code, [
      milestone({ doneOn: '2023-05-01' }),
      milestone({ isDone: true }),
      milestone({ absence: 'Cơ sở xin thôi.' }),
    ]);
    expect((await getStaffProject(team.AUDITOR, code)).progress.milestones).toMatchObject([
      { isDone: true, doneOn: '2023-05-01' },
      { isDone: true, doneOn: null },
      { isDone: false, absence: 'Cơ sở xin thôi.' },
    ]);
  });

  test('names the milestone whose day of completion has not come', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const tried = plan(code, [milestone(), milestone({ doneOn: dayAfter(Date.now()) })]);
    expect((await refusalOf(tried)).paths).toEqual(['milestones.1.doneOn']);
  });

  test('is not saved over somebody else’s', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const version = await versionOf(code);
    await plan(code, [milestone()]);
    const late = updatePlan(team.CENTER_LEADER, code, { version, milestones: [] });
    expect(await refusalOf(late)).toMatchObject({ kind: 'CONFLICT' });
  });
});
