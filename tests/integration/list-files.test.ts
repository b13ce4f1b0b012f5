import { beforeAll, describe, expect, test } from 'vitest';
import * as budgets from '#app/api/v1/budgets/route.ts';
import * as fundingSources from '#app/api/v1/funding-sources/route.ts';
import * as openapi from '#app/api/v1/openapi.json/route.ts';
import * as projects from '#app/api/v1/projects/route.ts';
import * as reconciliation from '#app/api/v1/reconciliation/route.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { answerAsFile, listFile } from '#lib/http/list-file.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { call, ORIGIN, sessionFor } from '#tests/support/api.ts';
import { sheetXml } from '#tests/support/xlsx.ts';

beforeAll(async () => {
  await seedIfEmpty(prisma);
});

const LISTS: [name: string, handler: Handler][] = [
  ['budgets', budgets.GET],
  ['funding-sources', fundingSources.GET],
  ['reconciliation', reconciliation.GET],
  ['projects', projects.GET],
];

describe.each(LISTS)('the list %s', (name, handler) => {
  const ask = (query: string) => call(handler, { path: `/api/v1/${name}${query}` });

  test('is a CSV file of all its rows, whatever page was asked for', async () => {
    const { body } = await ask('?size=1');
    const file = await ask('?size=1&page=1&format=csv');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[a-z-]+-\d{4}-\d{2}-\d{2}\.csv"$/,
    );
    const lines = String(file.body).trimEnd().split('\r\n');
    expect(lines).toHaveLength(body.page.total + 1);
    expect(body.data).toHaveLength(1);
  });

  test('is a workbook whose amounts are numbers', async () => {
    const request = new Request(`${ORIGIN}/api/v1/${name}?format=xlsx`);
    const answer = await handler(request, { params: Promise.resolve({}) });
    const xml = await sheetXml(new Uint8Array(await answer.arrayBuffer()));
    const { body } = await ask('?size=200');
    expect(xml.match(/<row /g)).toHaveLength(body.page.total + 1);
    if (name !== 'funding-sources') expect(xml).toMatch(/<c [^>]*><v>\d+<\/v><\/c>/);
  });

  test('is no file of another kind', async () => {
    const refused = await ask('?format=pdf');
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].path).toBe('format');
    expect((await ask('?format=csv&la=1')).status).toBe(400);
  });
});

test('an amount that no source states stays empty in the file, and says so beside', async () => {
  const { body } = await call(budgets.GET, { path: '/api/v1/budgets?year=2022&format=csv' });
  const local = String(body)
    .split('\r\n')
    .find((row) => row.includes('KCDP'));
  expect(local).toContain('496000000');
  expect(local).toContain(',,Nguồn không nêu');
});

test('what staff take out is on the trail; what anybody may take is not', async () => {
  const exports = () => prisma.auditEvent.count({ where: { entity: 'Export' } });
  const before = await exports();
  await call(budgets.GET, { path: '/api/v1/budgets?format=csv' });
  expect(await exports()).toBe(before);
  const accountant = await makeAccount('CENTER_ACCOUNTANT');
  const cookie = await sessionFor(accountant);
  await call(budgets.GET, { path: '/api/v1/budgets?year=2022&format=csv', cookie });
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { actorId: accountant.id } });
  expect(event).toMatchObject({
    action: 'export',
    entityId: 'budgets',
    after: { format: 'csv', filters: { year: 2022 } },
  });
});

test('more rows than a file carries are refused with what to do', async () => {
  await prisma.$executeRaw`
    INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status", "isPublished")
    SELECT gen_random_uuid(), 'KCDP-2050-' || lpad(n::text, 6, '0'), 'Đề án ' || n, 2050, 'LOCAL', 'TASK',
      'APPROVED', true FROM generate_series(1, 20001) n`;
  const { status, body } = await call(projects.GET, {
    path: '/api/v1/projects?year=2050&format=csv',
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'TOO_MANY_ROWS' });
  expect(body.detail).toContain('Hãy lọc hẹp hơn');
});

test('one file is made after the other, also after one that failed', async () => {
  const file = listFile<string>({
    name: 'thu',
    of: 'thu',
    columns: [{ header: 'Chữ', value: (row) => row }],
  });
  const steps: string[] = [];
  const make = (name: string) =>
    answerAsFile(PUBLIC_ACTOR, file, { format: 'csv', filters: {} }, async () => {
      steps.push(`${name} begins`);
      await prisma.$queryRaw`SELECT 1`;
      steps.push(`${name} ends`);
      if (name === 'second') throw new Error('no such list');
      return { data: [name], page: { total: 1 } };
    });
  const [first, second, third] = await Promise.allSettled(['first', 'second', 'third'].map(make));
  expect([first?.status, second?.status, third?.status]).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(steps).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('the description tells of the file where there is one', async () => {
  const { body } = await call(openapi.GET);
  const parametersOf = (address: string) =>
    (body.paths[address].get.parameters as { name: string }[]).map(({ name }) => name);
  expect(parametersOf('/api/v1/budgets')).toContain('format');
  expect(parametersOf('/api/v1/projects/{code}/history')).not.toContain('format');
});
