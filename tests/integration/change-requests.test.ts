import { beforeAll, describe, expect, test } from 'vitest';
import * as changeDecision from '#app/api/v1/change-decisions/[id]/route.ts';
import * as changeDecisions from '#app/api/v1/change-decisions/route.ts';
import * as queue from '#app/api/v1/change-requests/route.ts';
import * as appraise from '#app/api/v1/projects/[code]/change-requests/[id]/appraise/route.ts';
import * as reject from '#app/api/v1/projects/[code]/change-requests/[id]/reject/route.ts';
import * as giveBack from '#app/api/v1/projects/[code]/change-requests/[id]/return/route.ts';
import * as one from '#app/api/v1/projects/[code]/change-requests/[id]/route.ts';
import * as withdraw from '#app/api/v1/projects/[code]/change-requests/[id]/withdraw/route.ts';
import * as requests from '#app/api/v1/projects/[code]/change-requests/route.ts';
import { listPublicChanges } from '#lib/changes/queries.ts';
import { prisma } from '#lib/db/client.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import {
  appraised,
  CHANGE_DECISION,
  named,
  OPINION,
  propose,
  REASON,
  requestOf,
} from '#tests/support/changes.ts';
import {
  actsOn,
  makeTeam,
  refusalOf,
  statusOf,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

type Who = Role | 'PUBLIC';
const WHO: readonly Who[] = [...ROLES, 'PUBLIC'];

let team: Team;
const cookies = new Map<Who, string>();
beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const ask = (
  who: Who,
  handler: Handler,
  method: string,
  params: Record<string, string>,
  body?: unknown,
) => call(handler, { method, params, body, cookie: cookies.get(who) });

const adjust = { type: 'ADJUST', changes: { endsOn: '2024-03-31' }, reason: REASON };

describe('every role at every door', () => {
  const CENTER: readonly Role[] = ['CENTER_OFFICER', 'CENTER_LEADER'];
  const DEPARTMENT: readonly Role[] = ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'];
  const acts = [
    { name: 'propose', handler: requests.POST, method: 'POST', roles: CENTER },
    { name: 'propose again', handler: one.PUT, method: 'PUT', roles: CENTER },
    { name: 'withdraw', handler: withdraw.POST, method: 'POST', roles: CENTER },
    { name: 'appraise', handler: appraise.POST, method: 'POST', roles: DEPARTMENT },
    { name: 'give back', handler: giveBack.POST, method: 'POST', roles: DEPARTMENT },
    { name: 'reject', handler: reject.POST, method: 'POST', roles: DEPARTMENT },
  ];

  test.each(acts)('$name', async ({ handler, method, roles }) => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await propose(team.CENTER_OFFICER, code, adjust);
    for (const who of WHO) {
      const answer = await ask(who, handler, method, { code, id }, { wrong: true });
      const expected =
        who === 'PUBLIC' ? 401 : who === 'ADMIN' ? 404 : roles.includes(who) ? 400 : 403;
      expect(answer.status, who).toBe(expected);
    }
  });

  test('record a decision', async () => {
    for (const who of WHO) {
      const answer = await ask(who, changeDecisions.POST, 'POST', {}, { wrong: true });
      const expected = who === 'PUBLIC' ? 401 : who === 'DEPARTMENT_LEADER' ? 400 : 403;
      expect(answer.status, who).toBe(expected);
    }
  });

  test('read', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await appraised(team, code, adjust);
    const decided = await ask(
      'DEPARTMENT_LEADER',
      changeDecisions.POST,
      'POST',
      {},
      {
        decision: { ...CHANGE_DECISION, number: '501/QĐ-UBND' },
        requests: await named(id),
      },
    );
    expect(decided.status).toBe(201);
    for (const who of WHO) {
      const outside = who === 'PUBLIC' ? 401 : who === 'ADMIN' ? 404 : 200;
      const read = async (handler: Handler, params: Record<string, string>) =>
        (await ask(who, handler, 'GET', params)).status;
      expect(await read(requests.GET, { code }), who).toBe(outside);
      expect(await read(one.GET, { code, id }), who).toBe(outside);
      expect(await read(changeDecision.GET, { id: decided.body.id }), who).toBe(outside);
      expect(await read(queue.GET, {}), who).toBe(outside === 404 ? 403 : outside);
    }
  });

  test('an officer who is not in charge proposes nothing', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await prisma.project.update({ where: { code }, data: { ownerId: team.CENTER_LEADER.id } });
    const body = { ...adjust, version: await versionOf(code) };
    const answer = await ask('CENTER_OFFICER', requests.POST, 'POST', { code }, body);
    expect(answer.status).toBe(403);
  });
});

describe('a request over the API', () => {
  test('goes from its proposal over its return to the decision, and changes the project last', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const proposed = await ask(
      'CENTER_OFFICER',
      requests.POST,
      'POST',
      { code },
      {
        ...adjust,
        version: await versionOf(code),
      },
    );
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({
      number: 1,
      type: 'ADJUST',
      status: 'PROPOSED',
      changes: [{ path: 'endsOn', before: '2023-12-15', after: '2024-03-31' }],
      acts: ['withdraw'],
      version: 1,
    });
    const params = { code, id: proposed.body.id as string };
    const returned = await ask('DEPARTMENT_REVIEWER', giveBack.POST, 'POST', params, {
      reason: 'Cần nêu rõ căn cứ lùi thời hạn đến tháng ba.',
      version: 1,
    });
    expect(returned.body).toMatchObject({ status: 'RETURNED', version: 2 });
    const again = await ask('CENTER_OFFICER', one.PUT, 'PUT', params, {
      reason: 'Nhà cung cấp báo giao máy chậm hai tháng.',
      changes: { endsOn: '2024-02-28' },
      version: 2,
    });
    expect(again.body).toMatchObject({
      status: 'PROPOSED',
      changes: [{ path: 'endsOn', after: '2024-02-28' }],
    });
    const fine = await ask('DEPARTMENT_LEADER', appraise.POST, 'POST', params, {
      reason: OPINION,
      version: 3,
    });
    expect(fine.body).toMatchObject({
      status: 'APPRAISED',
      appraisal: OPINION,
      acts: ['return', 'reject', 'decide'],
    });
    const waiting = await call(queue.GET, {
      path: '/api/v1/change-requests?status=APPRAISED&type=ADJUST',
      cookie: cookies.get('DEPARTMENT_LEADER'),
    });
    expect(waiting.body.data.map((row: { id: string }) => row.id)).toContain(params.id);
    const decided = await ask(
      'DEPARTMENT_LEADER',
      changeDecisions.POST,
      'POST',
      {},
      {
        decision: { ...CHANGE_DECISION, number: '502/QĐ-UBND' },
        requests: [{ id: params.id, version: 4 }],
      },
    );
    expect(decided.body).toMatchObject({
      number: '502/QĐ-UBND',
      requests: [{ id: params.id, status: 'DECIDED' }],
      planVersions: [{ year: 2023 }],
    });
    expect((await actsOn(code)).slice(-5)).toEqual([
      'change.propose',
      'change.return',
      'change.propose',
      'change.appraise',
      'change.decide',
    ]);
  });

  test('refuses in the contract’s order: malformed, against the rules, stale', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const version = await versionOf(code);
    const tried = (body: object) => ask('CENTER_OFFICER', requests.POST, 'POST', { code }, body);
    expect((await tried({ ...adjust, changes: { endsOn: '31/03/2024' } })).status).toBe(400);
    expect((await tried({ ...adjust, changes: { title: 'Tên khác' }, version })).status).toBe(400);
    expect(await tried(adjust)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'version' }] },
    });
    expect(await tried({ ...adjust, reason: 'Ngắn quá.', version })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    });
    expect((await tried({ ...adjust, version: version - 1 })).status).toBe(409);
    expect(await tried({ ...adjust, changes: {}, version })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'changes' }] },
    });
  });

  test('that is decided when its values went on answers 409 and names the field', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await appraised(team, code, adjust);
    await prisma.project.update({ where: { code }, data: { endsOn: new Date('2023-11-30') } });
    const answer = await ask(
      'DEPARTMENT_LEADER',
      changeDecisions.POST,
      'POST',
      {},
      {
        decision: { ...CHANGE_DECISION, number: '503/QĐ-UBND' },
        requests: await named(id),
      },
    );
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toMatchObject([
      { path: 'requests.0.changes.endsOn', message: expect.stringContaining('Ngày kết thúc') },
    ]);
  });

  test('names what is wrong with the decision itself', async () => {
    const answer = await ask(
      'DEPARTMENT_LEADER',
      changeDecisions.POST,
      'POST',
      {},
      {
        decision: { ...CHANGE_DECISION, number: 'không số', on: '2199-01-01' },
        requests: [{ id: '00000000-0000-7000-8000-000000000000', version: 1 }],
      },
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'decision.number',
      'decision.on',
      'requests.0.id',
    ]);
  });
});

describe('a proposal', () => {
  test.each([
    ['FORWARDED', 'ADJUST'],
    ['FORWARDED', 'STOP'],
    ['SUBMITTED', 'SUPPLEMENT'],
    ['IN_PROGRESS', 'SUPPLEMENT'],
  ] as const)('in %s cannot be %s', async (status, type) => {
    const code = await taskAt(team, status);
    const tried = propose(team.CENTER_OFFICER, code, { ...adjust, type });
    expect(await refusalOf(tried)).toEqual({ kind: 'RULE_VIOLATION', paths: ['type'] });
  });

  test('is open once for each type, also when two people propose at once', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const tries = await Promise.allSettled([
      propose(team.CENTER_OFFICER, code, { type: 'STOP' }),
      propose(team.CENTER_LEADER, code, { type: 'STOP' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { kind: 'RULE_VIOLATION', code: 'ALREADY_OPEN' },
    });
    await propose(team.CENTER_OFFICER, code, adjust);
    expect(await prisma.changeRequest.count({ where: { project: { code } } })).toBe(2);
  });

  test('is taken back by whoever made it, and by nobody else', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await propose(team.CENTER_OFFICER, code, adjust);
    const params = { code, id };
    expect((await ask('CENTER_LEADER', withdraw.POST, 'POST', params, { version: 1 })).status).toBe(
      403,
    );
    const done = await ask('CENTER_OFFICER', withdraw.POST, 'POST', params, { version: 1 });
    expect(done.body).toMatchObject({ status: 'WITHDRAWN', acts: [] });
    await propose(team.CENTER_OFFICER, code, adjust);
  });

  test('is judged by one of two reviewers at once; the other is told', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await propose(team.CENTER_OFFICER, code, adjust);
    const body = { reason: OPINION, version: 1 };
    const answers = await Promise.all([
      ask('DEPARTMENT_REVIEWER', appraise.POST, 'POST', { code, id }, body),
      ask('DEPARTMENT_LEADER', reject.POST, 'POST', { code, id }, body),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await requestOf(id)).version).toBe(2);
    const late = await ask('DEPARTMENT_REVIEWER', appraise.POST, 'POST', { code, id }, body);
    const { appraisedByName } = await requestOf(id);
    expect(late).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(`(${appraisedByName}, `) },
    });
  });

  test('to stop says how what was paid out comes back', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    await prisma.payment.create({
      data: {
        project: { connect: { code } },
        kind: 'ADVANCE',
        dong: 150_000_000n,
        paidOn: new Date('2023-03-01'),
        document: 'UNC 12',
        enteredById: team.CENTER_ACCOUNTANT.id,
        enteredByName: team.CENTER_ACCOUNTANT.name,
        confirmedById: team.CENTER_LEADER.id,
        confirmedByName: team.CENTER_LEADER.name,
        confirmedAt: new Date(),
      },
    });
    const silent = propose(team.CENTER_OFFICER, code, { type: 'STOP' });
    await expect(silent).rejects.toMatchObject({
      issues: [{ path: 'recovery', message: expect.stringContaining('150.000.000 đồng') }],
    });
    const recovery = 'Cơ sở hoàn trả 150 triệu đồng trước ngày 31/12/2023.';
    const id = await propose(team.CENTER_OFFICER, code, { type: 'STOP', recovery });
    expect(await requestOf(id)).toMatchObject({ recovery });
    expect(await statusOf(code)).toBe('IN_PROGRESS');
  });

  test('names a beneficiary or an area that nobody knows', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const wanted = async (changes: object) =>
      refusalOf(propose(team.CENTER_OFFICER, code, { type: 'ADJUST', changes }));
    expect((await wanted({ beneficiaries: [{ slug: 'khong-co' }] })).paths).toEqual([
      'beneficiaries.0.slug',
    ]);
    expect((await wanted({ unit: 'khong-co' })).paths).toEqual(['unit']);
  });
});

test('the public reads what was decided: values and decision, no reasons, no names, nothing of before', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  const id = await appraised(team, code, {
    type: 'ADJUST',
    changes: { support: { state: 'STATED', dong: '400000000' }, scale: '4 máy' },
  });
  await publishProject(team.CENTER_LEADER, code, {
    isPublished: true,
    version: await versionOf(code),
  });
  expect(await listPublicChanges(code)).toEqual([]);
  await ask(
    'DEPARTMENT_LEADER',
    changeDecisions.POST,
    'POST',
    {},
    {
      decision: { ...CHANGE_DECISION, number: '504/QĐ-UBND' },
      requests: await named(id),
    },
  );
  expect(await listPublicChanges(code)).toEqual([
    {
      type: 'ADJUST',
      decision: { number: '504/QĐ-UBND', on: CHANGE_DECISION.on },
      changes: [
        { path: 'scale', before: null, after: '4 máy' },
        {
          path: 'support',
          before: { state: 'STATED', dong: '500000000' },
          after: { state: 'STATED', dong: '400000000' },
        },
      ],
    },
  ]);
});

test('people hear of what waits for them and of what came of it', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  const id = await appraised(team, code, adjust);
  const told = await prisma.notification.findMany({
    where: { href: `/lam-viec/de-an/${code}/dieu-chinh/${id}` },
    select: { kind: true, userId: true },
  });
  const kindsOf = (role: Role) =>
    told.filter(({ userId }) => userId === team[role].id).map(({ kind }) => kind);
  expect(kindsOf('DEPARTMENT_REVIEWER')).toEqual(['WAITING']);
  expect(kindsOf('DEPARTMENT_LEADER')).toEqual(['WAITING', 'WAITING']);
  expect(kindsOf('CENTER_OFFICER')).toEqual([]);
});
