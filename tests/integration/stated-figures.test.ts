import { beforeAll, describe, expect, test } from 'vitest';
import * as history from '#app/api/v1/history/route.ts';
import * as reconciliation from '#app/api/v1/reconciliation/route.ts';
import * as withdrawal from '#app/api/v1/stated-figures/[key]/withdraw/route.ts';
import * as oneFigure from '#app/api/v1/stated-figures/[key]/route.ts';
import * as figures from '#app/api/v1/stated-figures/route.ts';
import { pool, prisma, query } from '#lib/db/client.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { observeFigures } from '#lib/figures/observe.ts';
import { recordFigure } from '#lib/figures/commands.ts';
import { getFigure, listBoard } from '#lib/figures/queries.ts';
import { figureAnswer, recordFigureInput } from '#lib/figures/schema.ts';
import { getHistory } from '#lib/plans/history.ts';
import { listReconciliation } from '#lib/plans/reconciliation.ts';
import { historyAnswer, reconciliationAnswer } from '#lib/plans/schema.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { recordProject } from '#lib/projects/recording.ts';
import { recordProjectInput } from '#lib/projects/recording-schema.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';
import { makeTeam, refusalOf, type Team, versionOf } from '#tests/support/factories.ts';
import { leaveTrace } from '#tests/support/trace.ts';

const WHO = [...ROLES, 'PUBLIC'] as const;
type Who = (typeof WHO)[number];

const REASON = 'Chép nhầm số của năm khác trong cùng báo cáo.';

let team: Team;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const body = (overrides: Record<string, unknown> = {}) => ({
  measure: 'SUPPORT',
  value: '500000000',
  yearFrom: 2018,
  yearTo: 2018,
  programme: 'NATIONAL',
  quote: 'Năm 2018, kinh phí khuyến công quốc gia là 500 triệu đồng.',
  document: { title: 'Báo cáo tổng kết khuyến công năm 2018', author: 'Sở Công Thương' },
  ...overrides,
});

const post = (who: Who, sent: unknown) =>
  call(figures.POST, {
    method: 'POST',
    path: '/api/v1/stated-figures',
    body: sent,
    cookie: cookies.get(who),
  });

const withdraw = (who: Who, key: string, reason: unknown = REASON) =>
  call(withdrawal.POST, {
    method: 'POST',
    path: `/api/v1/stated-figures/${key}/withdraw`,
    params: { key },
    body: { reason },
    cookie: cookies.get(who),
  });

const record = async (overrides: Record<string, unknown> = {}) =>
  (await recordFigure(team.CENTER_OFFICER, recordFigureInput.parse(body(overrides)))).key;

const titled = (title: string) => ({ document: { title } });

async function takeBack(key: string) {
  expect((await withdraw('CENTER_LEADER', key)).status).toBe(200);
}

const restOf = async (programme: 'NATIONAL' | 'LOCAL') =>
  (await getHistory()).rest.programmes.find((of) => of.programme === programme);

describe('who may record and withdraw', () => {
  test.each(WHO)('%s', async (who) => {
    const may = (what: 'figure.record' | 'figure.withdraw') =>
      who !== 'PUBLIC' && EXPECTED_RIGHTS[what][who] === 'any';
    const refused = who === 'PUBLIC' ? 401 : 403;
    const sent = body(titled(`Báo cáo do ${who} đọc`));
    const made = await post(who, sent);
    expect(made.status).toBe(may('figure.record') ? 201 : refused);
    const key = may('figure.record')
      ? figureAnswer.parse(made.body).key
      : await record(titled(`Báo cáo do ${who} đọc`));
    const gone = await withdraw(who, key);
    expect(gone.status).toBe(may('figure.withdraw') ? 200 : refused);
    if (!may('figure.withdraw')) await takeBack(key);
    const read = await call(oneFigure.GET, {
      path: `/api/v1/stated-figures/${key}`,
      params: { key },
      cookie: cookies.get(who),
    });
    expect(read.status).toBe(who === 'PUBLIC' ? 401 : 200);
    if (who !== 'PUBLIC') expect(read.body).toMatchObject({ withdrawn: { reason: REASON } });
  });
});

describe('what is refused', () => {
  test.each([
    [400, { value: '1,5' }, 'value'],
    [400, { measure: 'MONEY' }, 'measure'],
    [400, { quote: ' ' }, 'quote'],
    [400, { yearFrom: 1999 }, 'yearFrom'],
    [400, { yearTo: 2017 }, 'yearTo'],
    [400, titled(''), 'document'],
    [422, { source: 'KHONG' }, 'source'],
    [422, { source: 'DOI_UNG' }, 'source'],
    [422, { content: 'ND99' }, 'content'],
    [422, { project: 'KCQG-1999-001' }, 'project'],
    [422, { project: 'KCQG-2022-001' }, 'yearFrom'],
    [422, { measure: 'PROJECTS', value: '9999999' }, 'value'],
    [422, { document: { title: 'Báo cáo', on: '2099-01-01' } }, 'document.on'],
    [422, { document: { id: '00000000-0000-4000-8000-000000000000' } }, 'document.id'],
  ])('%i for %o', async (status, wrong, path) => {
    const before = await prisma.statedFigure.count();
    const answer = await post('CENTER_OFFICER', body(wrong));
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].path.startsWith(path)).toBe(true);
    expect(await prisma.statedFigure.count()).toBe(before);
  });

  test('the same statement twice, also at once, and the first is named', async () => {
    const results = await Promise.allSettled([record(), record()]);
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(made).toHaveLength(1);
    expect(await refusalOf(record({ value: '1' }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['value'],
    });
    const again = await post('CENTER_OFFICER', body({ value: '1' }));
    expect(again).toMatchObject({ status: 422, body: { code: 'DUPLICATE' } });
    expect(again.body.detail).toContain(made[0]);
    await takeBack(made[0] ?? '');
    // A wrong one that was withdrawn makes room for the right one.
    await takeBack(await record({ value: '1' }));
  });

  test('a withdrawal without a reason, of nothing, or a second time', async () => {
    const key = await record();
    expect((await withdraw('CENTER_LEADER', key, 'ngắn')).status).toBe(422);
    expect((await withdraw('CENTER_LEADER', 'khong-co')).status).toBe(404);
    const both = await Promise.all([
      withdraw('CENTER_LEADER', key),
      withdraw('DEPARTMENT_LEADER', key),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await getFigure(key)).comparisons).toEqual([]);
    expect((await listBoard()).some((row) => row.figure === key)).toBe(false);
  });

  test('a figure is never deleted', async () => {
    await expect(prisma.statedFigure.deleteMany()).rejects.toThrow(/Foreign key/);
  });
});

describe('the years before the portal', () => {
  test('nothing is broken down until somebody puts a year down', async () => {
    const { body: answer } = await call(history.GET, { path: '/api/v1/history' });
    expect(historyAnswer.parse(answer)).toMatchObject({ brokenDown: false, years: [] });
  });

  test('a year makes the rest smaller, for its programme and for the total', async () => {
    const key = await record();
    const told = await getHistory();
    // The public reads the words and the document, and no name of those who wrote them down.
    const open = JSON.stringify([told, await listReconciliation()]);
    expect(open).toContain('Báo cáo tổng kết khuyến công năm 2018');
    expect(open).toContain('Cán bộ phụ trách');
    expect(open).not.toContain(team.CENTER_OFFICER.name);
    expect(told).toMatchObject({
      brokenDown: true,
      total: { projects: 73, support: { dong: '7690500000' } },
      years: [{ year: 2018, support: { value: '500000000', basis: 'STATED' } }],
    });
    expect(told.rest.support.remaining).toBe('7190500000');
    expect((await restOf('NATIONAL'))?.support).toEqual({ remaining: '3670000000', excess: null });
    expect((await restOf('LOCAL'))?.support.remaining).toBe('3520500000');
    const rows = await listReconciliation();
    expect(rows.slice(0, 7).map((row) => row.key)).toContain('plan-2022-support-local');
    expect(rows.find((row) => row.key === 'history-support-national:years')).toMatchObject({
      result: 'INCOMPLETE',
      partial: '500000000',
      remaining: '3670000000',
      computed: null,
    });
    await takeBack(key);
    expect((await getHistory()).brokenDown).toBe(false);
  });

  test('more than the stated total shows the conflict', async () => {
    const key = await record({ value: '5000000000' });
    expect((await restOf('NATIONAL'))?.support).toEqual({ remaining: null, excess: '830000000' });
    const rows = await listReconciliation();
    expect(rows.find((row) => row.key === 'history-support-national:years')).toMatchObject({
      result: 'DIFFERENT',
      excess: '830000000',
    });
    await takeBack(key);
  });

  test('projects of the archive count as long as nobody states their year', async () => {
    const { code } = await recordProject(
      team.CENTER_LEADER,
      recordProjectInput.parse({
        title: 'Hỗ trợ máy sấy miến dong',
        planYear: 2016,
        programme: 'LOCAL',
        kind: 'TASK',
        status: 'SETTLED',
        approved: { state: 'STATED', dong: '100000000' },
        settled: { state: 'STATED', dong: '100000000' },
        source: { title: 'Hồ sơ lưu năm 2016', quote: 'Đã hỗ trợ 100 triệu đồng.' },
      }),
    );
    expect((await restOf('LOCAL'))?.projects.remaining).toBe('62');
    await publishProject(team.CENTER_LEADER, code, {
      isPublished: true,
      version: await versionOf(code),
    });
    expect((await restOf('LOCAL'))?.projects.remaining).toBe('61');
    expect((await restOf('LOCAL'))?.support.remaining).toBe('3420500000');
    const key = await record({
      yearFrom: 2016,
      yearTo: 2016,
      programme: 'LOCAL',
      value: '400000000',
    });
    // The year is stated now: its project is a part of it and is not added once more.
    expect((await restOf('LOCAL'))?.support.remaining).toBe('3120500000');
    expect((await getFigure(key)).comparisons[0]).toMatchObject({
      against: 'RECORDS',
      result: 'INCOMPLETE',
      partial: '100000000',
      remaining: '300000000',
    });
    await takeBack(key);
    await publishProject(team.CENTER_LEADER, code, {
      isPublished: false,
      version: await versionOf(code),
    });
  });
});

test('another amount from another document is a conflict of sources', async () => {
  const one = await record(titled('Báo cáo thứ nhất'));
  const other = await record({ ...titled('Báo cáo thứ hai'), value: '510000000' });
  const [row] = (await getFigure(one)).comparisons;
  expect(row?.conflicts).toEqual([
    { figure: other, value: '510000000', document: 'Báo cáo thứ hai' },
  ]);
  // Two statements about one year are not added.
  expect((await restOf('NATIONAL'))?.support.remaining).toBe('3670000000');
  await takeBack(one);
  await takeBack(other);
});

test('assigned revenue enters no support total', async () => {
  const before = await getHistory();
  const key = await record({ measure: 'REVENUE', value: '240000000' });
  expect(await getHistory()).toEqual(before);
  expect(await prisma.statedFigure.findUnique({ where: { key } })).toMatchObject({
    isSupport: false,
    unit: 'DONG',
  });
  await takeBack(key);
});

describe('496 triệu đồng of eight amounts that nobody stated', () => {
  const locals = Array.from({ length: 8 }, (_, index) => `KCDP-2022-00${index + 1}`);
  const fill = async (code: string, dong: bigint | null) => {
    const { provenanceId } = await prisma.statedFigure.findUniqueOrThrow({
      where: { key: 'plan-2022-support-local' },
    });
    await prisma.project.update({
      where: { code },
      data: {
        supportState: dong === null ? 'NOT_STATED' : 'STATED',
        supportDong: dong,
        supportProvenanceId: provenanceId,
      },
    });
    await leaveTrace();
  };
  const row = async () => {
    const { body: answer } = await call(reconciliation.GET, { path: '/api/v1/reconciliation' });
    return reconciliationAnswer.parse(answer).data[4];
  };

  test('the first leaves the rest, all eight come to the total or to a difference', async () => {
    expect(await row()).toMatchObject({
      result: 'INCOMPLETE',
      remaining: '496000000',
      partial: null,
    });
    await fill(locals[0] ?? '', 96_000_000n);
    expect(await row()).toMatchObject({
      result: 'INCOMPLETE',
      computed: null,
      partial: '96000000',
      remaining: '400000000',
      unstatedItems: 7,
    });
    await fill(locals[0] ?? '', 500_000_000n);
    expect(await row()).toMatchObject({ result: 'DIFFERENT', excess: '4000000', unstatedItems: 7 });
    for (const code of locals) await fill(code, 62_000_000n);
    expect(await row()).toMatchObject({ result: 'MATCH', difference: '0', remaining: null });
    await fill(locals[7] ?? '', 62_000_001n);
    expect(await row()).toMatchObject({ result: 'DIFFERENT', difference: '1' });
    for (const code of locals) await fill(code, null);
  });
});

test('how a figure stands is noted when it changes, and only then', async () => {
  expect(await observeFigures(query)).toBeGreaterThan(10);
  expect(await observeFigures(query)).toBe(0);
  const key = await record();
  // The new figure, and the periods of its programme and of both.
  const [one, two] = await Promise.all([observeFigures(query), observeFigures(query)]);
  expect(one + two).toBe(3);
  expect((await getFigure(key)).observations).toMatchObject([
    { stated: '500000000', computed: null },
  ]);
  expect((await getFigure('history-support-national')).observations).toMatchObject([
    { computed: '500000000' },
    { computed: null },
  ]);
  await expect(pool.query('DELETE FROM "ReconciliationObservation"')).rejects.toThrow(
    /ReconciliationObservation/,
  );
  await takeBack(key);
});

test('the board is narrowed down by year, programme and result', async () => {
  const key = await record({ source: 'KCQG', content: 'ND3' });
  const found = async (filters: Record<string, string>) => {
    const { status, body: answer } = await call(figures.GET, {
      path: `/api/v1/stated-figures?${new URLSearchParams(filters)}`,
      cookie: cookies.get('AUDITOR'),
    });
    expect(status).toBe(200);
    return (answer.data as { figure: string }[]).map(({ figure }) => figure);
  };
  const exactly = { source: 'KCQG', content: 'ND3', year: '2018', programme: 'NATIONAL' };
  expect(await found(exactly)).toEqual([key]);
  expect(await found({ ...exactly, result: 'MATCH' })).toEqual([]);
  expect(await found({ ...exactly, year: '2019' })).toEqual([]);
  expect(await found({ result: 'MATCH' })).toContain('plan-2022-support-national');
  await takeBack(key);
});
