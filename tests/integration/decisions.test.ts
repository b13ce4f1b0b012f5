import { beforeAll, describe, expect, test } from 'vitest';
import * as decision from '#app/api/v1/decisions/[id]/route.ts';
import * as decisions from '#app/api/v1/decisions/route.ts';
import * as forwardings from '#app/api/v1/forwardings/route.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError } from '#lib/domain/errors.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';
import { forwardMany, recordDecision } from '#lib/decisions/commands.ts';
import { getDecision, listDecisions } from '#lib/decisions/queries.ts';
import { decisionListQuery, forwardManyInput, recordDecisionInput } from '#lib/decisions/schema.ts';
import { getProject } from '#lib/projects/queries.ts';
import { takeStep } from '#lib/transitions/commands.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { projectAt, projectsAt } from '#tests/support/decided.ts';
import {
  actsOn,
  DECISION,
  LETTER,
  makeTeam,
  refusalOf,
  REQUESTED,
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

type Line = { code: string; version?: number };
const dong = (amount: string) => ({ state: 'STATED', dong: amount });

let number = 0;
/** A decision that no other test speaks of. */
const newNumber = () => `${(number += 1)}/QĐ-UBND`;

const over = (projects: readonly Line[], overrides: Record<string, unknown> = {}) => ({
  number: newNumber(),
  on: '2019-03-01',
  issuer: 'UBND tỉnh Bắc Kạn',
  batch: 'Đợt 1',
  projects: projects.map(({ code, version }) => ({ code, version, approved: dong('400000000') })),
  ...overrides,
});

const decide = (body: object, actor: SignedInActor = team.DEPARTMENT_LEADER) =>
  recordDecision(actor, recordDecisionInput.parse(body));

async function statusesOf(projects: readonly Line[]) {
  const rows = await prisma.project.findMany({
    where: { code: { in: projects.map(({ code }) => code) } },
    select: { status: true },
  });
  return [...new Set(rows.map((row) => row.status))];
}

/** Everything that a decision over these projects would leave behind. */
async function traces(projects: readonly Line[], decisionNumber: string) {
  const codes = projects.map(({ code }) => code);
  const ids = await prisma.project.findMany({ where: { code: { in: codes } } });
  return {
    statuses: await statusesOf(projects),
    versions: [...new Set(ids.map((row) => row.version))],
    decisions: await prisma.decision.count({ where: { number: decisionNumber } }),
    lines: await prisma.projectDecision.count({ where: { project: { code: { in: codes } } } }),
    events: await prisma.auditEvent.count({
      where: { entityId: { in: ids.map((row) => row.id) }, action: 'approve' },
    }),
  };
}
const NOTHING = {
  statuses: ['FORWARDED'],
  versions: [1],
  decisions: 0,
  lines: 0,
  events: 0,
};

describe('a decision over many projects', () => {
  test('approves 60 in one act, each with its own amount, and is one record', async () => {
    const projects = await projectsAt(60);
    const body = over(projects, { signer: 'Nguyễn Văn A', subject: 'Về việc giao kế hoạch' });
    body.projects = body.projects.map((line, index) => ({
      ...line,
      approved: dong(String(100_000_000 + index)),
    }));
    const { id } = await decide(body);
    const view = await getDecision(team.AUDITOR, id);
    expect(view).toMatchObject({
      number: body.number,
      date: '2019-03-01',
      issuer: 'UBND tỉnh Bắc Kạn',
      signer: 'Nguyễn Văn A',
      subject: 'Về việc giao kế hoạch',
      batch: 'Đợt 1',
      recordedBy: team.DEPARTMENT_LEADER.name,
      totals: {
        projects: 60,
        requested: { dong: '30000000000', unstatedItems: 0 },
        approved: { dong: '6000001770', unstatedItems: 0 },
      },
    });
    expect(await statusesOf(projects)).toEqual(['APPROVED']);
    const one = await getProject(team.AUDITOR, projects[7]?.code ?? '');
    expect(one).toMatchObject({
      version: 2,
      approved: { dong: '100000007' },
      support: { dong: '100000007', source: { document: expect.stringContaining(body.number) } },
      decision: { number: body.number, date: '2019-03-01', batch: 'Đợt 1' },
    });
    const events = await prisma.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 61 });
    expect(events.map((event) => event.action)).toEqual([
      ...Array.from({ length: 60 }, () => 'approve'),
      'decision.record',
    ]);
    expect(events.at(-1)).toMatchObject({ entity: 'Decision', entityId: id });
    expect(await prisma.$queryRaw`SELECT * FROM audit_verify()`).toEqual([]);
  });

  test('names the one in the wrong state and changes none of 40', async () => {
    const projects = await projectsAt(39);
    const wrong = await projectAt({ status: 'SUBMITTED' });
    const body = over([...projects.slice(0, 20), wrong, ...projects.slice(20)]);
    const refused = await call(decisions.POST, {
      method: 'POST',
      body,
      cookie: await sessionFor(team.DEPARTMENT_LEADER),
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { path: 'projects.20.code', message: expect.stringContaining(wrong.code) },
    ]);
    expect(await traces(projects, body.number)).toEqual(NOTHING);
    expect(await statusOf(wrong.code)).toBe('SUBMITTED');
  });

  test('names everything that stands against it at once', async () => {
    const [good, dear, unstated] = await projectsAt(3);
    const national = await projectAt({ programme: 'NATIONAL' });
    const body = over([], {
      number: 'không số',
      batch: ' ',
      projects: [
        { ...good, approved: dong('1') },
        { ...dear, approved: dong('500000001') },
        { ...unstated, approved: { state: 'NOT_STATED' } },
        { ...national, approved: dong('1') },
        { ...good, approved: dong('1') },
        { code: 'KCDP-2019-999999', version: 1, approved: dong('1') },
      ],
    });
    expect(await refusalOf(decide(body))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: [
        'number',
        'batch',
        'projects.1.approved',
        'projects.2.approved',
        'projects.3.code',
        'projects.4.code',
        'projects.5.code',
      ],
    });
    expect(await statusOf(good?.code ?? '')).toBe('FORWARDED');
  });

  test('approves what no amount was asked for with the amount it says', async () => {
    const recorded = await projectAt({ requestedDong: null });
    await decide(over([recorded]));
    expect(await getProject(team.AUDITOR, recorded.code)).toMatchObject({
      support: { state: 'STATED', dong: '400000000' },
      requested: { state: 'NOT_STATED', dong: null },
    });
  });

  test('is refused without projects, without versions and from a stale one', async () => {
    expect(await refusalOf(decide(over([])))).toMatchObject({ paths: ['projects'] });
    const project = await projectAt();
    const { code } = project;
    expect(await refusalOf(decide(over([{ code }])))).toMatchObject({
      kind: 'RULE_VIOLATION',
      paths: ['projects.0.version'],
    });
    await prisma.project.update({ where: { code }, data: { version: 2 } });
    const answer = await call(decisions.POST, {
      method: 'POST',
      body: over([project]),
      cookie: await sessionFor(team.DEPARTMENT_LEADER),
    });
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([
      { path: 'projects.0.version', message: expect.stringContaining(code) },
    ]);
    expect(await statusOf(code)).toBe('FORWARDED');
  });

  test('is against the rules before it is stale', async () => {
    const [stale, wrong] = [await projectAt(), await projectAt({ status: 'APPRAISED' })];
    await prisma.project.update({ where: { code: stale.code }, data: { version: 5 } });
    expect(await refusalOf(decide(over([stale, wrong])))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['projects.1.code'],
    });
  });

  test('takes further projects later, from the same issuer only', async () => {
    const [first, second, third] = await projectsAt(3);
    const body = over([first!], { signer: 'Nguyễn Văn A' });
    const { id } = await decide(body);
    const again = { ...body, projects: over([second!]).projects };
    expect(await refusalOf(decide({ ...again, issuer: 'Hội đồng nhân dân tỉnh' }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['issuer'],
    });
    expect(await refusalOf(decide({ ...again, signer: 'Trần Thị B' }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['signer'],
    });
    expect(await statusOf(second!.code)).toBe('FORWARDED');
    expect(await decide({ ...again, issuer: 'ủy ban nhân dân tỉnh', signer: '' })).toEqual({ id });
    // The single step of the contract comes under the same record.
    await takeStep(team.DEPARTMENT_LEADER, third!.code, {
      action: 'approve',
      version: 1,
      decision: { number: body.number, on: body.on, issuer: body.issuer },
      approved: REQUESTED,
      batch: 'Đợt 2',
    });
    const view = await getDecision(team.DEPARTMENT_REVIEWER, id);
    expect(view.projects.map(({ code, batch }) => [code, batch])).toEqual([
      [first!.code, 'Đợt 1'],
      [second!.code, 'Đợt 1'],
      [third!.code, 'Đợt 2'],
    ]);
    expect(view).toMatchObject({ issuer: body.issuer, signer: 'Nguyễn Văn A' });
  });

  test('leaves nothing when a statement fails in the middle, or the connection is cut', async () => {
    const projects = await projectsAt(40);
    const { id } = await prisma.project.findUniqueOrThrow({ where: { code: projects[25]!.code } });
    for (const breaking of [
      "RAISE EXCEPTION 'broken'",
      'PERFORM pg_terminate_backend(pg_backend_pid())',
    ]) {
      await prisma.$executeRawUnsafe(`CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW."projectId" = '${id}' THEN ${breaking}; END IF; RETURN NEW; END $$`);
      await prisma.$executeRawUnsafe(`CREATE TRIGGER break_here BEFORE INSERT ON "ProjectDecision"
        FOR EACH ROW EXECUTE FUNCTION break_here()`);
      const body = over(projects);
      await expect(decide(body)).rejects.toBeInstanceOf(Error);
      expect(await traces(projects, body.number)).toEqual(NOTHING);
      await prisma.$executeRawUnsafe('DROP TRIGGER break_here ON "ProjectDecision"');
      await prisma.$executeRawUnsafe('DROP FUNCTION break_here');
    }
    await decide(over(projects));
    expect(await statusesOf(projects)).toEqual(['APPROVED']);
  });

  test('is made by one of two who decide at once; the other is told which projects changed', async () => {
    for (let round = 0; round < 8; round += 1) {
      const projects = await projectsAt(12);
      const [mine, theirs] = [over(projects), over(projects.toReversed())];
      const outcomes = await Promise.allSettled([decide(mine), decide(theirs)]);
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toHaveLength(1);
      const reason: unknown = lost[0]?.reason;
      expect(reason instanceof ConflictError && reason.issues).toHaveLength(12);
      const made = await prisma.decision.count({
        where: { number: { in: [mine.number, theirs.number] } },
      });
      expect(made).toBe(1);
      expect(await statusesOf(projects)).toEqual(['APPROVED']);
    }
  });

  test('and single approvals under the same decision do not block each other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [a, b, c, d] = await projectsAt(4);
      const body = over([a!, b!, c!]);
      const single = (code: string) =>
        takeStep(team.DEPARTMENT_LEADER, code, {
          action: 'approve',
          version: 1,
          decision: { number: body.number, on: body.on, issuer: body.issuer },
          approved: REQUESTED,
          batch: 'Đợt 1',
        });
      const [many, inside, outside] = await Promise.allSettled([
        decide(body),
        single(b!.code),
        single(d!.code),
      ]);
      expect([many, inside].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outside.status).toBe('fulfilled');
      const lost = [many, inside].find((outcome) => outcome.status === 'rejected');
      expect(lost?.reason).toBeInstanceOf(ConflictError);
      expect(await prisma.decision.count({ where: { number: body.number } })).toBe(1);
    }
  });
});

describe('a letter over many projects', () => {
  const forward = (projects: readonly Line[], letter: object = LETTER) =>
    forwardMany(
      team.DEPARTMENT_REVIEWER,
      forwardManyInput.parse({
        letter,
        projects: projects.map(({ code, version }) => ({ code, version })),
      }),
    );

  test('forwards them all, as real steps from their appraisal', async () => {
    const codes = [await taskAt(team, 'APPRAISED'), await taskAt(team, 'APPRAISED')];
    const projects = await Promise.all(
      codes.map(async (code) => ({ code, version: await versionOf(code) })),
    );
    await forward(projects);
    for (const code of codes) {
      expect(await statusOf(code)).toBe('FORWARDED');
      expect((await actsOn(code)).at(-1)).toBe('forward');
    }
    await step(team.DEPARTMENT_LEADER, codes[0]!, {
      action: 'approve',
      decision: DECISION,
      approved: REQUESTED,
      batch: 'Đợt 1',
    });
  });

  test('names the one that is not appraised and the fields of the letter, and forwards none', async () => {
    const [first, second] = await projectsAt(2, { status: 'APPRAISED' });
    const wrong = await projectAt({ status: 'REJECTED' });
    expect(await refusalOf(forward([first!, wrong, second!]))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['projects.1.code'],
    });
    const future = { number: 'abc', on: '2199-01-01' };
    expect(await refusalOf(forward([first!, second!], future))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['letter.number', 'letter.on'],
    });
    expect(await statusesOf([first!, second!])).toEqual(['APPRAISED']);
  });
});

describe('the list of decisions', () => {
  test('finds by number, subject and project, and by the year of the decision', async () => {
    const project = await projectAt();
    const body = over([project], {
      number: '77777/QĐ-UBND',
      on: '2018-12-30',
      subject: 'Giao chỉ tiêu đặc biệt',
    });
    const { id } = await decide(body);
    const find = async (filters: object) => {
      const list = await listDecisions(team.CENTER_LEADER, decisionListQuery.parse(filters));
      return list.data.map((row) => row.id);
    };
    expect(await find({ q: '77777' })).toEqual([id]);
    expect(await find({ q: 'chi tieu dac biet' })).toEqual([id]);
    expect(await find({ q: project.code.toLowerCase(), year: 2018 })).toEqual([id]);
    expect(await find({ q: '77777', year: 2019 })).toEqual([]);
    const [row] = (await listDecisions(team.AUDITOR, decisionListQuery.parse({ q: '77777' }))).data;
    expect(row?.totals).toEqual({
      projects: 1,
      requested: { dong: '500000000', unstatedItems: 0 },
      approved: { dong: '400000000', unstatedItems: 0 },
    });
  });
});

describe('rights, through the routes', () => {
  const MAY_DECIDE: Role[] = ['DEPARTMENT_LEADER'];
  const MAY_FORWARD: Role[] = ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'];

  test.each(ROLES)('%s', async (role) => {
    const cookie = await sessionFor(team[role]);
    const post = { method: 'POST', cookie };
    // Nothing in the body is right: whoever may comes as far as the body.
    const decided = await call(decisions.POST, { ...post, body: {} });
    expect(decided.status).toBe(MAY_DECIDE.includes(role) ? 400 : 403);
    const forwarded = await call(forwardings.POST, { ...post, body: {} });
    expect(forwarded.status).toBe(MAY_FORWARD.includes(role) ? 400 : 403);
    const reads = role === 'ADMIN' ? 403 : 200;
    expect((await call(decisions.GET, { cookie })).status).toBe(reads);
    const { id } = await prisma.decision.findFirstOrThrow();
    const read = await call(decision.GET, { cookie, params: { id } });
    expect(read.status).toBe(reads);
    const missing = { id: '00000000-0000-7000-8000-000000000000' };
    expect((await call(decision.GET, { cookie, params: missing })).status).toBe(
      role === 'ADMIN' ? 403 : 404,
    );
    if (!MAY_DECIDE.includes(role)) {
      expect(await refusalOf(decide(over([await projectAt()]), team[role]))).toMatchObject({
        kind: 'FORBIDDEN',
      });
    }
  });

  test('nobody signed in is asked to, before anything is read', async () => {
    for (const [handler, method] of [
      [decisions.GET, 'GET'],
      [decisions.POST, 'POST'],
      [decision.GET, 'GET'],
      [forwardings.POST, 'POST'],
    ] as const) {
      expect((await call(handler, { method, ...(method === 'POST' && { raw: '{' }) })).status).toBe(
        401,
      );
    }
  });

  test('the same key sends a decision once', async () => {
    const project = await projectAt();
    const asked = {
      method: 'POST',
      body: over([project]),
      cookie: await sessionFor(team.DEPARTMENT_LEADER),
      headers: { 'idempotency-key': 'decision-once' },
    };
    const [first, second] = [await call(decisions.POST, asked), await call(decisions.POST, asked)];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect((await actsOn(project.code)).filter((act) => act === 'approve')).toHaveLength(1);
  });
});
