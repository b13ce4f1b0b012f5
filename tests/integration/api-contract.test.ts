import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as unknown from '#app/api/v1/[...address]/route.ts';
import * as openapi from '#app/api/v1/openapi.json/route.ts';
import * as report from '#app/api/v1/projects/[code]/progress-reports/[id]/confirm/route.ts';
import * as restore from '#app/api/v1/projects/[code]/restore/route.ts';
import * as project from '#app/api/v1/projects/[code]/route.ts';
import * as projects from '#app/api/v1/projects/route.ts';
import { ROUTES } from '#app/api/v1/routes.ts';
import { prisma } from '#lib/db/client.ts';
import { projectAnswer, projectListAnswer } from '#lib/projects/schema.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { call, sessionFor } from '#tests/support/api.ts';

let officer = '';
let leader = '';
beforeAll(async () => {
  officer = await sessionFor(await makeAccount('CENTER_OFFICER'));
  leader = await sessionFor(await makeAccount('CENTER_LEADER'));
  await prisma.fundingSource.create({
    data: {
      code: 'KCDP',
      name: 'Khuyến công địa phương',
      shortName: 'KCĐP',
      isStatePromo: true,
      isCounterpart: false,
      position: 1,
    },
  });
});

const DRAFT = { title: 'Hỗ trợ máy sấy', planYear: 2023, programme: 'LOCAL', kind: 'PROJECT' };
const post = (body: unknown, more = {}) =>
  call(projects.POST, { method: 'POST', body, cookie: officer, ...more });
const get = (code: string, cookie: string | undefined = officer) =>
  call(project.GET, { params: { code }, cookie });
const patch = (code: string, body: unknown, more = {}) =>
  call(project.PATCH, { method: 'PATCH', params: { code }, body, cookie: officer, ...more });

async function newDraft(more = {}): Promise<string> {
  const answer = await post({ ...DRAFT, ...more });
  expect(answer.status).toBe(201);
  return answer.body.code;
}

describe('a project over the API', () => {
  it('is made from four fields, in the shape the description tells', async () => {
    const answer = await post(DRAFT);
    expect(answer.status).toBe(201);
    expect(projectAnswer.parse(answer.body)).toMatchObject({
      ...DRAFT,
      status: 'DRAFT',
      version: 1,
      activityContent: null,
      beneficiaries: [],
      beneficiariesState: 'NOT_STATED',
      support: { state: 'NOT_STATED', dong: null, source: null },
      decision: null,
      isPublished: false,
    });
    expect(answer.body.code).toMatch(/^KCDP-2023-\d{3}$/);
  });

  it('counts its codes by year and programme', async () => {
    const first = await newDraft({ planYear: 2031, programme: 'NATIONAL' });
    const second = await newDraft({ planYear: 2031, programme: 'NATIONAL' });
    expect([first, second]).toEqual(['KCQG-2031-001', 'KCQG-2031-002']);
  });

  it('keeps whole đồng as text, with who entered them', async () => {
    const code = await newDraft({
      support: { state: 'STATED', dong: '300000000' },
      fundingLines: [{ source: 'KCDP', amount: { state: 'STATED', dong: '300000000' } }],
    });
    const { body } = await get(code);
    expect(body.support).toMatchObject({ state: 'STATED', dong: '300000000' });
    expect(body.support.source).toMatchObject({
      derivation: 'ENTERED',
      recordedBy: 'Nguyễn Thị Thử',
    });
    expect(body.fundingLines[0].amount.dong).toBe('300000000');
  });

  it('takes several beneficiaries with or without an amount of their own', async () => {
    const code = await newDraft({
      isGroup: true,
      support: { state: 'STATED', dong: '500000000' },
      beneficiaries: [
        { new: { name: 'HTX Một' }, support: { state: 'STATED', dong: '200000000' } },
        { new: { name: 'HTX Hai' } },
      ],
    });
    const { body } = await get(code);
    expect(body.beneficiariesState).toBe('STATED');
    expect(
      body.beneficiaries.map((line: { support: { dong: string } }) => line.support.dong),
    ).toEqual(['200000000', null]);
  });

  it('nothing half is stored when one part is refused', async () => {
    const before = await prisma.establishment.count();
    const answer = await post({
      ...DRAFT,
      beneficiaries: [{ new: { name: 'HTX Ba' } }, { slug: 'khong-co-don-vi-nay' }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'UNKNOWN_BENEFICIARY' } });
    expect(await prisma.establishment.count()).toBe(before);
  });
});

describe('what is refused, and where it says so', () => {
  it.each<[string, unknown, string]>([
    ['no title', { ...DRAFT, title: undefined }, 'title'],
    ['an empty title', { ...DRAFT, title: ' \u200b ' }, 'title'],
    ['10,000 characters', { ...DRAFT, title: 'x'.repeat(10_000) }, 'title'],
    ['an unknown programme', { ...DRAFT, programme: 'EU' }, 'programme'],
    ['a year as text', { ...DRAFT, planYear: '2023' }, 'planYear'],
    ['a day that does not exist', { ...DRAFT, startsOn: '2023-02-30' }, 'startsOn'],
    ['a state of its own choosing', { ...DRAFT, status: 'APPROVED' }, 'status'],
    ['an owner of its own choosing', { ...DRAFT, ownerId: 'x' }, 'ownerId'],
    ['an amount as a number', { ...DRAFT, support: { state: 'STATED', dong: 5 } }, 'support.dong'],
    [
      'an amount below zero',
      { ...DRAFT, support: { state: 'STATED', dong: '-5' } },
      'support.dong',
    ],
    ['stated without an amount', { ...DRAFT, support: { state: 'STATED' } }, 'support.dong'],
    [
      'an amount nobody stated',
      { ...DRAFT, support: { state: 'NOT_STATED', dong: '5' } },
      'support.dong',
    ],
    ['a nameless milestone', { ...DRAFT, milestones: [{ title: '' }] }, 'milestones.0.title'],
  ])('%s → 400 at its field', async (_name, body, field) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
  });

  it.each<[string, unknown, string]>([
    ['an end before the start', { startsOn: '2023-05-01', endsOn: '2023-04-01' }, 'endsOn'],
    ['an unknown content', { activityContent: 'ND99' }, 'activityContent'],
    [
      'an unknown source',
      { fundingLines: [{ source: 'XYZ', amount: { state: 'NOT_STATED' } }] },
      'fundingLines.0.source',
    ],
    [
      'a beneficiary of a task',
      { kind: 'TASK', beneficiaries: [{ new: { name: 'HTX Năm' } }] },
      'beneficiaries',
    ],
    [
      'shares above the support',
      {
        support: { state: 'STATED', dong: '1' },
        beneficiaries: [{ new: { name: 'HTX Sáu' }, support: { state: 'STATED', dong: '2' } }],
      },
      'beneficiaries',
    ],
  ])('%s → 422 at its field', async (_name, more, field) => {
    const answer = await post({ ...DRAFT, ...(more as object) });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(field);
  });

  it.each([
    ['?foo=1', 'foo'],
    ['?page=0', 'page'],
    ['?page=x', 'page'],
    ['?size=201', 'size'],
    ['?status=OPEN', 'status'],
    ['?year=22', 'year'],
    ['?q=a&q=b', 'q'],
  ])('the query %s → 400', async (query, field) => {
    const answer = await call(projects.GET, { path: `/api/v1/projects${query}` });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(field);
  });

  it('a malformed id, JSON, type or size is told as such', async () => {
    const params = { code: 'KCDP-2023-001', id: 'khong-phai-uuid' };
    const confirm = await call(report.POST, { method: 'POST', params, cookie: leader });
    expect(confirm).toMatchObject({ status: 400, body: { errors: [{ path: 'id' }] } });
    expect((await get('a b')).status).toBe(400);
    expect((await post(undefined, { raw: '{"title":' })).status).toBe(400);
    expect((await post(DRAFT, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    const large = JSON.stringify({ title: 'x'.repeat(2_000_000) });
    expect((await post(undefined, { raw: large })).status).toBe(413);
  });

  it('an unknown address is 404, a wrong method 405 with what is allowed', async () => {
    expect((await call(unknown.GET, { path: '/api/v1/khong-co' })).body.code).toBe('NOT_FOUND');
    const answer = await call(projects.DELETE, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('a write from elsewhere is refused, also when it says nothing of where it is from', async () => {
    for (const origin of [undefined, 'null', 'https://evil.example']) {
      expect((await post(DRAFT, { headers: { origin } })).body.code).toBe('FOREIGN_ORIGIN');
    }
  });
});

describe('text', () => {
  it('is stored composed, without characters that hide or turn what is read', async () => {
    const code = await newDraft({ title: `Đề án\u202e ${'Vũ Loan'.normalize('NFD')}\u200b` });
    expect((await get(code)).body.title).toBe('Đề án Vũ Loan');
  });

  it('is found with and without marks, composed or not, by name, code and beneficiary', async () => {
    const code = await newDraft({
      title: 'Sản xuất phụ tùng cơ khí đặc biệt',
      beneficiaries: [{ new: { name: 'Hợp tác xã Đồng Tâm Xanh' } }],
    });
    const terms = [
      'phu tung co khi dac biet',
      'Phụ tùng cơ khí đặc biệt'.normalize('NFD'),
      'HTX dong tam xanh',
      'hop tac xa Đồng Tâm',
      code.toLowerCase(),
    ];
    for (const q of terms) {
      const answer = await call(projects.GET, {
        path: `/api/v1/projects?q=${encodeURIComponent(q)}`,
        cookie: officer,
      });
      expect(answer.body.data[0]?.code, q).toBe(code);
    }
    const none = await call(projects.GET, { path: '/api/v1/projects?q=%25_%5C', cookie: officer });
    expect(none.body.page.total).toBe(0);
  });
});

describe('two people at once', () => {
  it('a change needs the version it was made from', async () => {
    const code = await newDraft();
    expect((await patch(code, { title: 'Mới' })).body.code).toBe('VERSION_REQUIRED');
  });

  it('the slower one is told, and shown what is stored now', async () => {
    const code = await newDraft();
    expect((await patch(code, { title: 'Nhanh', version: 1 })).status).toBe(200);
    const slow = await patch(code, { title: 'Chậm', version: 1 });
    expect(slow).toMatchObject({ status: 409, body: { current: { title: 'Nhanh', version: 2 } } });
    expect((await get(code)).body.title).toBe('Nhanh');
  });

  it('of sixteen changes from one version exactly one is made', async () => {
    const code = await newDraft();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => patch(code, { title: `Bản ${index}`, version: 1 })),
    );
    const statuses = answers.map((answer) => answer.status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 15 }, () => 409)]);
    expect((await get(code)).body.version).toBe(2);
  });

  it('the same key brings the same answer, once; another request under it is refused', async () => {
    const headers = { 'idempotency-key': 'mot-lan-thoi-1' };
    const before = await prisma.project.count();
    const first = await post(DRAFT, { headers });
    const again = await post(DRAFT, { headers });
    expect(again).toMatchObject({ status: 201, body: { code: first.body.code } });
    expect(await prisma.project.count()).toBe(before + 1);
    const other = await post({ ...DRAFT, title: 'Khác' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('a double click at the same moment makes one project', async () => {
    const headers = { 'idempotency-key': 'bam-hai-lan-01' };
    const before = await prisma.project.count();
    const answers = await Promise.all([1, 2, 3].map(() => post(DRAFT, { headers })));
    expect(answers.some((answer) => answer.status === 201)).toBe(true);
    expect(await prisma.project.count()).toBe(before + 1);
  });
});

describe('a server that died with a keyed request', () => {
  const LONG_AGO = new Date(Date.now() - 120_000);
  const leftBehind = (key: string, data: { doneAt?: Date | null; createdAt?: Date }) =>
    prisma.idempotencyKey.updateMany({ where: { key }, data: { status: null, ...data } });

  it('before anything was committed: the repeated request is done', async () => {
    const headers = { 'idempotency-key': 'chet-truoc-khi-ghi' };
    await post(DRAFT, { headers });
    await leftBehind('chet-truoc-khi-ghi', { doneAt: null });
    expect(await post(DRAFT, { headers })).toMatchObject({
      status: 409,
      body: { code: 'IN_FLIGHT' },
    });
    await leftBehind('chet-truoc-khi-ghi', { doneAt: null, createdAt: LONG_AGO });
    const before = await prisma.project.count();
    expect((await post(DRAFT, { headers })).status).toBe(201);
    expect(await prisma.project.count()).toBe(before + 1);
  });

  it('after the commit: the repeated request learns that it is done and does nothing', async () => {
    const headers = { 'idempotency-key': 'chet-sau-khi-ghi-1' };
    await post(DRAFT, { headers });
    await leftBehind('chet-sau-khi-ghi-1', { doneAt: LONG_AGO, createdAt: LONG_AGO });
    const before = await prisma.project.count();
    expect(await post(DRAFT, { headers })).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DONE' },
    });
    expect(await prisma.project.count()).toBe(before);
  });

  it('a refusal leaves the key free for another try', async () => {
    const headers = { 'idempotency-key': 'bi-tu-choi-truoc-1' };
    const refused = await post({ ...DRAFT, activityContent: 'ND99' }, { headers });
    expect(refused.status).toBe(422);
    expect((await post(DRAFT, { headers })).status).toBe(201);
  });
});

describe('drafts', () => {
  it('can be deleted and brought back by the one in charge', async () => {
    const code = await newDraft();
    const remove = (version: number) =>
      call(project.DELETE, {
        method: 'DELETE',
        params: { code },
        body: { version },
        cookie: officer,
      });
    expect((await remove(7)).status).toBe(409);
    expect((await remove(1)).status).toBe(204);
    expect((await get(code)).status).toBe(404);
    const back = { method: 'POST', params: { code } };
    expect((await call(restore.POST, { ...back, cookie: leader })).status).toBe(404);
    expect((await call(restore.POST, { ...back, cookie: officer })).status).toBe(200);
    expect((await get(code)).body.status).toBe('DRAFT');
  });
});

describe('lists', () => {
  it('come in pages of the described shape and never leave a row out', async () => {
    const first = await call(projects.GET, {
      path: '/api/v1/projects?size=2&sort=code',
      cookie: officer,
    });
    const { page } = projectListAnswer.parse(first.body);
    const seen = new Set<string>();
    for (let number = 1; number <= Math.ceil(page.total / 2); number += 1) {
      const answer = await call(projects.GET, {
        path: `/api/v1/projects?size=2&sort=code&page=${number}`,
        cookie: officer,
      });
      for (const row of answer.body.data) seen.add(row.code);
    }
    expect(seen.size).toBe(page.total);
  });

  it('as a file hold exactly the rows of the filter, and no text becomes a formula', async () => {
    await newDraft({ title: '=1+1 Đề án', planYear: 2040 });
    await newDraft({ title: 'Đề án “hai”, có phẩy', planYear: 2040 });
    const csv = await call(projects.GET, {
      path: '/api/v1/projects?year=2040&format=csv',
      cookie: officer,
    });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = String(csv.body).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(csv.body).toContain("'=1+1 Đề án");
    expect(csv.body).toContain('"Đề án “hai”, có phẩy"');
    expect(csv.body).toContain('Nguồn không nêu');
    const xlsx = await call(projects.GET, {
      path: '/api/v1/projects?year=2040&format=xlsx',
      cookie: officer,
    });
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect(String(xlsx.body).startsWith('PK')).toBe(true);
  });
});

describe('the description', () => {
  it('names every address that has a route, and only those', async () => {
    const folder = path.resolve('app/api/v1');
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('route.ts') && !file.includes('...') && !file.includes('openapi'),
      )
      .map((file) => path.dirname(file).replaceAll('[', '{').replaceAll(']', '}'));
    expect(Object.keys(ROUTES).toSorted()).toEqual(found.toSorted());
    const answer = await call(openapi.GET, { path: '/api/v1/openapi.json' });
    expect(answer.body.openapi).toBe('3.1.0');
    expect(Object.keys(answer.body.paths)).toHaveLength(found.length);
    const body = answer.body.paths['/api/v1/projects'].post.requestBody.content['application/json'];
    expect(body.schema.required).toEqual(
      expect.arrayContaining(['title', 'planYear', 'programme', 'kind']),
    );
  });
});
