import { beforeAll, describe, expect, test } from 'vitest';
import * as publication from '#app/api/v1/plans/[year]/publication/route.ts';
import * as planOfYear from '#app/api/v1/plans/[year]/route.ts';
import * as plans from '#app/api/v1/plans/route.ts';
import { prisma } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { publishPlan } from '#lib/plans/commands.ts';
import { getLatestPlanYear, getPlan } from '#lib/plans/plan.ts';
import { getYear } from '#lib/plans/progress.ts';
import {
  planAsOfAnswer,
  planLineAnswer,
  planListAnswer,
  type PlanLine,
} from '#lib/plans/schema.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { appraised, CHANGE_DECISION, named } from '#tests/support/changes.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';
import {
  DECISION,
  makeTeam,
  refusalOf,
  REQUESTED,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

const WHO = [...ROLES, 'PUBLIC'] as const;
type Who = (typeof WHO)[number];

let team: Team;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const put = (who: Who, year: number | string, body: unknown) =>
  call(publication.PUT, {
    method: 'PUT',
    path: `/api/v1/plans/${year}/publication`,
    params: { year: String(year) },
    body,
    cookie: cookies.get(who),
  });

async function listFor(who: Who): Promise<PlanLine[]> {
  const answer = await call(plans.GET, { path: '/api/v1/plans', cookie: cookies.get(who) });
  expect(answer.status).toBe(200);
  return planListAnswer.parse(answer.body).data;
}

const lineFor = async (who: Who, year: number) =>
  (await listFor(who)).find((line) => line.year === year);

const planRow = (year: number) => prisma.plan.findUniqueOrThrow({ where: { year } });

const setPlan = async (year: number, isPublished: boolean) =>
  publishPlan(team.CENTER_LEADER, year, { isPublished, version: (await planRow(year)).version });

const show = async (code: string) =>
  publishProject(team.CENTER_LEADER, code, { isPublished: true, version: await versionOf(code) });

const mayPublish = (who: Who) => who !== 'PUBLIC' && EXPECTED_RIGHTS['plan.publish'][who] === 'any';

describe('who may publish the plan of a year', () => {
  test.each(WHO)('%s, of a plan that is not published', async (who) => {
    await taskAt(team, 'APPROVED', { planYear: 2040 });
    await setPlan(2040, false);
    const { version, id } = await planRow(2040);
    const answer = await put(who, 2040, { version, isPublished: true });
    const expected = who === 'PUBLIC' ? 401 : who === 'ADMIN' ? 404 : mayPublish(who) ? 200 : 403;
    expect(answer.status).toBe(expected);
    expect((await planRow(2040)).isPublished).toBe(expected === 200);
    if (who === 'PUBLIC' || expected === 404) return;
    const last = await prisma.auditEvent.findFirst({
      where: { entity: 'Plan', entityId: id },
      orderBy: { seq: 'desc' },
    });
    expect(last).toMatchObject({
      action: expected === 200 ? 'publish' : 'refused:plan.publish',
      actorId: team[who].id,
      ...(expected === 200 && { before: { isPublished: false }, after: { isPublished: true } }),
    });
  });

  test.each(WHO)('%s, to take off one that is published', async (who) => {
    const { version } = await planRow(2022);
    const answer = await put(who, 2022, { version, isPublished: false });
    const expected = who === 'PUBLIC' ? 401 : mayPublish(who) ? 200 : 403;
    expect(answer.status).toBe(expected);
    expect((await planRow(2022)).isPublished).toBe(expected !== 200);
    if (expected === 200) await setPlan(2022, true);
  });

  test('answers with the line of the year as it now stands', async () => {
    const { version } = await planRow(2022);
    const answer = await put('DEPARTMENT_LEADER', 2022, { version, isPublished: true });
    expect(planLineAnswer.parse(answer.body)).toMatchObject({
      year: 2022,
      isPublished: true,
      version: version + 1,
      items: 10,
      publishedItems: 10,
      support: { dong: '700000000', unstatedItems: 8 },
    });
  });

  test.each([2039, 1999, 'nam-nay'])('a plan of %s is not there', async (year) => {
    const answer = await put('CENTER_LEADER', year, { version: 1, isPublished: true });
    expect(answer.status).toBe(year === 2039 ? 404 : 400);
  });
});

describe('what is refused', () => {
  test('a version that is missing, malformed or stale changes nothing', async () => {
    const before = await planRow(2022);
    const missing = await put('CENTER_LEADER', 2022, { isPublished: false });
    const malformed = await put('CENTER_LEADER', 2022, { version: 1, isPublished: 'không' });
    const unknown = await put('CENTER_LEADER', 2022, {
      version: before.version,
      isPublished: false,
      year: 2023,
    });
    const stale = await put('CENTER_LEADER', 2022, {
      version: before.version - 1,
      isPublished: false,
    });
    expect([missing, malformed, unknown, stale].map(({ status }) => status)).toEqual([
      422, 400, 400, 409,
    ]);
    expect(await planRow(2022)).toEqual(before);
  });

  test('of two at once one wins, and the other is told', async () => {
    const { version } = await planRow(2022);
    const results = await Promise.allSettled([
      publishPlan(team.CENTER_LEADER, 2022, { isPublished: true, version }),
      publishPlan(team.DEPARTMENT_LEADER, 2022, { isPublished: true, version }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const stale = await refusalOf(
      publishPlan(team.CENTER_LEADER, 2022, { isPublished: true, version }),
    );
    expect(stale.kind).toBe('CONFLICT');
    expect((await planRow(2022)).version).toBe(version + 1);
  });
});

describe('a plan that grew out of decisions', () => {
  let first = '';
  let second = '';

  beforeAll(async () => {
    first = await taskAt(team, 'APPROVED', { planYear: 2023 });
    second = await taskAt(team, 'FORWARDED', { planYear: 2023 });
    await step(team.DEPARTMENT_LEADER, second, {
      action: 'approve',
      decision: { ...DECISION, number: '260/QĐ-UBND', on: '2023-03-01' },
      approved: REQUESTED,
      batch: 'Đợt 2 năm 2023',
    });
  });

  const open = (who: Who, query = '') =>
    call(planOfYear.GET, {
      path: `/api/v1/plans/2023${query}`,
      params: { year: '2023' },
      cookie: cookies.get(who),
    });

  test('is seen by those who work on it, with everything in it, and by nobody else', async () => {
    for (const who of WHO) {
      const isOutside = who === 'PUBLIC' || who === 'ADMIN';
      const line = await lineFor(who, 2023);
      if (isOutside) expect(line, who).toBeUndefined();
      else {
        expect(line, who).toMatchObject({
          isPublished: false,
          versions: 2,
          current: { number: 2, decisionNumber: '260/QĐ-UBND', decidedOn: '2023-03-01' },
          items: 2,
          publishedItems: 0,
          support: { dong: '1000000000', unstatedItems: 0 },
        });
      }
      const asOf = await open(who, '?asOf=2023-02-15');
      expect(asOf.status, who).toBe(isOutside ? 404 : 200);
      if (!isOutside) {
        const { items, versions } = planAsOfAnswer.parse(asOf.body);
        expect(items).toMatchObject([{ code: first, isPublished: false }]);
        expect(versions[1]?.added).toMatchObject([{ code: second }]);
      }
    }
    expect((await open('PUBLIC')).status).toBe(404);
  });

  test('published before any of its projects tells the public nothing of them', async () => {
    await setPlan(2023, true);
    expect(await getPlan(2023)).toMatchObject({
      projectCodes: [],
      total: { items: null, support: { computed: { state: 'NOT_STATED' } } },
      target: null,
      orientation: [],
    });
    const asOf = planAsOfAnswer.parse((await open('PUBLIC', '?asOf=2023-12-31')).body);
    expect(asOf).toMatchObject({ version: null, items: [], versions: [] });
    expect(await lineFor('PUBLIC', 2023)).toMatchObject({ items: 0, versions: 0, current: null });
    expect(JSON.stringify(await listFor('PUBLIC'))).not.toContain('QĐ-UBND');
    expect(await getLatestPlanYear()).toBe(2022);
  });

  test('shows the projects that are published, added up from their own figures', async () => {
    await show(second);
    expect(await getLatestPlanYear()).toBe(2023);
    const { plan, items, later } = await getYear(2023);
    expect(items.map(({ code }) => code)).toEqual([second]);
    expect(later).toEqual([]);
    expect(plan.programmes).toMatchObject([
      { programme: 'NATIONAL', items: { stated: null, computed: 0 } },
      {
        programme: 'LOCAL',
        items: { stated: null, computed: 1 },
        support: { stated: { state: 'NOT_STATED' }, computed: { dong: '500000000' } },
      },
    ]);
    expect(plan.total).toMatchObject({ items: null, support: { computed: { dong: '500000000' } } });
    await show(first);
    const whole = await getYear(2023);
    expect(whole.items.map(({ code }) => code)).toEqual([first, second].toSorted());
    expect(whole.plan.total.support.computed.dong).toBe('1000000000');
    const february = planAsOfAnswer.parse((await open('PUBLIC', '?asOf=2023-02-15')).body);
    expect(february).toMatchObject({ version: { number: 1 }, items: [{ code: first }] });
  });

  test('keeps supplements apart from what was assigned', async () => {
    const code = await taskAt(team, 'FORWARDED', { planYear: 2023 });
    const id = await appraised(team, code, { type: 'SUPPLEMENT' });
    const [request] = await named(id);
    await recordChangeDecision(team.DEPARTMENT_LEADER, {
      decision: CHANGE_DECISION,
      requests: [{ id, version: request?.version, approved: stated(60_000_000n) }],
    });
    await show(code);
    const { items, later, plan } = await getYear(2023);
    expect(items.map((item) => item.code)).not.toContain(code);
    expect(later.map((item) => item.code)).toEqual([code]);
    expect(plan.total.support.computed.dong).toBe('1000000000');
  });

  test('taken off again is gone for the public, and the home page goes back a year', async () => {
    await setPlan(2023, false);
    expect((await open('PUBLIC')).status).toBe(404);
    expect((await open('PUBLIC', '?asOf=2023-12-31')).status).toBe(404);
    expect(await lineFor('PUBLIC', 2023)).toBeUndefined();
    expect(await getLatestPlanYear()).toBe(2022);
    await setPlan(2022, false);
    expect(await getLatestPlanYear()).toBeNull();
    await setPlan(2022, true);
  });
});
