import { beforeAll, describe, expect, test } from 'vitest';
import * as ceilingDoor from '#app/api/v1/ceilings/[id]/route.ts';
import * as recheckDoor from '#app/api/v1/ceilings/recheck/route.ts';
import * as ceilingsDoor from '#app/api/v1/ceilings/route.ts';
import * as exceptionsDoor from '#app/api/v1/projects/[code]/ceilings/exceptions/route.ts';
import * as projectCeilingsDoor from '#app/api/v1/projects/[code]/ceilings/route.ts';
import { addCeiling, correctCeiling, makeException } from '#lib/ceilings/commands.ts';
import { getProjectCeilings, listCeilings, mayExcept } from '#lib/ceilings/queries.ts';
import { recheckCeilings } from '#lib/ceilings/recheck.ts';
import { addCeilingInput, ceilingFilters } from '#lib/ceilings/schema.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { saveFunding } from '#lib/funding/commands.ts';
import { getFundingDesk } from '#lib/funding/queries.ts';
import { fundingInput } from '#lib/funding/schema.ts';
import { createProject, updateProject } from '#lib/projects/commands.ts';
import { getChecks } from '#lib/projects/current-checks.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getProject } from '#lib/projects/queries.ts';
import { updateProjectInput } from '#lib/projects/schema.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { CEILING_RULES } from '#prisma/seed/ceiling-rules.ts';
import { seedCeilingsIfEmpty } from '#prisma/seed/seed-ceilings.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';
import {
  actsOn,
  completeDossier,
  fillSheet,
  makeTeam,
  MINUTES,
  refusalOf,
  statusOf,
  step,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import { trieu } from '#tests/support/way-to-settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
  await Promise.all([seedCeilingsIfEmpty(prisma), seedCeilingsIfEmpty(prisma)]);
});

const REASON = 'Tỉnh đã có văn bản cho phép mức cao hơn cho dây chuyền này.';
const MILLION = 1_000_000n;

let names = 0;
const cooperative = () => ({ name: `Hợp tác xã Trần mức ${(names += 1)}`, type: 'COOPERATIVE' });

/** A đề án of machinery that asks this much for each of new cooperatives. */
async function project(shares: (number | null)[], overrides: Record<string, unknown> = {}) {
  const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const { code } = await createProject(
    team.CENTER_OFFICER,
    completeDossier({
      programme: 'NATIONAL',
      kind: 'PROJECT',
      activityContent: 'ND3',
      isGroup: shares.length > 1,
      support: trieu(total),
      beneficiaries: shares.map((share) => ({
        new: cooperative(),
        ...(share !== null && { support: trieu(share) }),
      })),
      ceiling: { code: 'K04A_MACHINE' },
      ...overrides,
    }),
  );
  return code;
}

async function sent(code: string) {
  await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
  return code;
}

const edit = async (code: string, changes: Record<string, unknown>) =>
  updateProject(
    team.CENTER_OFFICER,
    code,
    updateProjectInput.parse({ ...changes, version: await versionOf(code) }),
  );

const slugsOf = async (code: string) =>
  (await getProject(team.AUDITOR, code)).beneficiaries.map(({ slug }) => slug);

const except = async (
  actor: keyof Team,
  code: string,
  beneficiary: string | null,
  reason = REASON,
) =>
  makeException(team[actor], code, {
    ruleCode: 'K04A_MACHINE',
    beneficiary,
    reason,
    version: await versionOf(code),
  });

describe('the catalogue', () => {
  test('is filled once, also by two starts at once', async () => {
    expect(await prisma.ceilingRule.count()).toBe(CEILING_RULES.length);
  });

  test('is asked by day, content and source', async () => {
    const asked = async (filters: object) =>
      (await listCeilings(ceilingFilters.parse(filters))).data;
    const then = await asked({ on: '2017-05-01', content: 'ND3' });
    expect(then.map(({ code }) => code)).toEqual([
      'K02A_DEMO_NEW',
      'K02B_DEMO_REPL',
      'K04A_MACHINE',
    ]);
    expect(then.every(({ instrument }) => instrument.includes('26/2014'))).toBe(true);
    expect(await asked({ source: 'KCDP' })).toEqual([]);
    expect(await asked({ on: '2013-01-01' })).toEqual([]);
  });

  test('takes a rule of the province from an administrator, who corrects and ends it', async () => {
    const input = addCeilingInput.parse({
      code: 'TEST_LOCAL',
      activityContent: 'ND8',
      source: 'KCDP',
      label: 'Mức thử của tỉnh',
      unit: 'cơ sở',
      isPerEstablishment: true,
      percentBasisPoints: 5_000,
      capDong: '250000000',
      condition: null,
      instrument: 'Văn bản trong bài thử',
      article: 'Điều 1',
      validFrom: '2020-01-01',
      validTo: null,
      confidence: 'KNOWN',
      enforcement: 'REFUSE',
      note: null,
    });
    const added = await addCeiling(team.ADMIN, input);
    expect(await refusalOf(addCeiling(team.ADMIN, input))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['validFrom'],
    });
    const ended = await correctCeiling(team.ADMIN, added.id, {
      validTo: '2021-12-31',
      reason: 'Tỉnh đã ban hành văn bản thay thế.',
      version: 1,
    });
    expect(ended).toMatchObject({ validTo: '2021-12-31', capDong: '250000000', version: 2 });
    await addCeiling(team.ADMIN, { ...input, validFrom: '2022-01-01', capDong: '280000000' });
    const events = await prisma.auditEvent.findMany({
      where: { entity: 'CeilingRule', entityId: added.id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['create', 'edit']);
    expect(events[1]).toMatchObject({
      reason: 'Tỉnh đã ban hành văn bản thay thế.',
      before: { validTo: null },
      after: { validTo: '2021-12-31' },
    });
  });

  test('two administrators at once put one version of a limit down', async () => {
    const [rule] = (await listCeilings(ceilingFilters.parse({ content: 'ND8' }))).data;
    if (!rule) throw new Error('a rule was expected');
    const { id: _id, version: _version, ...facts } = rule;
    const input = addCeilingInput.parse({ ...facts, code: 'TEST_TWICE' });
    const done = await Promise.allSettled([1, 2, 3].map(() => addCeiling(team.ADMIN, input)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each([
    [{ confidence: 'UNSURE', enforcement: 'REFUSE' }, ['enforcement']],
    [
      { confidence: 'KNOWN', enforcement: 'REFUSE', percentBasisPoints: null, capDong: null },
      ['enforcement'],
    ],
    [{ validFrom: '2030-01-01', validTo: '2029-12-31' }, ['validTo']],
    [{ reason: 'quá ngắn' }, ['reason']],
  ] as const)('is not corrected to %j', async (changes, paths) => {
    const { id, version } = await prisma.ceilingRule.findFirstOrThrow({
      where: { code: 'K08_BRAND' },
    });
    const work = correctCeiling(team.ADMIN, id, { reason: REASON, version, ...changes });
    expect((await refusalOf(work)).paths).toEqual(paths);
    expect(await prisma.ceilingRule.findUnique({ where: { id } })).toMatchObject({ version });
  });

  test('is not changed from an older version', async () => {
    const { id } = await prisma.ceilingRule.findFirstOrThrow({ where: { code: 'K08_BRAND' } });
    const work = correctCeiling(team.ADMIN, id, { label: 'Khác', reason: REASON, version: 99 });
    expect((await refusalOf(work)).kind).toBe('CONFLICT');
  });

  test.each(ROLES.filter((role) => EXPECTED_RIGHTS['ceiling.edit'][role] === undefined))(
    'is read and not changed by %s',
    async (role: Role) => {
      const cookie = await sessionFor(team[role]);
      const { id } = await prisma.ceilingRule.findFirstOrThrow({ where: { code: 'K08_BRAND' } });
      const list = await call(ceilingsDoor.GET, { path: '/api/v1/ceilings?content=ND3', cookie });
      expect(list.status).toBe(200);
      const change = await call(ceilingDoor.PATCH, {
        method: 'PATCH',
        params: { id },
        body: {},
        cookie,
      });
      const add = await call(ceilingsDoor.POST, { method: 'POST', body: {}, cookie });
      expect([change.status, add.status]).toEqual([403, 403]);
    },
  );

  test('is nothing to somebody who has not signed in', async () => {
    expect((await call(ceilingsDoor.GET)).status).toBe(401);
    expect((await call(recheckDoor.GET)).status).toBe(401);
  });
});

describe('a dossier', () => {
  test('names a limit of its own content, or none', async () => {
    const code = await project([200]);
    expect(await refusalOf(edit(code, { ceiling: { code: 'K09_CONSULT' } }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['ceiling.code'],
    });
    expect((await refusalOf(edit(code, { ceiling: { code: 'K99_NOTHING' } }))).paths).toEqual([
      'ceiling.code',
    ]);
    await edit(code, { ceiling: { code: 'NONE' } });
    expect((await getProjectCeilings(team.AUDITOR, code)).judgement.choice).toBe('NONE');
    await edit(code, { ceiling: null });
    const open = await getProjectCeilings(team.AUDITOR, code);
    expect(open.judgement.choice).toBe('OPEN');
    const { results } = await getChecks(team.CENTER_OFFICER, code);
    const check = results.find(({ rule }) => rule === 'ceiling.within');
    expect(check).toMatchObject({ isMet: false, message: 'Chưa chọn mức hỗ trợ tối đa áp dụng.' });
  });

  test('that chose another content afterwards is told that its limit does not hold', async () => {
    const code = await project([200]);
    await edit(code, { activityContent: 'ND5' });
    expect((await getProjectCeilings(team.AUDITOR, code)).judgement.choice).toBe('NOT_IN_FORCE');
  });

  test('takes its cost from the breakdown as soon as the own capital is in it', async () => {
    const code = await project([200]);
    const [slug = ''] = await slugsOf(code);
    const before = await getProjectCeilings(team.AUDITOR, code);
    expect(before.judgement.verdicts[0]).toMatchObject({ result: 'UNDECIDED', gaps: ['COST'] });
    await saveFunding(
      team.CENTER_OFFICER,
      code,
      fundingInput.parse({
        version: (await getFundingDesk(team.CENTER_OFFICER, code)).version,
        rows: [
          { costItem: 'Máy', beneficiary: slug, cells: { KCQG: trieu(200), DOI_UNG: trieu(150) } },
          {
            costItem: 'Nhà xưởng',
            beneficiary: slug,
            isEligible: false,
            cells: { KCQG: trieu(0), DOI_UNG: trieu(900) },
          },
        ],
      }),
    );
    const after = await getProjectCeilings(team.AUDITOR, code);
    // 50 % of 350 triệu of eligible cost is 175 triệu.
    expect(after.judgement.verdicts[0]).toMatchObject({
      cost: 350n * MILLION,
      cap: 175n * MILLION,
      result: 'EXCEEDED',
    });
  });

  test('of one establishment takes its cost from the sources while there is no breakdown', async () => {
    const code = await project([200], {
      fundingLines: [
        { source: 'KCQG', amount: trieu(200) },
        { source: 'DOI_UNG', amount: trieu(300) },
      ],
    });
    const { judgement } = await getProjectCeilings(team.AUDITOR, code);
    expect(judgement.verdicts[0]).toMatchObject({ cap: 250n * MILLION, result: 'WITHIN' });
  });
});

describe('a submission', () => {
  test('is sent to the leader whatever it asks for, and refused to the Department above a limit', async () => {
    const code = await sent(await project([310, 200]));
    const steps = await listSteps(team.CENTER_LEADER, code);
    expect(steps.find(({ action }) => action === 'submit')).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('vượt mức tối đa 300.000.000 đồng'),
    });
    expect(await refusalOf(step(team.CENTER_LEADER, code, { action: 'submit' }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['beneficiaries.0.support'],
    });
    expect(await statusOf(code)).toBe('CENTER_REVIEW');
    expect(await prisma.submission.count({ where: { project: { code } } })).toBe(0);
  });

  test('goes through with the leader’s word, which is frozen with it and stays visible', async () => {
    const code = await sent(await project([310, 200]));
    const [slug = ''] = await slugsOf(code);
    const view = await getProjectCeilings(team.CENTER_LEADER, code);
    expect(mayExcept(team.CENTER_LEADER, view)).toHaveLength(1);
    expect(mayExcept(team.CENTER_OFFICER, view)).toEqual([]);
    expect(mayExcept(team.DEPARTMENT_LEADER, view)).toEqual([]);
    await except('CENTER_LEADER', code, slug);
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const { exceptions, frozen } = await getProjectCeilings(team.CENTER_OFFICER, code);
    expect(exceptions).toMatchObject([
      { beneficiary: slug, upToDong: 310n * MILLION, role: 'CENTER_LEADER', reason: REASON },
    ]);
    expect(frozen).toHaveLength(1);
    expect(frozen[0]?.judgement.verdicts.map(({ result }) => result)).toEqual([
      'EXCEEDED',
      'UNDECIDED',
    ]);
    expect(await actsOn(code)).toContain('ceiling.override');
    const [submission] = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    expect(submission?.snapshot).toMatchObject({ ceiling: { code: 'K04A_MACHINE', units: null } });
    const stored = await prisma.submission.findFirstOrThrow({ where: { project: { code } } });
    expect(stored.verdicts).toMatchObject({
      exceptions: [{ beneficiary: slug, upTo: '310000000' }],
    });
  });

  test('that asks for more than was let go over needs a new word', async () => {
    const code = await sent(await project([310]));
    const [slug = ''] = await slugsOf(code);
    await except('CENTER_LEADER', code, slug);
    await step(team.CENTER_LEADER, code, { action: 'returnToOfficer', reason: REASON });
    await edit(code, { support: trieu(320), beneficiaries: [{ slug, support: trieu(320) }] });
    await sent(code);
    const again = step(team.CENTER_LEADER, code, { action: 'submit' });
    expect((await refusalOf(again)).paths).toEqual(['beneficiaries.0.support']);
  });

  test('is not held back by a rule that only warns, by local money over the national rule, or without a choice', async () => {
    const unsure = await project([40], {
      activityContent: 'ND5',
      ceiling: { code: 'K09_CONSULT' },
    });
    const local = await project([310], { programme: 'LOCAL' });
    const open = await project([310], { ceiling: null });
    for (const code of [unsure, local, open]) {
      await sent(code);
      await step(team.CENTER_LEADER, code, { action: 'submit' });
      expect(await statusOf(code)).toBe('SUBMITTED');
    }
    const { frozen } = await getProjectCeilings(team.AUDITOR, unsure);
    expect(frozen[0]?.judgement.verdicts[0]).toMatchObject({ result: 'EXCEEDED', refuses: false });
  });

  test('that asks for more than one unit may have says how many it is for', async () => {
    const code = await sent(
      await project([], {
        kind: 'TASK',
        activityContent: 'ND4',
        ceiling: { code: 'K07A_VOTE_REGION' },
        support: trieu(350),
        beneficiaries: [],
        isGroup: false,
      }),
    );
    expect((await refusalOf(step(team.CENTER_LEADER, code, { action: 'submit' }))).paths).toEqual([
      'ceiling.units',
    ]);
    await step(team.CENTER_LEADER, code, { action: 'returnToOfficer', reason: REASON });
    await edit(code, { ceiling: { code: 'K07A_VOTE_REGION', units: 2 } });
    await sent(code);
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    expect(await statusOf(code)).toBe('SUBMITTED');
  });

  test('of 2017 is judged by the circular of 2014', async () => {
    const code = await sent(
      await project([250], { planYear: 2017, startsOn: '2017-02-01', endsOn: '2017-11-30' }),
    );
    expect((await refusalOf(step(team.CENTER_LEADER, code, { action: 'submit' }))).kind).toBe(
      'RULE_VIOLATION',
    );
    const { judgement } = await getProjectCeilings(team.CENTER_LEADER, code);
    expect(judgement.verdicts[0]?.cap).toBe(200n * MILLION);
  });
});

describe('an exception', () => {
  test('is refused without a reason, for what is within, twice, and from an older version', async () => {
    const code = await sent(await project([310, 200]));
    const [over = '', within = ''] = await slugsOf(code);
    expect((await refusalOf(except('CENTER_LEADER', code, over, 'ngắn'))).paths).toEqual([
      'reason',
    ]);
    expect((await refusalOf(except('CENTER_LEADER', code, within))).paths).toEqual(['ruleCode']);
    const old = { ruleCode: 'K04A_MACHINE', beneficiary: over, reason: REASON, version: 1 };
    expect((await refusalOf(makeException(team.CENTER_LEADER, code, old))).kind).toBe('CONFLICT');
    await except('CENTER_LEADER', code, over);
    expect((await refusalOf(except('CENTER_LEADER', code, over))).kind).toBe('RULE_VIOLATION');
    expect(await prisma.ceilingOverride.count({ where: { project: { code } } })).toBe(1);
  });

  test('is the turn of the leader who sends the dossier on, and of nobody else', async () => {
    const code = await sent(await project([310]));
    const [slug = ''] = await slugsOf(code);
    for (const role of ROLES) {
      if (role === 'CENTER_LEADER') continue;
      const cookie = await sessionFor(team[role]);
      const { status } = await call(exceptionsDoor.POST, {
        method: 'POST',
        params: { code },
        body: { ruleCode: 'K04A_MACHINE', beneficiary: slug, reason: REASON, version: 2 },
        cookie,
      });
      // The Department does not see it yet; an administrator never does.
      const isUnseen = role.startsWith('DEPARTMENT') || role === 'ADMIN';
      expect([role, status]).toEqual([role, isUnseen ? 404 : 403]);
    }
  });

  test('of the Department tells the Centre nothing before the decision', async () => {
    const code = await sent(await project([310]));
    const [slug = ''] = await slugsOf(code);
    await except('CENTER_LEADER', code, slug);
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    await fillSheet(team.DEPARTMENT_REVIEWER, code, stated(305n * MILLION));
    await except('DEPARTMENT_LEADER', code, slug);
    const sides = async (role: 'CENTER_OFFICER' | 'DEPARTMENT_REVIEWER') => {
      const { exceptions } = await getProjectCeilings(team[role], code);
      const told = (await listHistory(team[role], code)).filter(
        ({ action }) => action === 'ceiling.override',
      );
      return [exceptions.map(({ organisation }) => organisation).toSorted(), told.length];
    };
    expect(await sides('CENTER_OFFICER')).toEqual([['CENTER'], 1]);
    expect(await sides('DEPARTMENT_REVIEWER')).toEqual([['CENTER', 'DEPARTMENT'], 2]);
  });

  test('is neither changed nor taken away', async () => {
    expect(await prisma.ceilingOverride.count()).toBeGreaterThan(0);
    await expect(pool.query(`UPDATE "CeilingOverride" SET "upToDong" = 1`)).rejects.toThrow(
      'append-only',
    );
    await expect(pool.query('DELETE FROM "CeilingOverride"')).rejects.toThrow('append-only');
  });
});

describe('an appraisal', () => {
  async function submitted(share: number) {
    const code = await sent(await project([share]));
    const [slug = ''] = await slugsOf(code);
    await except('CENTER_LEADER', code, slug);
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    return { code, slug };
  }
  const appraise = (code: string, dong: bigint) =>
    step(team.DEPARTMENT_LEADER, code, {
      action: 'appraise',
      minutes: MINUTES,
      recommended: stated(dong),
    });

  test('is not covered by the Centre’s word; a smaller amount is within and is frozen', async () => {
    const { code } = await submitted(310);
    await fillSheet(team.DEPARTMENT_REVIEWER, code, stated(310n * MILLION));
    expect(await refusalOf(appraise(code, 310n * MILLION))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['recommended'],
    });
    await appraise(code, 300n * MILLION);
    const { frozen } = await getProjectCeilings(team.DEPARTMENT_LEADER, code);
    expect(frozen.map(({ stage }) => stage)).toEqual(['APPRAISED', 'REQUESTED']);
    expect(frozen[0]?.judgement.verdicts[0]).toMatchObject({ used: 300n * MILLION });
    // What the Department recommends is its own until the decision.
    const centre = await getProjectCeilings(team.CENTER_LEADER, code);
    expect(centre.frozen.map(({ stage }) => stage)).toEqual(['REQUESTED']);
  });

  test('goes over with the word of the Department’s leader', async () => {
    const { code, slug } = await submitted(310);
    await fillSheet(team.DEPARTMENT_REVIEWER, code, stated(310n * MILLION));
    await except('DEPARTMENT_LEADER', code, slug);
    await appraise(code, 310n * MILLION);
    expect(await statusOf(code)).toBe('APPRAISED');
  });
});

describe('a corrected rule', () => {
  test('leaves frozen verdicts as they are; the re-check says which would differ', async () => {
    const code = await sent(await project([280]));
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const before = await getProjectCeilings(team.AUDITOR, code);
    const rule = await prisma.ceilingRule.findFirstOrThrow({
      where: { code: 'K04A_MACHINE', validTo: null },
    });
    const correct = (capDong: string, version: number) =>
      correctCeiling(team.ADMIN, rule.id, { capDong, reason: REASON, version });
    await correct('270000000', rule.version);
    const after = await getProjectCeilings(team.AUDITOR, code);
    expect(after.frozen).toEqual(before.frozen);
    expect(after.judgement.verdicts[0]?.result).toBe('EXCEEDED');
    const { lines } = await recheckCeilings(team.AUDITOR);
    expect(lines.filter((line) => line.project === code)).toMatchObject([
      {
        stage: 'REQUESTED',
        submission: 1,
        before: { cap: 300n * MILLION, result: 'UNDECIDED' },
        after: { cap: 270n * MILLION, result: 'EXCEEDED' },
      },
    ]);
    const administrator = await recheckCeilings(team.ADMIN);
    expect(administrator.lines).toEqual([]);
    expect(administrator.differing).toBeGreaterThan(0);
    await correct('300000000', rule.version + 1);
    expect((await recheckCeilings(team.AUDITOR)).lines).toEqual([]);
  });
});

describe('over the API', () => {
  test('a project’s limits are read by those inside and found by nobody else', async () => {
    const code = await project([200]);
    const asked = async (role: Role) =>
      call(projectCeilingsDoor.GET, { params: { code }, cookie: await sessionFor(team[role]) });
    const answer = await asked('CENTER_OFFICER');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      stage: 'REQUESTED',
      choice: 'CHOSEN',
      basis: 'START',
      on: '2023-01-15',
      support: { state: 'STATED', dong: '200000000' },
      verdicts: [{ used: '200000000', cap: '300000000', left: '100000000', gaps: ['COST'] }],
      exceptions: [],
      frozen: [],
    });
    expect((await asked('DEPARTMENT_LEADER')).status).toBe(404);
    expect((await asked('ADMIN')).status).toBe(404);
    expect((await call(projectCeilingsDoor.GET, { params: { code } })).status).toBe(401);
  });

  test('an administrator adds a rule and learns of every field that is wrong', async () => {
    const cookie = await sessionFor(team.ADMIN);
    const bad = await call(ceilingsDoor.POST, {
      method: 'POST',
      cookie,
      body: { code: 'thường', source: 'DOI_UNG', percentBasisPoints: 0, capDong: '0' },
    });
    expect(bad.status).toBe(400);
    const paths = bad.body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['code', 'source', 'percentBasisPoints', 'capDong', 'label']),
    );
    const file = await call(ceilingsDoor.GET, { path: '/api/v1/ceilings?format=csv', cookie });
    expect(file.status).toBe(200);
    expect(file.body).toContain('K04A_MACHINE');
  });
});
