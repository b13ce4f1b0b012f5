import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as mergeRoute from '#app/api/v1/beneficiaries/[slug]/merge/route.ts';
import * as one from '#app/api/v1/beneficiaries/[slug]/route.ts';
import * as all from '#app/api/v1/beneficiaries/route.ts';
import * as projectRoute from '#app/api/v1/projects/[code]/route.ts';
import { createBeneficiary, updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { mergeBeneficiary, previewMerge } from '#lib/beneficiaries/merge.ts';
import { getStaffBeneficiary, listBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { createBeneficiaryInput, updateBeneficiaryInput } from '#lib/beneficiaries/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { createProject, updateProject } from '#lib/projects/commands.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import {
  completeDossier,
  makeTeam,
  refusalOf,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

/** An entry with facts and lists of its own; its name as the register writes it. */
async function newEntry(facts: Record<string, unknown> = {}, lists: Record<string, unknown> = {}) {
  const name = `Cơ sở ${randomInt(1_000_000_000)} ${randomInt(1_000_000_000)}`;
  const input = createBeneficiaryInput.parse({ name, ...facts });
  const { slug } = await createBeneficiary(team.CENTER_OFFICER, input);
  if (Object.keys(lists).length > 0) {
    const change = updateBeneficiaryInput.parse({ version: 1, ...lists });
    await updateBeneficiary(team.CENTER_OFFICER, slug, change);
  }
  return { slug, name: input.name };
}

async function newProject(slugs: readonly string[]): Promise<string> {
  const { code } = await createProject(
    team.CENTER_OFFICER,
    completeDossier({ kind: 'PROJECT', beneficiaries: slugs.map((slug) => ({ slug })) }),
  );
  return code;
}

async function publish(code: string): Promise<void> {
  await prisma.project.update({
    where: { code },
    data: { status: 'APPROVED', isPublished: true },
  });
}

const entryOf = (slug: string) => getStaffBeneficiary(team.CENTER_LEADER, slug);

/** Merges from the versions stored now. */
async function merge(from: string, into: string) {
  const [mine, theirs] = await Promise.all([entryOf(from), entryOf(into)]);
  await mergeBeneficiary(team.CENTER_LEADER, from, {
    into,
    version: mine.version,
    intoVersion: theirs.version,
  });
}

/** Everything of both entries and what hangs on them, to see whether anything was written. */
async function everythingOf(slugs: readonly string[]) {
  const entries = await prisma.establishment.findMany({
    where: { slug: { in: [...slugs] } },
    include: {
      aliases: true,
      addresses: true,
      products: true,
      profiles: true,
      otherSupport: true,
      needs: { select: { id: true } },
      documents: { select: { id: true } },
      projects: true,
    },
    orderBy: { slug: 'asc' },
  });
  return JSON.stringify(entries, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** A need and a document of this entry, as their own commands leave them. */
async function hangOn(slug: string) {
  const { id } = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
  const need = await prisma.need.create({
    data: {
      code: `NC-2023-${randomInt(100_000_000, 999_999_999)}`,
      name: 'Cơ sở chè',
      foldedName: 'co so che',
      representative: 'Nông Văn Kín',
      phone: '0912345678',
      makes: 'Chè',
      wants: 'Máy sao chè',
      consentText: 'Đồng ý',
      consentAt: new Date(),
      establishmentId: id,
    },
  });
  const sha256 = randomInt(1_000_000).toString(16).padStart(64, '0');
  await prisma.storedFile.create({ data: { sha256, size: 1n, mediaType: 'application/pdf' } });
  const document = await prisma.document.create({
    data: {
      sha256,
      fileName: 'Giấy đăng ký.pdf',
      kind: 'OTHER',
      establishmentId: id,
      uploadedByName: 'Cán bộ',
      organisation: 'CENTER',
    },
  });
  return { need, document };
}

const PROFILE_2021 = { asOf: '2021-12-31', workers: 7 };
const PROFILE_2022 = { asOf: '2022-12-31', workers: 9 };
const SUPPORT = {
  year: 2020,
  programmeName: 'OCOP',
  content: 'Bao bì',
  evidence: 'Đơn vị kê khai',
  activityContent: 'ND4',
};

describe('two entries of one establishment become one', () => {
  test('with everything that hung on the first, and nothing is lost', async () => {
    const from = await newEntry(
      { taxCode: '4799000001', representative: 'Nông Văn Kín', phone: '0912345678' },
      {
        aliases: [{ name: 'HTX Tên Cũ Lắm' }],
        addresses: [
          { validFrom: null, address: 'Thôn Nà Còi' },
          { validFrom: '2021-01-01', address: 'Phường Sông Cầu', unit: 'tp-bac-kan-song-cau' },
        ],
        products: [{ name: 'Miến dong', ocopStars: 3, ocopYear: 2021 }, { name: 'Chè' }],
        profiles: [PROFILE_2021, PROFILE_2022],
        otherSupport: [SUPPORT],
      },
    );
    const into = await newEntry(
      { address: 'Xã Yến Dương', phone: '0987654321' },
      { products: [{ name: 'MIẾN DONG', ocopStars: 3, ocopYear: 2021 }], profiles: [PROFILE_2022] },
    );
    const code = await newProject([from.slug]);
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    await prisma.contract.create({
      data: {
        projectId,
        number: '01/HĐ',
        on: new Date('2023-02-01'),
        party: from.slug,
        valueDong: 1n,
      },
    });
    const { need, document } = await hangOn(from.slug);

    await merge(from.slug, into.slug);

    const left = await entryOf(into.slug);
    expect(left).toMatchObject({
      taxCode: '4799000001',
      representative: 'Nông Văn Kín',
      phone: '0987654321',
      address: 'Phường Sông Cầu',
      version: 3,
    });
    expect(left.aliases.map((alias) => alias.name).toSorted()).toEqual(
      [from.name, 'HTX Tên Cũ Lắm'].toSorted(),
    );
    expect(left.addresses.map((line) => line.address)).toEqual(['Phường Sông Cầu', 'Xã Yến Dương']);
    expect(left.products.map((product) => product.name)).toEqual(['MIẾN DONG', 'Chè']);
    expect(left.profiles.map((profile) => profile.asOf)).toEqual(['2022-12-31', '2021-12-31']);
    expect(left.otherSupport).toMatchObject([
      { programmeName: 'OCOP', recordedByName: team.CENTER_OFFICER.name },
    ]);
    expect(left.projects.map((part) => part.code)).toEqual([code]);
    const { id } = await prisma.establishment.findUniqueOrThrow({ where: { slug: into.slug } });
    expect(await prisma.need.findUniqueOrThrow({ where: { id: need.id } })).toMatchObject({
      establishmentId: id,
    });
    expect(await prisma.document.findUniqueOrThrow({ where: { id: document.id } })).toMatchObject({
      establishmentId: id,
    });
    expect(await prisma.contract.findFirstOrThrow({ where: { projectId } })).toMatchObject({
      party: into.slug,
    });
    const gone = await prisma.establishment.findUniqueOrThrow({
      where: { slug: from.slug },
      include: { addresses: true, products: true, profiles: true },
    });
    // What the other entry said already stays with the first, readable for whoever asks.
    expect(gone).toMatchObject({ mergedIntoId: id, taxCode: null });
    expect(gone.addresses.map((line) => line.address)).toEqual(['Thôn Nà Còi']);
    expect(gone.products.map((product) => product.name)).toEqual(['Miến dong']);
    expect(gone.profiles).toHaveLength(1);
  });

  test('is told on the trail of both, with all that would be needed to take it back', async () => {
    const from = await newEntry({ phone: '0912000111' }, { aliases: [{ name: 'HTX Khác Tên' }] });
    const into = await newEntry();
    const code = await newProject([from.slug]);
    await merge(from.slug, into.slug);
    const events = await prisma.auditEvent.findMany({
      where: { action: { in: ['merge', 'absorb', 'mergeBeneficiary'] } },
      orderBy: { seq: 'desc' },
      take: 3,
    });
    expect(events.map((event) => event.action)).toEqual(['mergeBeneficiary', 'absorb', 'merge']);
    const [onProject, , onGone] = events;
    expect(onGone?.before).toMatchObject({
      slug: from.slug,
      phone: '0912000111',
      aliases: [{ name: 'HTX Khác Tên' }],
      projects: [{ project: { code } }],
    });
    expect(onGone?.after).toMatchObject({ from: from.slug, into: into.slug });
    const project = await prisma.project.findUniqueOrThrow({ where: { code } });
    expect(onProject).toMatchObject({ entityId: project.id, after: { beneficiary: into.slug } });
  });

  test('and is found by every name, also through its projects', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const code = await newProject([from.slug]);
    await merge(from.slug, into.slug);
    const { data } = await listBeneficiaries(team.CENTER_OFFICER, {
      q: from.name,
      page: 1,
      size: 9,
    });
    expect(data.map((entry) => entry.slug)).toEqual([into.slug]);
    const { searchText } = await prisma.project.findUniqueOrThrow({ where: { code } });
    for (const { name } of [from, into]) expect(searchText).toContain(name.toLowerCase().slice(6));
  });

  test('while what a reviewer was sent stays as it was sent', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const code = await newProject([from.slug]);
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const snapshot = { beneficiaries: [{ slug: from.slug, name: from.name }] };
    await prisma.submission.create({
      data: {
        projectId,
        number: 1,
        snapshot,
        submittedById: team.CENTER_LEADER.id,
        submittedByName: 'Lãnh đạo',
      },
    });
    await merge(from.slug, into.slug);
    expect(await prisma.submission.findFirstOrThrow({ where: { projectId } })).toMatchObject({
      snapshot,
    });
  });

  test('and a third merged before leads straight to the one that is left', async () => {
    const [first, second, third] = [await newEntry(), await newEntry(), await newEntry()];
    await merge(first.slug, second.slug);
    await merge(second.slug, third.slug);
    const cookie = await sessionFor(team.AUDITOR);
    const answer = await call(one.GET, { params: { slug: first.slug }, cookie });
    expect(answer.headers.get('location')).toBe(`/api/v1/beneficiaries/${third.slug}`);
    const left = await entryOf(third.slug);
    expect(left.aliases.map((alias) => alias.name)).toEqual(
      expect.arrayContaining([first.name, second.name]),
    );
  });
});

describe('an address that leads on', () => {
  test('is answered 308 to who may see the entry that is left, to nobody else', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const code = await newProject([from.slug]);
    await merge(from.slug, into.slug);
    const ask = (cookie?: string) => call(one.GET, { params: { slug: from.slug }, cookie });
    expect((await ask()).status).toBe(404);
    const staff = await ask(await sessionFor(team.DEPARTMENT_REVIEWER));
    expect(staff.status).toBe(308);
    expect(staff.headers.get('location')).toBe(`/api/v1/beneficiaries/${into.slug}`);
    await publish(code);
    const anybody = await ask();
    expect(anybody.status).toBe(308);
    expect(anybody.headers.get('location')).toBe(`/api/v1/beneficiaries/${into.slug}`);
  });

  test('stands in no list and is offered to nobody', async () => {
    const from = await newEntry();
    const into = await newEntry();
    await merge(from.slug, into.slug);
    const cookie = await sessionFor(team.CENTER_OFFICER);
    const list = await call(all.GET, { path: '/api/v1/beneficiaries?size=200', cookie });
    const slugs = list.body.data.map((entry: { slug: string }) => entry.slug);
    expect(slugs).toContain(into.slug);
    expect(slugs).not.toContain(from.slug);
  });

  test('is not corrected any more: the refusal names where to go', async () => {
    const from = await newEntry();
    const into = await newEntry();
    await merge(from.slug, into.slug);
    const cookie = await sessionFor(team.CENTER_OFFICER);
    const { status, body } = await call(one.PATCH, {
      method: 'PATCH',
      params: { slug: from.slug },
      body: { version: 2, phone: '1' },
      cookie,
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'MERGED' });
    expect(body.detail).toContain(into.name);
  });

  test('given for a project’s beneficiary means the entry that is left, and means it once', async () => {
    const from = await newEntry();
    const into = await newEntry();
    await merge(from.slug, into.slug);
    const code = await newProject([from.slug]);
    const { body } = await call(projectRoute.GET, {
      params: { code },
      cookie: await sessionFor(team.CENTER_OFFICER),
    });
    expect(body.beneficiaries.map((line: { slug: string }) => line.slug)).toEqual([into.slug]);
    const both = updateProject(team.CENTER_OFFICER, code, {
      version: await versionOf(code),
      beneficiaries: [{ slug: into.slug }, { slug: from.slug }],
    });
    expect(await refusalOf(both)).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['beneficiaries.1.slug'],
    });
  });
});

describe('nothing is merged', () => {
  test('while both benefit from one project, which is named', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const code = await newProject([from.slug, into.slug]);
    const before = await everythingOf([from.slug, into.slug]);
    const attempt = call(mergeRoute.POST, {
      method: 'POST',
      params: { slug: from.slug },
      body: { into: into.slug, version: 1, intoVersion: 1 },
      cookie: await sessionFor(team.CENTER_LEADER),
    });
    const { status, body } = await attempt;
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'SHARED_PROJECT', errors: [{ path: 'into' }] });
    expect(body.detail).toContain(code);
    expect(await everythingOf([from.slug, into.slug])).toBe(before);
    const preview = await previewMerge(team.CENTER_LEADER, from.slug, into.slug);
    expect(preview.sharedProjects.map((project) => project.code)).toEqual([code]);
  });

  test('into itself, into nothing, or into what was merged away itself', async () => {
    const [from, into, third] = [await newEntry(), await newEntry(), await newEntry()];
    await merge(third.slug, into.slug);
    const cookie = await sessionFor(team.CENTER_LEADER);
    const ask = (target: string) =>
      call(mergeRoute.POST, {
        method: 'POST',
        params: { slug: from.slug },
        body: { into: target, version: 1, intoVersion: 1 },
        cookie,
      });
    expect((await ask(from.slug)).body.code).toBe('SAME_ENTRY');
    expect((await ask('khong-co-don-vi-nay')).body.code).toBe('UNKNOWN_BENEFICIARY');
    expect((await ask(third.slug)).body).toMatchObject({ status: 422, code: 'MERGED' });
    expect((await ask('Không Đúng')).status).toBe(400);
  });

  test('without the versions of both, or from versions that are no more', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const cookie = await sessionFor(team.CENTER_LEADER);
    const ask = (body: object) =>
      call(mergeRoute.POST, {
        method: 'POST',
        params: { slug: from.slug },
        body: { into: into.slug, ...body },
        cookie,
      });
    expect((await ask({ intoVersion: 1 })).body).toMatchObject({ code: 'VERSION_REQUIRED' });
    expect((await ask({ version: 1 })).body.errors[0].path).toBe('intoVersion');
    await updateBeneficiary(team.CENTER_OFFICER, into.slug, { version: 1, phone: '0912000000' });
    expect((await ask({ version: 1, intoVersion: 1 })).status).toBe(409);
    expect((await ask({ version: 2, intoVersion: 2 })).status).toBe(409);
    expect((await ask({ version: 1, intoVersion: 2 })).status).toBe(200);
  });

  test('in part: what fails at the last moment leaves both as they were', async () => {
    const from = await newEntry({}, { aliases: [{ name: 'Tên thứ hai của cơ sở' }] });
    const into = await newEntry();
    const code = await newProject([from.slug]);
    const before = await everythingOf([from.slug, into.slug]);
    await prisma.$executeRawUnsafe(`
      CREATE FUNCTION fail_absorb() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW."action" = 'absorb' THEN RAISE EXCEPTION 'the server died here'; END IF;
        RETURN NEW;
      END $$`);
    await prisma.$executeRawUnsafe(
      `CREATE TRIGGER fail_absorb BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION fail_absorb()`,
    );
    await expect(merge(from.slug, into.slug)).rejects.toThrow('the server died here');
    await prisma.$executeRawUnsafe(`DROP TRIGGER fail_absorb ON "AuditEvent"`);
    expect(await everythingOf([from.slug, into.slug])).toBe(before);
    expect((await entryOf(from.slug)).projects.map((part) => part.code)).toEqual([code]);
    await merge(from.slug, into.slug);
  });
});

describe('a change request that is still open', () => {
  async function requestOn(
    code: string,
    slugs: readonly string[],
    status: 'PROPOSED' | 'WITHDRAWN',
  ) {
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const list = slugs.map((slug) => ({ slug, name: slug, support: { state: 'NOT_STATED' } }));
    return prisma.changeRequest.create({
      data: {
        projectId,
        number: 1,
        type: 'ADJUST',
        status,
        reason: 'Đơn vị cũ không còn nhu cầu đầu tư máy.',
        changes: [{ path: 'beneficiaries', before: [], after: list }],
        proposedById: team.CENTER_OFFICER.id,
        proposedByName: 'Cán bộ',
      },
    });
  }
  const slugsOf = async (id: string) => {
    const { changes, version } = await prisma.changeRequest.findUniqueOrThrow({ where: { id } });
    const [change] = changes as { after: { slug: string }[] }[];
    return { slugs: change?.after.map((line) => line.slug), version };
  };

  test('means the entry that is left; a closed one stays as it was', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const open = await requestOn(await newProject([]), [from.slug], 'PROPOSED');
    const closed = await requestOn(await newProject([]), [from.slug], 'WITHDRAWN');
    await merge(from.slug, into.slug);
    expect(await slugsOf(open.id)).toEqual({ slugs: [into.slug], version: 2 });
    expect(await slugsOf(closed.id)).toEqual({ slugs: [from.slug], version: 1 });
  });

  test('that names both keeps them apart, and is named itself', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const code = await newProject([]);
    await requestOn(code, [from.slug, into.slug], 'PROPOSED');
    const before = await everythingOf([from.slug, into.slug]);
    await expect(merge(from.slug, into.slug)).rejects.toThrow(code);
    expect(await everythingOf([from.slug, into.slug])).toBe(before);
  });
});

describe('at the same moment', () => {
  const outcomes = async (attempts: readonly Promise<unknown>[]) => {
    const settled = await Promise.allSettled(attempts);
    return settled.map((attempt) =>
      attempt.status === 'fulfilled' ? 'done' : (attempt.reason as { kind: string }).kind,
    );
  };

  test('of several merging the same entry one wins and the others are told', async () => {
    const from = await newEntry();
    const targets = [await newEntry(), await newEntry(), await newEntry()];
    const told = await outcomes(
      targets.map((into) =>
        mergeBeneficiary(team.CENTER_LEADER, from.slug, {
          into: into.slug,
          version: 1,
          intoVersion: 1,
        }),
      ),
    );
    expect(told.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(told.filter((outcome) => outcome !== 'done')).toEqual(['CONFLICT', 'CONFLICT']);
  });

  test('two merging towards each other do not make a circle', async () => {
    const a = await newEntry();
    const b = await newEntry();
    const told = await outcomes([
      mergeBeneficiary(team.CENTER_LEADER, a.slug, { into: b.slug, version: 1, intoVersion: 1 }),
      mergeBeneficiary(team.CENTER_LEADER, b.slug, { into: a.slug, version: 1, intoVersion: 1 }),
    ]);
    expect(told.toSorted()).toEqual(['CONFLICT', 'done']);
    expect(
      await prisma.establishment.count({
        where: { slug: { in: [a.slug, b.slug] }, mergedIntoId: { not: null } },
      }),
    ).toBe(1);
  });

  test('a project saved with the entry that goes ends with the one that is left', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const codes = await Promise.all(Array.from({ length: 6 }, () => newProject([])));
    const saves = codes.map((code) =>
      updateProject(team.CENTER_OFFICER, code, {
        version: 1,
        beneficiaries: [{ slug: from.slug }],
      }),
    );
    const told = await outcomes([
      ...saves.slice(0, 3),
      merge(from.slug, into.slug),
      ...saves.slice(3),
    ]);
    expect(told).toEqual(told.map(() => 'done'));
    const left = await entryOf(into.slug);
    expect(left.projects.map((part) => part.code).toSorted()).toEqual(codes.toSorted());
    const gone = await prisma.establishment.findUniqueOrThrow({
      where: { slug: from.slug },
      include: { projects: true },
    });
    expect(gone.projects).toEqual([]);
  });

  test('a correction and a merge do not overwrite each other', async () => {
    const from = await newEntry();
    const into = await newEntry();
    const told = await outcomes([
      updateBeneficiary(team.CENTER_OFFICER, from.slug, { version: 1, phone: '0911' }),
      mergeBeneficiary(team.CENTER_LEADER, from.slug, {
        into: into.slug,
        version: 1,
        intoVersion: 1,
      }),
    ]);
    expect(told.toSorted()).toEqual(['CONFLICT', 'done']);
  });
});

describe('who may merge', () => {
  const expected = (role: Role) => {
    if (role === 'CENTER_LEADER') return 200;
    return role === 'ADMIN' ? 404 : 403;
  };

  test.each(ROLES)('%s: looking and merging, by the route and by the command', async (role) => {
    const from = await newEntry();
    const into = await newEntry();
    const cookie = await sessionFor(team[role]);
    const params = { slug: from.slug };
    const looked = await call(mergeRoute.GET, {
      path: `/api/v1/beneficiaries/${from.slug}/merge?into=${into.slug}`,
      params,
      cookie,
    });
    expect(looked.status).toBe(expected(role));
    const body = { into: into.slug, version: 1, intoVersion: 1 };
    const done = await call(mergeRoute.POST, { method: 'POST', params, body, cookie });
    expect(done.status).toBe(expected(role));
    if (role === 'CENTER_LEADER') {
      expect(done.body).toMatchObject({ slug: into.slug, version: 2 });
      return;
    }
    const command = mergeBeneficiary(team[role], from.slug, body);
    expect(await refusalOf(command)).toMatchObject({ kind: 'FORBIDDEN' });
    const refusals = await prisma.auditEvent.count({
      where: { actorId: team[role].id, action: 'refused:beneficiary.merge' },
    });
    expect(refusals).toBeGreaterThanOrEqual(role === 'ADMIN' ? 1 : 3);
  });

  test('nobody unsigned, and nothing that is not there', async () => {
    const { slug } = await newEntry();
    const params = { slug };
    expect((await call(mergeRoute.GET, { params })).status).toBe(401);
    expect((await call(mergeRoute.POST, { method: 'POST', params, body: {} })).status).toBe(401);
    const cookie = await sessionFor(team.CENTER_LEADER);
    const gone = { method: 'POST', params: { slug: 'khong-co' }, body: {}, cookie };
    expect((await call(mergeRoute.POST, gone)).status).toBe(404);
  });
});

test('the preview names what moves, what is filled in and what differs, and writes nothing', async () => {
  const from = await newEntry(
    { taxCode: '4799000021', phone: '0912345678', trade: 'Chế biến chè' },
    { products: [{ name: 'Chè Shan' }], profiles: [PROFILE_2021], otherSupport: [SUPPORT] },
  );
  const into = await newEntry({ taxCode: '4799000022' }, { profiles: [PROFILE_2021] });
  const code = await newProject([from.slug]);
  const before = await everythingOf([from.slug, into.slug]);
  const preview = await previewMerge(team.CENTER_LEADER, from.slug, into.slug);
  const factOf = (field: string) => preview.facts.find((line) => line.field === field);
  expect(factOf('taxCode')).toMatchObject({
    from: '4799000021',
    into: '4799000022',
    after: '4799000022',
  });
  expect(factOf('trade')).toMatchObject({ into: null, after: 'Chế biến chè' });
  expect(factOf('isWomenOwned')).toMatchObject({ from: null, into: null, after: null });
  expect(preview.moves).toMatchObject({
    aliases: [from.name],
    products: ['Chè Shan'],
    otherSupport: ['2020: OCOP'],
    profiles: [],
  });
  expect(preview.moves.projects[0]).toContain(code);
  expect(preview.stays).toEqual([expect.stringContaining('31/12/2021')]);
  expect(await everythingOf([from.slug, into.slug])).toBe(before);
});

test('the tax code of an entry merged away still points at the one that is left', async () => {
  const from = await newEntry({ taxCode: '4799000031' });
  const into = await newEntry({ taxCode: '4799000032' });
  await merge(from.slug, into.slug);
  const again = createBeneficiaryInput.parse({ name: 'Cơ sở mới toanh', taxCode: '4799000031' });
  const refused = createBeneficiary(team.CENTER_OFFICER, again);
  await expect(refused).rejects.toThrow(into.name);
  await updateBeneficiary(team.CENTER_OFFICER, into.slug, { version: 2, taxCode: '4799000031' });
  expect(await entryOf(into.slug)).toMatchObject({ taxCode: '4799000031' });
});
