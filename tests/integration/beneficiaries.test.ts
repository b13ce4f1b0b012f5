import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as one from '#app/api/v1/beneficiaries/[slug]/route.ts';
import * as all from '#app/api/v1/beneficiaries/route.ts';
import { createBeneficiary, updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { createBeneficiaryInput } from '#lib/beneficiaries/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { createProject } from '#lib/projects/commands.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { completeDossier, makeTeam, refusalOf, type Team } from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

let made = 0;
/** A name and a tax code that no other entry has. */
function newEntry(overrides: Record<string, unknown> = {}) {
  made += 1;
  return createBeneficiaryInput.parse({
    name: `Cơ sở sản xuất số ${made} ${randomInt(1_000_000)}`,
    type: 'COOPERATIVE',
    taxCode: `47${String(made).padStart(8, '0')}`,
    address: 'Xã Côn Minh',
    representative: 'Nông Văn Kín',
    phone: '0912345678',
    note: 'Ghi chú nội bộ',
    ...overrides,
  });
}

/** A project with this establishment as its beneficiary, published or not. */
async function takesPart(slug: string, isPublished: boolean): Promise<string> {
  const { code } = await createProject(
    team.CENTER_OFFICER,
    completeDossier({
      kind: 'PROJECT',
      beneficiaries: [{ slug, support: { state: 'STATED', dong: '120000000' } }],
    }),
  );
  if (isPublished) {
    await prisma.project.update({
      where: { code },
      data: { status: 'APPROVED', isPublished: true },
    });
  }
  return code;
}

describe('the public', () => {
  test('sees who takes part in what is published, and nothing about them that is not named', async () => {
    const entry = newEntry();
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
    const code = await takesPart(slug, true);
    await takesPart(slug, false);
    const { status, body } = await call(one.GET, { params: { slug } });
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual([
      'name',
      'projectCount',
      'projects',
      'slug',
      'type',
    ]);
    expect(body.projects).toHaveLength(1);
    expect(body.projects[0]).toMatchObject({ code, status: 'APPROVED', programme: 'LOCAL' });
    expect(body.projects[0].support).toMatchObject({ state: 'STATED', dong: '120000000' });
    const text = JSON.stringify(body);
    const secrets = [entry.phone, entry.representative, entry.taxCode, entry.address, entry.note];
    for (const secret of [...secrets, team.CENTER_OFFICER.name]) expect(text).not.toContain(secret);
  });

  test('does not find an establishment that takes part in nothing published', async () => {
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, newEntry());
    await takesPart(slug, false);
    expect((await call(one.GET, { params: { slug } })).status).toBe(404);
    const { data } = await listBeneficiaries(PUBLIC_ACTOR, { page: 1, size: 200 });
    expect(data.map((entry) => entry.slug)).not.toContain(slug);
  });

  test('cannot find a name by its tax code', async () => {
    const entry = newEntry();
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
    await takesPart(slug, true);
    const q = entry.taxCode ?? '';
    expect((await listBeneficiaries(PUBLIC_ACTOR, { q, page: 1, size: 9 })).data).toEqual([]);
    expect(
      (await listBeneficiaries(team.CENTER_OFFICER, { q, page: 1, size: 9 })).data,
    ).toHaveLength(1);
  });

  test('asks for what exists: unknown parameters and malformed ones are refused', async () => {
    const ask = (path: string) => call(all.GET, { path: `/api/v1/beneficiaries${path}` });
    expect((await ask('?phone=1')).status).toBe(400);
    expect((await ask('?page=0')).body.errors[0].path).toBe('page');
    expect((await call(one.GET, { params: { slug: 'Không Có' } })).status).toBe(400);
  });
});

test('staff see the whole entry', async () => {
  const entry = newEntry();
  const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
  const cookie = await sessionFor(team.DEPARTMENT_REVIEWER);
  const { body } = await call(one.GET, { params: { slug }, cookie });
  expect(body).toMatchObject({ taxCode: entry.taxCode, phone: entry.phone, version: 1 });
});

describe('an establishment is found', () => {
  const name = 'Hợp tác xã Phúc Lộc Thọ';
  beforeAll(async () => {
    await createBeneficiary(team.CENTER_OFFICER, newEntry({ name }));
  });

  test.each([
    ['with accents', 'Phúc Lộc Thọ'],
    ['without accents', 'phuc loc'],
    ['in NFD', 'Phúc Lộc'.normalize('NFD')],
    ['by the short form of its kind', 'htx phuc'],
    ['by a piece of the long form', 'tác xã phúc'],
    ['by words in any order', 'tho phuc htx'],
  ])('%s', async (_how, q) => {
    const { data } = await listBeneficiaries(team.CENTER_OFFICER, { q, page: 1, size: 50 });
    expect(data.map((entry) => entry.name)).toContain(name);
  });

  test('only by what was asked for', async () => {
    for (const q of ['phuc loc 9', '%', '_', '\\']) {
      const { data } = await listBeneficiaries(team.CENTER_OFFICER, { q, page: 1, size: 50 });
      expect(data).toEqual([]);
    }
  });
});

describe('the same establishment twice', () => {
  test('is pointed out by tax code, by name however it is written, and by likeness', async () => {
    const entry = newEntry({ name: 'Hợp tác xã Nông sản Bằng Vân' });
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
    const reasonFor = async (name: string, taxCode = '') => {
      const similar = await listSimilar(team.CENTER_OFFICER, { name, taxCode });
      return similar.find((row) => row.slug === slug)?.reason;
    };
    expect(await reasonFor('Tên khác hẳn', entry.taxCode ?? '')).toBe('TAX_CODE');
    expect(await reasonFor('htx nong san bang van')).toBe('SAME_NAME');
    expect(await reasonFor('HTX Nông sản Bằng Vân 2')).toBe('SIMILAR_NAME');
    expect(await reasonFor('Công ty cổ phần Chè Tuyết')).toBeUndefined();
    expect(await listSimilar(team.AUDITOR, { name: entry.name, taxCode: '' })).toEqual([]);
  });

  test('is refused by name until somebody says that it is another one', async () => {
    const first = newEntry();
    await createBeneficiary(team.CENTER_OFFICER, first);
    const second = newEntry({ name: first.name.toUpperCase() });
    expect(await refusalOf(createBeneficiary(team.CENTER_OFFICER, second))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['name'],
    });
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, {
      ...second,
      confirmDifferent: true,
    });
    expect(slug).toMatch(/-2$/);
  });

  test('is refused by tax code whatever anybody says', async () => {
    const { taxCode } = newEntry();
    await createBeneficiary(team.CENTER_OFFICER, newEntry({ taxCode }));
    const again = newEntry({ taxCode, confirmDifferent: true });
    const refused = await refusalOf(createBeneficiary(team.CENTER_OFFICER, again));
    expect(refused.paths).toEqual(['taxCode']);
  });

  test('registered by two people at the same moment becomes one entry', async () => {
    const entry = newEntry();
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => createBeneficiary(team.CENTER_OFFICER, entry)),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(await prisma.establishment.count({ where: { name: entry.name } })).toBe(1);
  });

  test('inside a project is told of at the row it stands in', async () => {
    const entry = newEntry();
    await createBeneficiary(team.CENTER_OFFICER, entry);
    const other = await createBeneficiary(team.CENTER_OFFICER, newEntry());
    const project = completeDossier({
      kind: 'PROJECT',
      beneficiaries: [{ slug: other.slug }, { new: { name: entry.name } }],
    });
    const refused = await refusalOf(createProject(team.CENTER_OFFICER, project));
    expect(refused.paths).toEqual(['beneficiaries.1.new.name']);
  });
});

describe('an entry', () => {
  test('is corrected from the version that was read, and the correction is on the trail', async () => {
    const entry = newEntry();
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
    await updateBeneficiary(team.CENTER_OFFICER, slug, { version: 1, phone: '02093870000' });
    const stale = updateBeneficiary(team.CENTER_OFFICER, slug, { version: 1, phone: '0' });
    await expect(stale).rejects.toMatchObject({
      kind: 'CONFLICT',
      current: { phone: '02093870000', version: 2 },
    });
    const stored = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
    expect(stored).toMatchObject({ phone: '02093870000', taxCode: entry.taxCode, version: 2 });
    const events = await prisma.auditEvent.findMany({
      where: { entityId: stored.id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map((event) => event.action)).toEqual(['create', 'edit']);
    expect(events[1]).toMatchObject({
      before: { phone: entry.phone },
      after: { phone: '02093870000' },
    });
  });

  test('cannot be renamed into another one, and keeps its own name without being asked', async () => {
    const first = newEntry();
    await createBeneficiary(team.CENTER_OFFICER, first);
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, newEntry());
    const renamed = updateBeneficiary(team.CENTER_OFFICER, slug, { version: 1, name: first.name });
    expect((await refusalOf(renamed)).paths).toEqual(['name']);
    const taken = updateBeneficiary(team.CENTER_OFFICER, slug, {
      version: 1,
      taxCode: first.taxCode,
    });
    expect((await refusalOf(taken)).paths).toEqual(['taxCode']);
    const twin = newEntry({ name: first.name, confirmDifferent: true });
    const { slug: twinSlug } = await createBeneficiary(team.CENTER_OFFICER, twin);
    await updateBeneficiary(team.CENTER_OFFICER, twinSlug, {
      version: 1,
      name: twin.name,
      note: 'x',
    });
  });

  test('that is renamed is found under its new name, also through its projects', async () => {
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, newEntry());
    const code = await takesPart(slug, false);
    await updateBeneficiary(team.CENTER_OFFICER, slug, { version: 1, name: 'HTX Khe Lùng Mới' });
    const { searchText } = await prisma.project.findUniqueOrThrow({ where: { code } });
    expect(searchText).toContain('khe lung moi');
  });
});

describe.each(ROLES.filter((role) => role !== 'CENTER_OFFICER'))('%s', (role) => {
  test('may neither register nor correct, over the API or otherwise, and is put on the trail', async () => {
    const entry = newEntry();
    const { slug } = await createBeneficiary(team.CENTER_OFFICER, entry);
    expect(await refusalOf(createBeneficiary(team[role], newEntry()))).toMatchObject({
      kind: 'FORBIDDEN',
    });
    expect(
      await refusalOf(updateBeneficiary(team[role], slug, { version: 1, phone: '1' })),
    ).toMatchObject({ kind: 'FORBIDDEN' });
    const cookie = await sessionFor(team[role]);
    const asked = { method: 'POST', body: { name: 'HTX Lạ' }, cookie };
    expect((await call(all.POST, asked)).status).toBe(403);
    const change = { method: 'PATCH', body: { version: 1 }, cookie, params: { slug } };
    // What an administrator may not see at all is not found.
    expect((await call(one.PATCH, change)).status).toBe(role === 'ADMIN' ? 404 : 403);
    const refusals = await prisma.auditEvent.count({
      where: { actorId: team[role].id, action: { startsWith: 'refused:beneficiary' } },
    });
    expect(refusals).toBeGreaterThanOrEqual(3);
  });
});

test('over the API an officer registers and corrects; nobody else comes that far', async () => {
  expect((await call(all.POST, { method: 'POST', body: { name: 'x' } })).status).toBe(401);
  const cookie = await sessionFor(team.CENTER_OFFICER);
  const { name, taxCode } = newEntry();
  const created = await call(all.POST, { method: 'POST', body: { name, taxCode }, cookie });
  expect(created.status).toBe(201);
  const { slug } = created.body;
  const change = (body: object) =>
    call(one.PATCH, { method: 'PATCH', body, cookie, params: { slug } });
  expect((await change({ note: 'thiếu version' })).status).toBe(422);
  expect((await change({ version: 1, note: 'đúng' })).body).toMatchObject({
    note: 'đúng',
    version: 2,
  });
  expect((await change({ version: 1, note: 'chậm' })).status).toBe(409);
  expect((await change({ version: 2, slug: 'khac' })).status).toBe(400);
  const twice = await call(all.POST, { method: 'POST', body: { name, taxCode }, cookie });
  expect(twice.body).toMatchObject({ status: 422, code: 'POSSIBLE_DUPLICATE' });
});
