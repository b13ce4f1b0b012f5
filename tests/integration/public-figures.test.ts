import { beforeAll, describe, expect, test } from 'vitest';
import * as budgets from '#app/api/v1/budgets/route.ts';
import * as fundingSources from '#app/api/v1/funding-sources/route.ts';
import * as health from '#app/api/v1/health/route.ts';
import * as history from '#app/api/v1/history/route.ts';
import * as plans from '#app/api/v1/plans/[year]/route.ts';
import * as projects from '#app/api/v1/projects/route.ts';
import * as reconciliation from '#app/api/v1/reconciliation/route.ts';
import { prisma } from '#lib/db/client.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import {
  budgetAnswer,
  fundingSourceAnswer,
  historyAnswer,
  planAnswer,
  reconciliationAnswer,
} from '#lib/plans/schema.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { leaveTrace } from '#tests/support/trace.ts';

beforeAll(async () => {
  await seedIfEmpty(prisma);
});

async function get(route: { GET: Handler }, address: string, params: Record<string, string> = {}) {
  const response = await route.GET(new Request(`http://localhost:3000/api/v1/${address}`), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: JSON.parse(text) as unknown,
  };
}

const plan2022 = () => get(plans, 'plans/2022', { year: '2022' });

describe('GET plans/2022', () => {
  test('tells what was stated beside what the records add up to, programme by programme', async () => {
    const plan = planAnswer.parse((await plan2022()).body);
    expect(plan.implementingUnit).toBe('Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn');
    expect(plan.programmes).toMatchObject([
      {
        programme: 'NATIONAL',
        items: { stated: 2, computed: 2 },
        support: {
          stated: { state: 'STATED', dong: '700000000' },
          computed: { state: 'STATED', dong: '700000000' },
          unstatedItems: 0,
        },
      },
      {
        programme: 'LOCAL',
        items: { stated: 8, computed: 8 },
        support: {
          stated: { state: 'STATED', dong: '496000000' },
          computed: { state: 'NOT_STATED', dong: null },
          unstatedItems: 8,
        },
      },
    ]);
    expect(plan.target).toBe('hoàn thành 100% các nhiệm vụ, chương trình, đề án đã được giao');
  });

  test('the total is computed from what the programmes were given, and says that nobody stated it', async () => {
    const { total } = planAnswer.parse((await plan2022()).body);
    expect(total.items).toBe(10);
    expect(total.support.computed).toMatchObject({ state: 'STATED', dong: '1196000000' });
    expect(total.support.computed.source).toMatchObject({ derivation: 'COMPUTED' });
  });

  test('energy programme and supplements stand apart', async () => {
    const plan = planAnswer.parse((await plan2022()).body);
    expect(plan.energyProgramme).toMatchObject({
      name: 'chương trình sử dụng năng lượng tiết kiệm và hiệu quả',
      assignedRevenue: { state: 'STATED', dong: '240000000' },
    });
    expect(plan.supplementary).toMatchObject([
      { programme: 'NATIONAL', count: 2, state: 'SUBMITTED' },
    ]);
  });

  test('items are counted by activity content', async () => {
    const { contents } = planAnswer.parse((await plan2022()).body);
    expect(contents.map(({ code, items }) => [code, items])).toEqual([
      ['ND3', 4],
      ['ND4', 2],
      ['ND5', 1],
      ['ND6', 1],
      ['ND9', 2],
    ]);
  });

  test('a later published project of the year leaves the totals of the first version alone', async () => {
    const { id } = await prisma.project.create({
      data: {
        code: 'KCDP-2022-009',
        title: 'Đề án bổ sung sau kế hoạch',
        planYear: 2022,
        programme: 'LOCAL',
        kind: 'PROJECT',
        status: 'APPROVED',
        isPublished: true,
        isSupplementary: true,
      },
    });
    const plan = planAnswer.parse((await plan2022()).body);
    expect(plan.programmes[1]?.items).toMatchObject({ stated: 8, computed: 8 });
    // A project is never deleted: it leaves the public's sight instead.
    await prisma.project.update({ where: { id }, data: { isPublished: false } });
  });

  test('an unknown year is not found, a malformed one is refused by name', async () => {
    expect((await get(plans, 'plans/2031', { year: '2031' })).status).toBe(404);
    for (const year of ['22', 'abcd', '20222', '1999', '2022.0']) {
      const { status, body } = await get(plans, `plans/${year}`, { year });
      expect(status, year).toBe(400);
      expect(body, year).toMatchObject({ errors: [{ path: 'year' }] });
    }
  });

  test('an unpublished plan is not found', async () => {
    await prisma.plan.update({ where: { year: 2022 }, data: { isPublished: false } });
    expect((await plan2022()).status).toBe(404);
    await prisma.plan.update({ where: { year: 2022 }, data: { isPublished: true } });
  });
});

describe('GET budgets', () => {
  test('holds the stated money of each programme against its funding lines', async () => {
    const { data } = budgetAnswer.parse((await get(budgets, 'budgets?year=2022')).body);
    expect(data).toMatchObject([
      {
        year: 2022,
        programme: 'NATIONAL',
        source: 'KCQG',
        stated: { dong: '700000000' },
        computed: { state: 'STATED', dong: '700000000' },
        unstatedItems: 0,
        difference: '0',
      },
      {
        year: 2022,
        programme: 'LOCAL',
        source: 'KCDP',
        stated: { dong: '496000000' },
        computed: { state: 'NOT_STATED', dong: null },
        unstatedItems: 8,
        difference: null,
      },
    ]);
  });

  test('a year without records is an empty list', async () => {
    const { data, page } = budgetAnswer.parse((await get(budgets, 'budgets?year=2030')).body);
    expect(data).toEqual([]);
    expect(page).toEqual({ number: 1, size: 50, total: 0 });
  });
});

describe('GET history', () => {
  test('gives totals of 2015–2021 by programme and is not broken down', async () => {
    const answer = historyAnswer.parse((await get(history, 'history')).body);
    expect(answer).toMatchObject({
      from: 2015,
      to: 2021,
      total: { projects: 73, support: { dong: '7690500000' } },
      programmes: [
        { programme: 'NATIONAL', projects: 11, support: { dong: '4170000000' } },
        { programme: 'LOCAL', projects: 62, support: { dong: '3520500000' } },
      ],
      brokenDown: false,
    });
  });
});

describe('GET reconciliation', () => {
  test('what can be compared matches to the đồng, what cannot says so', async () => {
    const { data } = reconciliationAnswer.parse((await get(reconciliation, 'reconciliation')).body);
    expect(
      data.map(({ key, stated, computed, difference, result }) => [
        key,
        stated,
        computed,
        difference,
        result,
      ]),
    ).toEqual([
      ['plan-2022-items', '10', '10', '0', 'MATCH'],
      ['plan-2022-support-national', '700000000', '700000000', '0', 'MATCH'],
      ['history-items', '73', '73', '0', 'MATCH'],
      ['history-support', '7690500000', '7690500000', '0', 'MATCH'],
      ['plan-2022-support-local', '496000000', null, null, 'INCOMPLETE'],
      ['plan-2022-items-local', '8', '8', '0', 'MATCH'],
      ['plan-2022-items-national', '2', '2', '0', 'MATCH'],
    ]);
    expect(data[4]?.unstatedItems).toBe(8);
  });

  test('an amount that differs by one đồng is shown as different, with its sign', async () => {
    await prisma.project.update({
      where: { code: 'KCQG-2022-002' },
      data: { supportDong: 199_999_999n, approvedDong: 199_999_999n },
    });
    await leaveTrace();
    const { data } = reconciliationAnswer.parse((await get(reconciliation, 'reconciliation')).body);
    expect(data[1]).toMatchObject({ computed: '699999999', difference: '-1', result: 'DIFFERENT' });
    await prisma.project.update({
      where: { code: 'KCQG-2022-002' },
      data: { supportDong: 200_000_000n, approvedDong: 200_000_000n },
    });
    await leaveTrace();
  });
});

test('GET funding-sources lists the catalogue in the order of the forms', async () => {
  const { data } = fundingSourceAnswer.parse((await get(fundingSources, 'funding-sources')).body);
  expect(data.map((source) => source.code)).toEqual([
    'KCQG',
    'KCDP',
    'DOI_UNG',
    'LONG_GHEP',
    'NSK',
    'KHAC',
  ]);
});

describe('GET health', () => {
  test('says that all is well', async () => {
    const { status, body } = await get(health, 'health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      database: 'ok',
      version: expect.stringMatching(/^\d+\./),
    });
  });
});

const EVERY_LIST = [
  [plans, 'plans/2022', { year: '2022' }],
  [budgets, 'budgets', {}],
  [history, 'history', {}],
  [reconciliation, 'reconciliation', {}],
  [fundingSources, 'funding-sources', {}],
  [projects, 'projects?size=200', {}],
] as const;

describe('every public answer', () => {
  test.each(EVERY_LIST)(
    '%o %s never says what the article does not',
    async (route, address, params) => {
      const { status, text } = await get(route, address, params);
      expect(status).toBe(200);
      for (const invented of ['62000000', '250000000', '1436000000', '1.436']) {
        expect(text).not.toContain(invented);
      }
      expect(text).not.toMatch(/"percent":\d/);
      expect(text).not.toMatch(/"(from|year|planYear)":20(15|16|17|18|19|20|21)[,}](?!"to":2021)/);
    },
  );

  test.each(EVERY_LIST)(
    '%o %s refuses a parameter it does not know',
    async (route, address, params) => {
      const { status, body, headers } = await get(
        route,
        `${address}${address.includes('?') ? '&' : '?'}khong-co=1`,
        params,
      );
      expect(status).toBe(400);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ errors: [{ path: 'khong-co' }] });
    },
  );
});

test('paging of a short list', async () => {
  const { body } = await get(reconciliation, 'reconciliation?size=3&page=3');
  const { data, page } = reconciliationAnswer.parse(body);
  expect(data.map((row) => row.key)).toEqual(['plan-2022-items-national']);
  expect(page).toEqual({ number: 3, size: 3, total: 7 });
});

test('another method is refused with what is allowed', async () => {
  const response = await history.POST(new Request('http://localhost:3000/api/v1/history'), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET');
});
