import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as one from '#app/api/v1/beneficiaries/[slug]/route.ts';
import * as history from '#app/api/v1/beneficiaries/[slug]/support-history/route.ts';
import * as all from '#app/api/v1/beneficiaries/route.ts';
import { createBeneficiary, updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { ENTRY_PART_FORMS } from '#lib/beneficiaries/form-schema.ts';
import { partValues } from '#lib/beneficiaries/form-values.ts';
import { getStaffBeneficiary, listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { partFingerprint, saveEntryPart } from '#lib/beneficiaries/save-part.ts';
import { beneficiaryAnswer, createBeneficiaryInput } from '#lib/beneficiaries/schema.ts';
import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { listCommuneGroups } from '#lib/beneficiaries/units.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { ROLES, type Status } from '#lib/domain/vocabulary.ts';
import { createProject } from '#lib/projects/commands.ts';
import { listProjects } from '#lib/projects/queries.ts';
import { projectFilters } from '#lib/projects/schema.ts';
import { call, ORIGIN, sessionFor } from '#tests/support/api.ts';
import { completeDossier, makeTeam, refusalOf, type Team } from '#tests/support/factories.ts';
import { sheetXml } from '#tests/support/xlsx.ts';

let team: Team;
let officer = '';
beforeAll(async () => {
  team = await makeTeam();
  officer = await sessionFor(team.CENTER_OFFICER);
});

async function newEntry(facts: Record<string, unknown> = {}) {
  const name = `Cơ sở ${randomInt(1_000_000_000)} ${randomInt(1_000_000_000)}`;
  const input = createBeneficiaryInput.parse({ name, ...facts });
  const { slug } = await createBeneficiary(team.CENTER_OFFICER, input);
  return { slug, name: input.name };
}

const patch = (slug: string, body: object, cookie = officer) =>
  call(one.PATCH, { method: 'PATCH', params: { slug }, body, cookie });
const entryOf = (slug: string) => getStaffBeneficiary(team.CENTER_OFFICER, slug);

async function newProject(slug: string, status: Status, over: Record<string, unknown> = {}) {
  const { code } = await createProject(
    team.CENTER_OFFICER,
    completeDossier({ kind: 'PROJECT', beneficiaries: [{ slug }], ...over }),
  );
  await prisma.project.update({ where: { code }, data: { status } });
  return code;
}

const LISTS = {
  aliases: [{ name: 'Hợp tác xã Tên Cũ', note: 'Quyết định 2021' }],
  addresses: [
    { validFrom: '2018-01-01', address: 'Xã Vũ Loan', unit: 'na-ri-vu-loan' },
    { validFrom: null, address: 'Nơi đầu tiên', unit: null },
  ],
  products: [
    { name: 'Miến dong', ocopStars: 4, ocopYear: 2021 },
    { name: 'Tinh bột', typicalLevel: 'PROVINCE', typicalYear: 2022, trademark: 'Na Rì' },
  ],
  profiles: [
    {
      asOf: '2021-12-31',
      workers: 7,
      femaleWorkers: 0,
      revenue: { state: 'STATED', dong: '1500000000' },
      capacity: 'khoảng 300 bộ/năm',
    },
  ],
  otherSupport: [
    {
      year: 2019,
      programmeName: 'OCOP',
      activityContent: 'ND3',
      content: 'Máy đóng gói',
      amount: { state: 'STATED', dong: '80000000' },
      evidence: 'Quyết định 12/QĐ-UBND',
    },
  ],
};

describe('an entry over the API', () => {
  test('takes every fact and list, gives them back, and leaves alone what is not sent', async () => {
    const { slug } = await newEntry({ trade: 'Chế biến nông sản', isWomenOwned: true });
    const facts = { registrationNumber: '20.1.07.000123', foundedOn: '2016-05-20' };
    const { status, body } = await patch(slug, { version: 1, ...facts, ...LISTS });
    expect(status).toBe(200);
    // The description tells of what is answered.
    expect(beneficiaryAnswer.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      ...facts,
      trade: 'Chế biến nông sản',
      isWomenOwned: true,
      isMinorityOwned: null,
      aliases: LISTS.aliases,
      products: LISTS.products,
      version: 2,
    });
    expect(body.profiles[0]).toMatchObject({
      asOf: '2021-12-31',
      workers: 7,
      femaleWorkers: 0,
      minorityWorkers: null,
      revenue: { state: 'STATED', dong: '1500000000' },
      capital: { state: 'NOT_STATED', dong: null },
    });
    expect(body.otherSupport[0]).toMatchObject({
      ...LISTS.otherSupport[0],
      recordedByName: team.CENTER_OFFICER.name,
    });
    const later = await patch(slug, { version: 2, trade: null });
    expect(later.body).toMatchObject({ trade: null, products: LISTS.products });
  });

  test('takes back what it gave, and who recorded support stays with it', async () => {
    const { slug } = await newEntry();
    const { body } = await patch(slug, { version: 1, ...LISTS });
    const leader = await prisma.otherSupport.findUniqueOrThrow({
      where: { id: body.otherSupport[0].id },
    });
    const { addresses, products, profiles, otherSupport, aliases } = body;
    const again = await patch(slug, {
      version: 2,
      addresses,
      products,
      profiles,
      aliases,
      otherSupport: [...otherSupport, { ...LISTS.otherSupport[0], year: 2020 }],
    });
    expect(again.status).toBe(200);
    expect(again.body.addresses).toEqual(addresses);
    expect(
      await prisma.otherSupport.findUniqueOrThrow({ where: { id: otherSupport[0].id } }),
    ).toEqual(leader);
    expect(again.body.otherSupport).toHaveLength(2);
  });

  test('is where it was last, and says what the place belongs to today', async () => {
    const { slug } = await newEntry();
    const { body } = await patch(slug, { version: 1, ...LISTS });
    expect(body.address).toBe('Xã Vũ Loan');
    expect(body.addresses[0].unit).toEqual({
      id: 'na-ri-vu-loan',
      name: 'xã Vũ Loan, huyện Na Rì',
      now: 'xã Cường Lợi, tỉnh Thái Nguyên',
    });
    const stored = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
    expect(stored).toMatchObject({ address: 'Xã Vũ Loan', unitId: 'na-ri-vu-loan' });
    const corrected = await patch(slug, { version: 2, address: 'Thôn Nà Đeng, xã Vũ Loan' });
    expect(corrected.body.addresses.map((line: { address: string }) => line.address)).toEqual([
      'Thôn Nà Đeng, xã Vũ Loan',
      'Nơi đầu tiên',
    ]);
    const taken = await patch(slug, { version: 3, address: null });
    expect(taken.body).toMatchObject({ address: 'Nơi đầu tiên' });
    expect((await patch(slug, { version: 4, addresses: [] })).body).toMatchObject({
      address: null,
      addresses: [],
    });
  });

  test('registered with an address has it as the first of its list', async () => {
    const { slug } = await newEntry({ address: 'Xã Côn Minh' });
    expect((await entryOf(slug)).addresses).toEqual([
      { validFrom: null, address: 'Xã Côn Minh', unit: null },
    ]);
  });

  test.each<[string, object, number, string]>([
    ['a name of spaces', { aliases: [{ name: '  ' }] }, 400, 'aliases.0.name'],
    ['six stars', { products: [{ name: 'Chè', ocopStars: 6 }] }, 400, 'products.0.ocopStars'],
    [
      'a level of its own',
      { products: [{ name: 'Chè', typicalLevel: 'EU' }] },
      400,
      'products.0.typicalLevel',
    ],
    ['a day that does not exist', { profiles: [{ asOf: '2021-02-30' }] }, 400, 'profiles.0.asOf'],
    [
      'half a person',
      { profiles: [{ asOf: '2021-02-28', workers: 0.5 }] },
      400,
      'profiles.0.workers',
    ],
    [
      'support nobody has seen',
      { otherSupport: [{ year: 2020, programmeName: 'OCOP', content: 'x', evidence: '' }] },
      400,
      'otherSupport.0.evidence',
    ],
    ['an unknown field', { bankAccount: '1' }, 400, 'bankAccount'],
    [
      'an unknown commune',
      { addresses: [{ address: 'A', unit: 'khong-co' }] },
      422,
      'addresses.0.unit',
    ],
    [
      'a commune dissolved before',
      { addresses: [{ address: 'A', unit: 'na-ri-vu-loan', validFrom: '2021-01-01' }] },
      422,
      'addresses.0.unit',
    ],
    [
      'a commune made later',
      { addresses: [{ address: 'A', unit: 'thai-nguyen-cuong-loi', validFrom: '2021-01-01' }] },
      422,
      'addresses.0.unit',
    ],
    [
      'an unknown content',
      { otherSupport: [{ ...LISTS.otherSupport[0], activityContent: 'ND88' }] },
      422,
      'otherSupport.0.activityContent',
    ],
    [
      'women beyond all',
      { profiles: [{ asOf: '2021-02-28', workers: 1, femaleWorkers: 2 }] },
      422,
      'profiles.0.femaleWorkers',
    ],
    ['an address both ways', { address: 'A', addresses: [] }, 422, 'address'],
  ])('refuses %s at its field and writes nothing', async (_what, change, status, path) => {
    const { slug } = await newEntry();
    const before = await entryOf(slug);
    const answer = await patch(slug, { version: 1, phone: '0900', ...change });
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await entryOf(slug)).toEqual(before);
  });

  test('tells the trail what every list was and became', async () => {
    const { slug } = await newEntry();
    await patch(slug, { version: 1, aliases: [{ name: 'Tên một' }] });
    await patch(slug, { version: 2, aliases: [{ name: 'Tên hai' }] });
    const { id } = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { entityId: id, action: 'edit' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({
      before: { aliases: [{ name: 'Tên một' }] },
      after: { aliases: [{ name: 'Tên hai' }] },
    });
  });
});

describe('a part saved by its form', () => {
  const formOf = async (slug: string) => {
    const entry = await entryOf(slug);
    return {
      slug,
      version: String(entry.version),
      base: partFingerprint('PRODUCTS', entry),
      afterwards: '',
    };
  };
  const save = (fields: Record<string, string>) =>
    saveEntryPart(team.CENTER_OFFICER, 'PRODUCTS', ENTRY_PART_FORMS.PRODUCTS.parse(fields));

  test('goes through when only other parts have changed meanwhile', async () => {
    const { slug } = await newEntry();
    const ties = await formOf(slug);
    await updateBeneficiary(team.CENTER_OFFICER, slug, { version: 1, phone: '0912' });
    await save({ ...ties, 'products.0.name': 'Chè' });
    expect(await entryOf(slug)).toMatchObject({ phone: '0912', products: [{ name: 'Chè' }] });
  });

  test('is told of another save of the same part, with what is stored now', async () => {
    const { slug } = await newEntry();
    const ties = await formOf(slug);
    await save({ ...ties, 'products.0.name': 'Chè' });
    const late = save({ ...ties, 'products.0.name': 'Miến' });
    await expect(late).rejects.toMatchObject({
      kind: 'CONFLICT',
      current: { products: [{ name: 'Chè' }] },
    });
    const now = await entryOf(slug);
    expect(partValues('PRODUCTS', now)['products.0.name']).toBe('Chè');
  });

  test('is told of a rule at the row as the form numbers it', async () => {
    const { slug } = await newEntry();
    const refused = save({
      ...(await formOf(slug)),
      'products.3.name': 'Chè',
      'products.7.name': 'Miến',
      'products.7.ocopYear': '2021',
    });
    expect((await refusalOf(refused)).paths).toEqual(['products.7.ocopStars']);
  });
});

describe('every name finds it', () => {
  test('in the register, among likely duplicates and through its projects', async () => {
    const { slug } = await newEntry();
    const other = `Tổ hợp tác Khe Rịa ${randomInt(1_000_000)}`;
    const code = await newProject(slug, 'DRAFT');
    await patch(slug, { version: 1, aliases: [{ name: other }] });
    const found = async (q: string) =>
      (await listBeneficiaries(team.CENTER_OFFICER, { q, page: 1, size: 9 })).data.map(
        (entry) => entry.slug,
      );
    expect(await found(other)).toEqual([slug]);
    expect(await found(`khe ria ${other.split(' ').at(-1)}`)).toEqual([slug]);
    const similar = await listSimilar(team.CENTER_OFFICER, { name: other, taxCode: '' });
    expect(similar[0]).toMatchObject({ slug, alias: other, reason: 'SAME_NAME' });
    const projects = async () =>
      (await listProjects(team.CENTER_OFFICER, projectFilters.parse({ q: other }))).data.map(
        (project) => project.code,
      );
    expect(await projects()).toEqual([code]);
    await patch(slug, { version: 2, aliases: [] });
    expect(await projects()).toEqual([]);
    expect(await found(other)).toEqual([]);
  });

  test('so that registering it again under another of its names has to be confirmed', async () => {
    const { slug, name } = await newEntry();
    const other = `Xưởng chè Phja Đén ${randomInt(1_000_000)}`;
    await patch(slug, { version: 1, aliases: [{ name: other }] });
    const again = createBeneficiaryInput.parse({ name: other });
    const refused = createBeneficiary(team.CENTER_OFFICER, again);
    await expect(refused).rejects.toThrow(name);
    const { slug: second } = await createBeneficiary(team.CENTER_OFFICER, {
      ...again,
      confirmDifferent: true,
    });
    expect(second).not.toBe(slug);
  });
});

describe('the support of all years', () => {
  test('adds what was granted and stated, counts the rest, and points at what comes twice', async () => {
    const { slug } = await newEntry();
    await patch(slug, { version: 1, otherSupport: LISTS.otherSupport });
    const share = { state: 'STATED', dong: '120000000' };
    await newProject(slug, 'SETTLED', {
      planYear: 2021,
      activityContent: 'ND5',
      beneficiaries: [{ slug, support: share }],
    });
    await newProject(slug, 'APPROVED', { planYear: 2022, activityContent: 'ND6' });
    const asked = await newProject(slug, 'DRAFT', {
      activityContent: 'ND3',
      beneficiaries: [{ slug, support: share }],
    });
    await newProject(slug, 'REJECTED', {
      planYear: 2020,
      activityContent: 'ND5',
      beneficiaries: [{ slug, support: share }],
    });
    const { body } = await call(history.GET, { params: { slug }, cookie: officer });
    expect(body.granted).toMatchObject({
      stated: { state: 'STATED', dong: '200000000' },
      statedItems: 2,
      unstatedItems: 1,
    });
    expect(body.lines.map((line: { year: number }) => line.year)).toEqual([
      2023, 2022, 2021, 2020, 2019,
    ]);
    expect(body.repeated).toEqual([
      {
        activityContent: 'ND3',
        titles: [expect.stringContaining(asked), 'OCOP 2019: Máy đóng gói'],
      },
    ]);
  });

  test('is told to the public as far as it is published, and without a word of anybody', async () => {
    const { slug } = await newEntry({
      phone: '0912999888',
      representative: 'Nông Văn Kín',
      registrationNumber: '20.9.99.000999',
    });
    await patch(slug, { version: 1, ...LISTS });
    const code = await newProject(slug, 'APPROVED');
    expect((await call(history.GET, { params: { slug } })).status).toBe(404);
    await prisma.project.update({ where: { code }, data: { isPublished: true } });
    await newProject(slug, 'DRAFT');
    const told = await call(history.GET, { params: { slug } });
    expect(told.body.lines.map((line: { project: { code: string } }) => line.project.code)).toEqual(
      [code],
    );
    const shown = await call(one.GET, { params: { slug } });
    const text = JSON.stringify([told.body, shown.body]);
    const secrets = [
      '0912999888',
      'Nông Văn Kín',
      '20.9.99.000999',
      'Tên Cũ',
      'Vũ Loan',
      'OCOP',
      '1500000000',
      team.CENTER_OFFICER.name,
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(Object.keys(shown.body).toSorted()).toEqual([
      'name',
      'projectCount',
      'projects',
      'slug',
      'type',
    ]);
  });
});

describe('the register as a file', () => {
  const ask = async (query: string, cookie?: string) => {
    const headers = { ...(cookie && { cookie: `next-auth.session-token=${cookie}` }) };
    const request = new Request(`${ORIGIN}/api/v1/beneficiaries${query}`, { headers });
    return all.GET(request, { params: Promise.resolve({}) });
  };

  test('holds exactly the rows of the search, all pages, and no text becomes a formula', async () => {
    const mark = `Xưởng ${randomInt(1_000_000_000)}`;
    for (const name of [`=HYPERLINK("x") ${mark}`, `+1 ${mark}`, `${mark}, có phẩy`]) {
      await createBeneficiary(
        team.CENTER_OFFICER,
        createBeneficiaryInput.parse({ name, phone: '-12', confirmDifferent: true }),
      );
    }
    const q = encodeURIComponent(mark);
    const answer = await ask(`?q=${q}&size=1&format=csv`, officer);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex')).toBe('efbbbf');
    const text = new TextDecoder().decode(bytes);
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
    expect(text).toContain(`"'=HYPERLINK(""x"") ${mark}"`);
    expect(text).toContain(`'+1 ${mark}`);
    expect(text).toContain(`"${mark}, có phẩy"`);
    expect(text).toContain("'-12");
  });

  test('knows days as days in a workbook', async () => {
    const { name } = await newEntry({ foundedOn: '2016-05-20' });
    const answer = await ask(`?q=${encodeURIComponent(name)}&format=xlsx`, officer);
    const xml = await sheetXml(new Uint8Array(await answer.arrayBuffer()));
    // 20/05/2016 as a spreadsheet counts days.
    expect(xml).toContain('<v>42510</v>');
  });

  test('has no telephone number and no person for whoever is not inside', async () => {
    const { slug, name } = await newEntry({ phone: '0912777666', representative: 'Nông Văn Kín' });
    const code = await newProject(slug, 'APPROVED');
    await prisma.project.update({ where: { code }, data: { isPublished: true } });
    const address = `?q=${encodeURIComponent(name)}&format=csv`;
    for (const cookie of [undefined, await sessionFor(team.ADMIN)]) {
      const text = await (await ask(address, cookie)).text();
      expect(text).toContain(name);
      for (const secret of ['0912777666', 'Nông Văn Kín', 'Điện thoại']) {
        expect(text).not.toContain(secret);
      }
    }
    expect(await (await ask(address, officer)).text()).toContain('0912777666');
  });
});

describe.each(ROLES.filter((role) => role !== 'CENTER_OFFICER'))('%s', (role) => {
  test('does not write a list of an entry', async () => {
    const { slug } = await newEntry();
    const cookie = await sessionFor(team[role]);
    const { status } = await patch(slug, { version: 1, aliases: [{ name: 'Tên khác' }] }, cookie);
    expect(status).toBe(role === 'ADMIN' ? 404 : 403);
    expect((await entryOf(slug)).aliases).toEqual([]);
  });
});

test('the public finds by another name only who takes part in what is published', async () => {
  const { slug } = await newEntry();
  const other = `Hợp tác xã Pắc Ngòi ${randomInt(1_000_000)}`;
  await patch(slug, { version: 1, aliases: [{ name: other }] });
  const found = async () =>
    (await listBeneficiaries(PUBLIC_ACTOR, { q: other, page: 1, size: 9 })).data;
  expect(await found()).toEqual([]);
  const code = await newProject(slug, 'APPROVED');
  await prisma.project.update({ where: { code }, data: { isPublished: true } });
  expect((await found()).map((entry) => entry.slug)).toEqual([slug]);
});

test('an address is chosen among the communes of every map, those of today first', async () => {
  const groups = await listCommuneGroups();
  expect(groups[0]?.label).toBe('Xã, phường hiện nay');
  const naRi = groups.find((group) => group.label.includes('Na Rì'));
  expect(naRi?.options.map((option) => option.label)).toContain('Vũ Loan (xã, đến 31/01/2020)');
});
