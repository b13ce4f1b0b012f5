import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as contacts from '#app/api/v1/needs/[code]/contacts/route.ts';
import * as convert from '#app/api/v1/needs/[code]/convert/route.ts';
import * as decline from '#app/api/v1/needs/[code]/decline/route.ts';
import * as duplicates from '#app/api/v1/needs/[code]/duplicates/route.ts';
import * as merge from '#app/api/v1/needs/[code]/merge/route.ts';
import * as need from '#app/api/v1/needs/[code]/route.ts';
import * as survey from '#app/api/v1/needs/[code]/survey/route.ts';
import * as triage from '#app/api/v1/needs/[code]/triage/route.ts';
import * as needs from '#app/api/v1/needs/route.ts';
import { prisma } from '#lib/db/client.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NEED_ACTS, type NeedAct } from '#lib/domain/need.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import {
  declineNeed,
  mergeNeed,
  recordContact,
  recordSurvey,
  triageNeed,
} from '#lib/needs/commands.ts';
import { convertNeeds } from '#lib/needs/convert.ts';
import { getNeed, listNeeds } from '#lib/needs/queries.ts';
import { contactInput, convertInput, needFilters, surveyInput } from '#lib/needs/schema.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { actsOn, makeTeam, refusalOf, type Team } from '#tests/support/factories.ts';
import { needVersion, newNeed, takenNeed } from '#tests/support/needs.ts';

let team: Team;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});

const TODAY = dayInVietnam(new Date());
const LONG = 'Đã có nguồn khác hỗ trợ cùng nội dung này.';

const draftOf = (overrides: Record<string, unknown> = {}) => ({
  title: 'Hỗ trợ máy tráng miến',
  planYear: 2027,
  programme: 'LOCAL',
  ...overrides,
});

const converting = async (code: string, overrides: Record<string, unknown> = {}) =>
  convertInput.parse(draftOf({ version: await needVersion(code), ...overrides }));

const DOORS: Record<NeedAct, { handler: Handler; body: () => Promise<object> }> = {
  triage: { handler: triage.POST, body: () => Promise.resolve({}) },
  contact: {
    handler: contacts.POST,
    body: () => Promise.resolve({ on: TODAY, channel: 'PHONE', note: 'Đã hẹn ngày khảo sát.' }),
  },
  survey: {
    handler: survey.POST,
    body: () =>
      Promise.resolve({ on: TODAY, people: 'Cán bộ', findings: 'Xưởng 200 m²', conclusion: 'Đủ' }),
  },
  merge: { handler: merge.POST, body: async () => ({ into: (await newNeed()).code }) },
  decline: { handler: decline.POST, body: () => Promise.resolve({ reason: LONG }) },
  convert: { handler: convert.POST, body: () => Promise.resolve(draftOf()) },
};

describe('every role through every door', () => {
  const HANDLES: readonly Role[] = ['CENTER_OFFICER', 'CENTER_LEADER'];
  const READS: readonly Role[] = [...HANDLES, 'AUDITOR'];

  for (const act of NEED_ACTS) {
    for (const role of ROLES) {
      const may = act === 'convert' ? role === 'CENTER_OFFICER' : HANDLES.includes(role);
      const expected = may ? (act === 'convert' ? 201 : 200) : READS.includes(role) ? 403 : 404;
      test(`${role} ${act} → ${expected}`, async () => {
        const { code } = await takenNeed(team.CENTER_OFFICER);
        const body = { ...(await DOORS[act].body()), version: await needVersion(code) };
        const asked = { method: 'POST', params: { code }, body, cookie: cookies.get(role) };
        const answer = await call(DOORS[act].handler, asked);
        expect(answer.status).toBe(expected);
        const { version } = await prisma.need.findUniqueOrThrow({ where: { code } });
        expect(version > body.version).toBe(may);
      });
    }

    test(`nobody signed in ${act} → 401`, async () => {
      const { code } = await newNeed();
      const asked = { method: 'POST', params: { code }, body: { version: 1 } };
      expect((await call(DOORS[act].handler, asked)).status).toBe(401);
    });

    test(`${act} insists on a version, and on the present one`, async () => {
      const { code } = await takenNeed(team.CENTER_OFFICER);
      const body = await DOORS[act].body();
      const cookie = cookies.get('CENTER_OFFICER');
      const send = (version?: number) =>
        call(DOORS[act].handler, {
          method: 'POST',
          params: { code },
          body: { ...body, version },
          cookie,
        });
      expect((await send()).status).toBe(422);
      const stale = await send(1);
      expect(stale.status).toBe(409);
      expect(stale.body.current.code).toBe(code);
    });
  }

  for (const role of ROLES) {
    const list = READS.includes(role) ? 200 : 403;
    const one = READS.includes(role) ? 200 : 404;
    test(`${role} reads the list ${list}, one ${one}, its duplicates ${one}`, async () => {
      const { code } = await newNeed();
      const cookie = cookies.get(role);
      const asked = { path: '/api/v1/needs', params: { code }, cookie };
      expect((await call(needs.GET, asked)).status).toBe(list);
      expect((await call(need.GET, asked)).status).toBe(one);
      expect((await call(duplicates.GET, asked)).status).toBe(one);
    });
  }

  test('nobody signed in reads none', async () => {
    const { code } = await newNeed();
    const asked = { path: '/api/v1/needs', params: { code } };
    expect((await call(needs.GET, asked)).status).toBe(401);
    expect((await call(need.GET, asked)).status).toBe(401);
  });
});

describe('the inbox', () => {
  test('has what waited longest first, and is narrowed by name, phone, state and handler', async () => {
    const mark = randomUUID().slice(0, 8);
    const first = await newNeed({ name: `Hộ kinh doanh Chè ${mark} A` });
    const second = await takenNeed(team.CENTER_OFFICER, { name: `Hộ kinh doanh Chè ${mark} B` });
    const ask = async (filters: object) => {
      const { data } = await listNeeds(team.CENTER_OFFICER, needFilters.parse(filters));
      return data.map((line) => line.code);
    };
    expect(await ask({ q: `che ${mark}` })).toEqual([first.code, second.code]);
    expect(await ask({ q: `che ${mark}`, status: 'NEW' })).toEqual([first.code]);
    expect(await ask({ q: `che ${mark}`, handler: 'me' })).toEqual([second.code]);
    expect(await ask({ q: `che ${mark}`, handler: 'nobody' })).toEqual([first.code]);
    expect(await ask({ q: `+84 ${first.phone.slice(1)}` })).toContain(first.code);
    expect(await ask({ q: second.code.toLowerCase() })).toEqual([second.code]);
  });

  test('points at the same applicant told twice and at entries of the register', async () => {
    const first = await newNeed();
    const slug = `don-vi-${randomUUID().slice(0, 8)}`;
    const { id: provenanceId } = await prisma.provenance.create({
      data: { derivation: 'ENTERED', recordedBy: 'thử' },
    });
    await prisma.establishment.create({
      data: {
        slug,
        name: 'Một tên khác hẳn',
        foldedName: slug,
        phone: `+84 ${first.phone.slice(1, 4)}.${first.phone.slice(4)}`,
        provenanceId,
      },
    });
    const second = await newNeed({ name: first.name.toUpperCase(), phone: first.phone });
    const found = await call(duplicates.GET, {
      params: { code: second.code },
      cookie: cookies.get('CENTER_OFFICER'),
    });
    // Made-up names of other tests may be alike by chance, and are then pointed at as well.
    expect(found.body.needs).toContainEqual(
      expect.objectContaining({ code: first.code, reasons: ['PHONE', 'SAME_NAME'] }),
    );
    expect(found.body.establishments).toContainEqual(
      expect.objectContaining({ slug, reasons: ['PHONE'] }),
    );
  });
});

describe('handling a need', () => {
  test('leaves what was done readable, and on the trail', async () => {
    const { code } = await newNeed();
    const officer = team.CENTER_OFFICER;
    await triageNeed(officer, code, { version: 1 });
    const contact = { on: TODAY, channel: 'PHONE', note: 'Đã hẹn.', version: 2 };
    await recordContact(officer, code, contactInput.parse(contact));
    const found = { people: 'A, B', findings: 'Xưởng tốt', conclusion: 'Nên hỗ trợ' };
    await recordSurvey(officer, code, surveyInput.parse({ on: TODAY, ...found, version: 3 }));
    const view = await getNeed(team.AUDITOR, code);
    expect(view).toMatchObject({
      status: 'SURVEYED',
      handler: { username: officer.username },
      contacts: [{ on: TODAY, channel: 'PHONE', note: 'Đã hẹn.' }],
      surveys: [found],
      acts: [],
    });
    const { id } = await prisma.need.findUniqueOrThrow({ where: { code } });
    const events = await prisma.auditEvent.findMany({
      where: { entityId: id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map((event) => event.action)).toEqual([
      'need.register',
      'need.triage',
      'need.contact',
      'need.survey',
    ]);
  });

  test('does not tell of a day that has not come', async () => {
    const { code } = await takenNeed(team.CENTER_OFFICER);
    const on = dayInVietnam(new Date(Date.now() + 48 * 3_600_000));
    const early = recordContact(
      team.CENTER_OFFICER,
      code,
      contactInput.parse({ on, channel: 'VISIT', note: 'Sẽ đến.', version: 2 }),
    );
    expect(await refusalOf(early)).toEqual({ kind: 'RULE_VIOLATION', paths: ['on'] });
  });

  test('says no only with a reason that helps', async () => {
    const { code } = await newNeed();
    const short = declineNeed(team.CENTER_LEADER, code, { reason: 'Không nhận.', version: 1 });
    expect(await refusalOf(short)).toEqual({ kind: 'RULE_VIOLATION', paths: ['reason'] });
  });

  test('a merged need keeps what it told; nothing else happens to it', async () => {
    const [first, second] = [await newNeed(), await newNeed()];
    await mergeNeed(team.CENTER_OFFICER, first.code, { into: second.code, version: 1 });
    expect(await getNeed(team.CENTER_OFFICER, first.code)).toMatchObject({
      status: 'MERGED',
      name: first.name,
      mergedInto: { code: second.code },
    });
    expect((await getNeed(team.CENTER_OFFICER, second.code)).merged).toMatchObject([
      { code: first.code },
    ]);
    const again = declineNeed(team.CENTER_OFFICER, first.code, { reason: LONG, version: 2 });
    expect((await refusalOf(again)).kind).toBe('RULE_VIOLATION');
    const into = mergeNeed(team.CENTER_OFFICER, second.code, { into: first.code, version: 1 });
    expect(await refusalOf(into)).toEqual({ kind: 'RULE_VIOLATION', paths: ['into'] });
    const self = mergeNeed(team.CENTER_OFFICER, second.code, { into: second.code, version: 1 });
    expect(await refusalOf(self)).toEqual({ kind: 'RULE_VIOLATION', paths: ['into'] });
  });

  test('two needs merged into each other at once end as one', async () => {
    const [first, second] = [await newNeed(), await newNeed()];
    const done = await Promise.allSettled([
      mergeNeed(team.CENTER_OFFICER, first.code, { into: second.code, version: 1 }),
      mergeNeed(team.CENTER_LEADER, second.code, { into: first.code, version: 1 }),
    ]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const rows = await prisma.need.findMany({ where: { code: { in: [first.code, second.code] } } });
    expect(rows.filter((row) => row.status === 'MERGED')).toHaveLength(1);
  });
});

describe('making a project', () => {
  test('of one need carries over everything that was told', async () => {
    const { code, name } = await takenNeed(team.CENTER_OFFICER, {
      activityContent: 'ND3',
      unit: 'ba-be-yen-duong',
      address: 'Thôn Nà Giảo',
      taxCode: 'HTX-0012',
    });
    const made = await convertNeeds(team.CENTER_OFFICER, code, await converting(code));
    const project = await getStaffProject(team.CENTER_OFFICER, made.code);
    expect(project).toMatchObject({
      title: 'Hỗ trợ máy tráng miến',
      planYear: 2027,
      programme: 'LOCAL',
      kind: 'PROJECT',
      isGroup: false,
      status: 'DRAFT',
      activityContent: 'ND3',
      location: 'Thôn Nà Giảo, xã Yến Dương',
      beneficiaries: [{ name }],
    });
    expect(project.content).toContain('Mua máy tráng miến.');
    expect(project.content).toContain('600.000.000 đồng');
    expect(project.equipment.map((line) => line.name)).toEqual([
      'Máy tráng miến',
      'Máy nghiền bột',
    ]);
    expect(project.fundingLines).toMatchObject([
      { source: 'DOI_UNG', amount: { state: 'STATED', dong: '300000000' } },
    ]);
    // The commune of 2022 is no more in 2027: the one that followed it stands in its place.
    const stored = await prisma.project.findUniqueOrThrow({ where: { code: made.code } });
    expect(stored.unitId).toBe('thai-nguyen-thuong-minh');
    expect(await actsOn(made.code)).toEqual(['create']);
    const row = await prisma.need.findUniqueOrThrow({
      where: { code },
      include: { establishment: { include: { provenance: true } } },
    });
    expect(row).toMatchObject({ status: 'CONVERTED', projectId: stored.id });
    expect(row.establishment).toMatchObject({ name, unitId: 'ba-be-yen-duong', taxCode: null });
    expect(row.establishment?.provenance.note).toContain(code);
    expect(row.establishment?.note).toContain('HTX-0012');
  });

  test('of several needs makes a group project, with an entry chosen and one made', async () => {
    const [first, second] = [
      await takenNeed(team.CENTER_OFFICER),
      await takenNeed(team.CENTER_OFFICER, { ownCapital: { state: 'NOT_STATED' } }),
    ];
    const earlier = await takenNeed(team.CENTER_OFFICER);
    await convertNeeds(team.CENTER_OFFICER, earlier.code, await converting(earlier.code));
    const { establishment } = await getNeed(team.CENTER_OFFICER, earlier.code);
    const made = await convertNeeds(
      team.CENTER_OFFICER,
      first.code,
      await converting(first.code, {
        slug: establishment?.slug,
        with: [{ code: second.code, version: await needVersion(second.code) }],
      }),
    );
    const project = await getStaffProject(team.CENTER_OFFICER, made.code);
    expect(project.isGroup).toBe(true);
    expect(project.beneficiaries.map((line) => line.name)).toEqual([earlier.name, second.name]);
    // What one of them did not state is never counted as 0.
    expect(project.fundingLines).toMatchObject([
      { source: 'DOI_UNG', amount: { state: 'NOT_STATED', dong: null } },
    ]);
    for (const { code } of [first, second]) {
      expect(await getNeed(team.CENTER_OFFICER, code)).toMatchObject({
        status: 'CONVERTED',
        project: { code: made.code },
      });
    }
  });

  test('of two needs of one establishment makes a project of one beneficiary', async () => {
    const first = await takenNeed(team.CENTER_OFFICER);
    const second = await takenNeed(team.CENTER_OFFICER, { name: first.name });
    const made = await convertNeeds(
      team.CENTER_OFFICER,
      first.code,
      await converting(first.code, {
        with: [{ code: second.code, version: await needVersion(second.code) }],
      }),
    );
    const project = await getStaffProject(team.CENTER_OFFICER, made.code);
    expect(project.beneficiaries).toHaveLength(1);
    expect(project.isGroup).toBe(false);
  });

  test('takes the needs’ papers along; their bytes are stored once', async () => {
    const { code } = await takenNeed(team.CENTER_OFFICER);
    const { id: needId } = await prisma.need.findUniqueOrThrow({ where: { code } });
    const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await prisma.storedFile.create({ data: { sha256, size: 10n, mediaType: 'application/pdf' } });
    const paper = { needId, sha256, fileName: 'Báo giá.pdf', kind: 'QUOTATION' };
    await prisma.document.create({
      data: { ...paper, uploadedByName: 'Người đăng ký nhu cầu', organisation: 'APPLICANT' },
    });
    const made = await convertNeeds(team.CENTER_OFFICER, code, await converting(code));
    const { id: projectId } = await prisma.project.findUniqueOrThrow({
      where: { code: made.code },
    });
    const kept = await prisma.document.findMany({
      where: { sha256 },
      orderBy: { uploadedAt: 'asc' },
    });
    expect(new Set(kept.map((row) => row.needId ?? row.projectId))).toEqual(
      new Set([needId, projectId]),
    );
    expect(kept.every((row) => !row.isPublic)).toBe(true);
  });

  test('fails as a whole when one of its parts fails', async () => {
    const [first, second] = [
      await takenNeed(team.CENTER_OFFICER),
      await takenNeed(team.CENTER_OFFICER),
    ];
    const projects = await prisma.project.count();
    const events = await prisma.auditEvent.count();
    const failing = convertNeeds(
      team.CENTER_OFFICER,
      first.code,
      await converting(first.code, {
        with: [
          {
            code: second.code,
            version: await needVersion(second.code),
            slug: 'khong-co-don-vi-nay',
          },
        ],
      }),
    );
    expect(await refusalOf(failing)).toEqual({ kind: 'RULE_VIOLATION', paths: ['with.0.slug'] });
    expect(await prisma.project.count()).toBe(projects);
    expect(await prisma.auditEvent.count()).toBe(events);
    expect(await prisma.establishment.count({ where: { name: first.name } })).toBe(0);
    for (const { code } of [first, second]) {
      expect((await getNeed(team.CENTER_OFFICER, code)).status).toBe('IN_TRIAGE');
    }
  });

  test('names each need that has come too far, or not far enough', async () => {
    const [open, fresh, declined] = [
      await takenNeed(team.CENTER_OFFICER),
      await newNeed(),
      await newNeed(),
    ];
    await declineNeed(team.CENTER_OFFICER, declined.code, { reason: LONG, version: 1 });
    const answer = await call(convert.POST, {
      method: 'POST',
      params: { code: open.code },
      cookie: cookies.get('CENTER_OFFICER'),
      body: draftOf({
        version: 2,
        with: [
          { code: fresh.code, version: 1 },
          { code: declined.code, version: 2 },
        ],
      }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path: 'with.0.code' }, { path: 'with.1.code' }]);
    expect(answer.body.errors[0].message).toContain(fresh.code);
    expect(answer.body.errors[1].message).toContain(declined.code);
    expect((await getNeed(team.CENTER_OFFICER, open.code)).status).toBe('IN_TRIAGE');
  });

  test('by two people at once: one makes it, the other is told', async () => {
    const { code, name } = await takenNeed(team.CENTER_OFFICER);
    const input = await converting(code);
    const done = await Promise.allSettled([
      convertNeeds(team.CENTER_OFFICER, code, input),
      convertNeeds(team.CENTER_OFFICER, code, input),
      convertNeeds(team.CENTER_OFFICER, code, input),
    ]);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of done) {
      if (one.status === 'rejected') {
        expect(one.reason).toMatchObject({
          kind: expect.stringMatching(/CONFLICT|RULE_VIOLATION/),
        });
      }
    }
    expect(await prisma.establishment.count({ where: { name } })).toBe(1);
    expect(await prisma.project.count({ where: { needs: { some: { code } } } })).toBe(1);
  });

  test('points at an entry of the register that may be the same one', async () => {
    const earlier = await takenNeed(team.CENTER_OFFICER);
    await convertNeeds(team.CENTER_OFFICER, earlier.code, await converting(earlier.code));
    const { code } = await takenNeed(team.CENTER_OFFICER, { name: earlier.name });
    const blind = convertNeeds(team.CENTER_OFFICER, code, await converting(code));
    expect(await refusalOf(blind)).toEqual({ kind: 'RULE_VIOLATION', paths: ['new.name'] });
    const sure = await converting(code, { new: { confirmDifferent: true } });
    await convertNeeds(team.CENTER_OFFICER, code, sure);
    expect(await prisma.establishment.count({ where: { name: earlier.name } })).toBe(2);
  });
});
