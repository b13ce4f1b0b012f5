import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as checksRoute from '#app/api/v1/projects/[code]/checks/route.ts';
import * as projectRoute from '#app/api/v1/projects/[code]/route.ts';
import * as projectsRoute from '#app/api/v1/projects/route.ts';
import * as submissionsRoute from '#app/api/v1/projects/[code]/submissions/route.ts';
import { prisma, query } from '#lib/db/client.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { dayOfProject, listUnitGroups } from '#lib/projects/area.ts';
import { createProject, publishProject, updateProject } from '#lib/projects/commands.ts';
import { getPublicProject, listProjects } from '#lib/projects/queries.ts';
import { projectFilters, updateProjectInput } from '#lib/projects/schema.ts';
import { dossierChanges, listSubmissions } from '#lib/projects/submissions.ts';
import { listEarlierSupport } from '#lib/projects/supported-before.ts';
import { frozenDossier } from '#lib/review/snapshot-schema.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import {
  completeDossier,
  makeTeam,
  refusalOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

const money = (dong: string) => ({ state: 'STATED', dong });

const QUOTATION = {
  supplier: 'Công ty Cơ khí A',
  number: '12/BG',
  quotedOn: '2023-01-05',
  validUntil: '2023-04-05',
  amount: money('150000000'),
};

/** Everything that the dossier holds beside what the contract asked for first. */
const WHOLE = {
  isPoint: true,
  legalBasis: 'Nghị định số 45/2012/NĐ-CP',
  necessity: 'Cơ sở làm thủ công.',
  organisation: 'Trung tâm chủ trì.',
  expectedEffect: 'Tăng thu nhập.',
  replication: 'Các xã lân cận.',
  leadUnit: 'Sở Công Thương',
  partnerUnits: 'UBND xã Văn Vũ\nUBND huyện Na Rì',
  unit: 'na-ri-van-vu',
  equipment: [
    {
      name: 'Máy sấy',
      model: 'S-1',
      quantity: 2,
      unitPrice: money('150000000'),
      origin: 'Việt Nam',
      madeIn: 2022,
      quotations: [QUOTATION, { supplier: 'Công ty B', amount: money('160000000') }],
    },
    { name: 'Máy chưa có giá' },
  ],
  conditions: [
    { condition: 'CONTENT_FITS', isMet: true, evidence: 'Khoản 3 Điều 4' },
    { condition: 'NO_OTHER_SOURCE', isMet: false, evidence: 'Đang rà soát' },
  ],
  priorities: [
    { flag: 'MINORITY_OWNED', evidence: 'Bà Nguyễn Thị CHIMHOANGYEN, dân tộc Tày' },
    { flag: 'AREA_KV3', evidence: 'Xã Văn Vũ trong danh sách', asOf: '2021-06-04' },
  ],
};

let team: Team;
let cookie: Record<Role, string>;

beforeAll(async () => {
  team = await makeTeam();
  const entries = await Promise.all(
    Object.entries(team).map(async ([role, actor]) => [role, await sessionFor(actor)] as const),
  );
  cookie = Object.fromEntries(entries) as Record<Role, string>;
});

const draft = async (overrides: Record<string, unknown> = {}) =>
  (await createProject(team.CENTER_OFFICER, completeDossier(overrides))).code;

const get = (code: string, role: Role | null = 'CENTER_OFFICER') =>
  call(projectRoute.GET, { params: { code }, cookie: role ? cookie[role] : undefined });

async function patch(code: string, body: Record<string, unknown>, role: Role = 'CENTER_OFFICER') {
  return call(projectRoute.PATCH, {
    method: 'PATCH',
    params: { code },
    cookie: cookie[role],
    body: { version: await versionOf(code), ...body },
  });
}

const pathsOf = (answer: { body: { errors: { path: string }[] } }) =>
  answer.body.errors.map((issue) => issue.path);

describe('over the API', () => {
  test('a project is made with its whole dossier and read back with it', async () => {
    const { status, body } = await call(projectsRoute.POST, {
      method: 'POST',
      cookie: cookie.CENTER_OFFICER,
      body: { title: 'Đủ hồ sơ', planYear: 2023, programme: 'LOCAL', kind: 'PROJECT', ...WHOLE },
    });
    expect(status).toBe(201);
    const { unit, equipment, conditions, priorities, ...texts } = WHOLE;
    expect(body).toMatchObject(texts);
    expect(body.unit).toEqual({ id: unit, name: 'Văn Vũ', kindName: 'xã', parent: 'Na Rì' });
    expect(body.equipment[0]).toMatchObject({
      unitPrice: money('150000000'),
      total: money('300000000'),
      origin: 'Việt Nam',
      madeIn: 2022,
      quotations: [QUOTATION, { supplier: 'Công ty B', number: null, validUntil: null }],
    });
    expect(body.equipment[1]).toMatchObject({
      unitPrice: { state: 'NOT_STATED', dong: null },
      total: { state: 'NOT_STATED', dong: null },
      quotations: [],
    });
    expect(body.equipment).toHaveLength(equipment.length);
    expect(body.conditions).toEqual(conditions);
    // In the order of the catalogue, whatever order they were sent in.
    expect(body.priorities.map((line: { flag: string }) => line.flag)).toEqual([
      'AREA_KV3',
      'MINORITY_OWNED',
    ]);
    expect(body.priorities).toHaveLength(priorities.length);
  });

  test('what was read can be sent back, and nothing changes by it', async () => {
    const code = await draft({ kind: 'PROJECT', ...WHOLE });
    const { body: read } = await get(code);
    const { equipment, conditions, priorities, unit } = read;
    const answer = await patch(code, { equipment, conditions, priorities, unit });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ equipment, conditions, priorities, unit });
  });

  test('a list is replaced as a whole, and what is not sent stays', async () => {
    const code = await draft(WHOLE);
    await patch(code, { equipment: [{ name: 'Máy khác' }] });
    const { body } = await get(code);
    expect(body.equipment).toMatchObject([{ name: 'Máy khác', quotations: [] }]);
    expect(body).toMatchObject({ necessity: WHOLE.necessity, conditions: WHOLE.conditions });
    expect(await prisma.quotation.count({ where: { line: { project: { code } } } })).toBe(0);
    await patch(code, { conditions: [], priorities: [], unit: null, necessity: '' });
    expect((await get(code)).body).toMatchObject({
      conditions: [],
      priorities: [],
      unit: null,
      necessity: null,
    });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'a tick without evidence',
      { conditions: [{ condition: 'COUNTERPART', isMet: true }] },
      ['conditions.0.evidence'],
    ],
    [
      'a condition twice',
      {
        conditions: [
          { condition: 'COUNTERPART', isMet: false },
          { condition: 'COUNTERPART', isMet: false },
        ],
      },
      ['conditions.1'],
    ],
    [
      'two area classes',
      {
        priorities: [
          { flag: 'AREA_KV1', evidence: 'a' },
          { flag: 'AREA_KV2', evidence: 'b' },
        ],
      },
      ['priorities.1.flag'],
    ],
    ['a unit that does not exist', { unit: 'khong-co' }, ['unit']],
    ['a unit that was dissolved before', { unit: 'na-ri-vu-loan' }, ['unit']],
    ['a unit that came only later', { unit: 'thai-nguyen-phu-thong' }, ['unit']],
    [
      'a quotation that ends before it begins',
      {
        equipment: [{ name: 'a', quotations: [{ ...QUOTATION, validUntil: '2022-01-01' }] }],
      },
      ['equipment.0.quotations.0.validUntil'],
    ],
    [
      'a line that comes to more than any amount',
      { equipment: [{ name: 'a', quantity: 2, unitPrice: money('1000000000000000') }] },
      ['equipment.0.unitPrice'],
    ],
  ])('%s is against the rules, at its field, and changes nothing', async (_what, body, paths) => {
    const code = await draft();
    const version = await versionOf(code);
    const answer = await patch(code, body);
    expect(answer.status).toBe(422);
    expect(pathsOf(answer as never)).toEqual(paths);
    expect(await versionOf(code)).toBe(version);
  });

  test.each<[string, Record<string, unknown>]>([
    ['an unknown condition', { conditions: [{ condition: 'LUCK', isMet: true }] }],
    ['an unknown flag', { priorities: [{ flag: 'FRIEND', evidence: 'a' }] }],
    ['a claim without evidence', { priorities: [{ flag: 'OCOP', evidence: ' ' }] }],
    [
      'a quotation of nothing',
      { equipment: [{ name: 'a', quotations: [{ supplier: 'b', amount: money('0') }] }] },
    ],
    [
      'a quotation without its amount',
      {
        equipment: [
          { name: 'a', quotations: [{ supplier: 'b', amount: { state: 'NOT_STATED' } }] },
        ],
      },
    ],
    ['a machine of the year 1200', { equipment: [{ name: 'a', madeIn: 1200 }] }],
    ['a unit of another form', { unit: '../etc' }],
    ['a field nobody knows', { equipment: [{ name: 'a', colour: 'xanh' }] }],
  ])('%s is malformed', async (_what, body) => {
    const code = await draft();
    expect((await patch(code, body)).status).toBe(400);
  });

  test('nobody writes into a dossier that waits, and only the officer in charge into a draft', async () => {
    const code = await draft();
    for (const role of ['CENTER_LEADER', 'CENTER_ACCOUNTANT', 'AUDITOR'] as const) {
      expect((await patch(code, { necessity: 'x' }, role)).status).toBe(403);
    }
    expect((await patch(code, { necessity: 'x' }, 'DEPARTMENT_REVIEWER')).status).toBe(404);
    const sent = await taskAt(team, 'CENTER_REVIEW');
    expect((await patch(sent, { conditions: [] })).status).toBe(422);
  });

  test('of two that save at once one is told', async () => {
    const code = await draft();
    const version = await versionOf(code);
    const input = (evidence: string) =>
      updateProjectInput.parse({ version, priorities: [{ flag: 'OCOP', evidence }] });
    const outcomes = await Promise.allSettled([
      updateProject(team.CENTER_OFFICER, code, input('một')),
      updateProject(team.CENTER_OFFICER, code, input('hai')),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ kind: 'CONFLICT' });
    expect(await prisma.projectPriority.count({ where: { project: { code } } })).toBe(1);
  });
});

describe('where a project is', () => {
  test('is chosen among the units of its day, by district, and of later days without districts', async () => {
    const then = await listUnitGroups(dayOfProject(2022, null), null);
    expect(then.map((group) => group.label)).toContain('Huyện Na Rì');
    expect(then.flatMap((group) => group.options)).toHaveLength(8 + 108);
    const naRi = then.find((group) => group.label === 'Huyện Na Rì')?.options ?? [];
    expect(naRi[0]).toEqual({ value: 'na-ri', label: 'Toàn huyện Na Rì' });
    expect(naRi.map((option) => option.label)).not.toContain('Xã Vũ Loan');
    const now = await listUnitGroups(dayOfProject(2025, '2025-07-01'), null);
    expect(now.map((group) => group.label)).toEqual(['Xã, phường']);
    const kept = await listUnitGroups(dayOfProject(2025, '2025-07-01'), 'na-ri-van-vu');
    expect(kept.map((group) => group.label)).toContain('Huyện Na Rì');
  });

  test('is what the filter of the area finds', async () => {
    const code = await draft({ unit: 'na-ri-van-vu' });
    const found = async (area: string) =>
      (await listProjects(team.CENTER_OFFICER, projectFilters.parse({ area, size: 200 }))).data.map(
        (row) => row.code,
      );
    expect(await found('na-ri')).toContain(code);
    expect(await found('na-ri-van-vu')).toContain(code);
    expect(await found('ba-be')).not.toContain(code);
  });
});

test('a list does not carry the texts of every dossier', async () => {
  await draft({ ...WHOLE, title: 'Chỉ một dòng trong danh sách' });
  const { data } = await listProjects(
    team.CENTER_OFFICER,
    projectFilters.parse({ q: 'Chỉ một dòng trong danh sách' }),
  );
  expect(data[0]?.equipment[0]).toEqual({ name: 'Máy sấy', model: 'S-1', quantity: 2 });
  for (const field of ['necessity', 'legalBasis', 'conditions', 'priorities', 'unit', 'isPoint']) {
    expect(data[0]).not.toHaveProperty(field);
  }
});

describe('what the public reads of a published dossier', () => {
  test('are its facts and reasons; prices, quotations, conditions and persons stay inside', async () => {
    const code = await taskAt(team, 'APPROVED', WHOLE);
    expect(await getPublicProject(code)).toBeNull();
    await publishProject(team.DEPARTMENT_LEADER, code, {
      isPublished: true,
      version: await versionOf(code),
    });
    const { body } = await get(code, null);
    expect(body).toMatchObject({
      necessity: WHOLE.necessity,
      leadUnit: WHOLE.leadUnit,
      isPoint: true,
      unit: { name: 'Văn Vũ' },
      priorities: [
        { flag: 'AREA_KV3', evidence: 'Xã Văn Vũ trong danh sách', asOf: '2021-06-04' },
        { flag: 'MINORITY_OWNED', evidence: null, asOf: null },
      ],
    });
    expect(body.equipment[0]).toEqual({
      name: 'Máy sấy',
      model: 'S-1',
      quantity: 2,
      origin: 'Việt Nam',
      madeIn: 2022,
    });
    const text = JSON.stringify(body);
    for (const inside of ['CHIMHOANGYEN', 'Công ty Cơ khí A', '150000000', 'Đang rà soát']) {
      expect(text).not.toContain(inside);
    }
    expect(body).not.toHaveProperty('conditions');
    const { body: asAdmin } = await get(code, 'ADMIN');
    expect(JSON.stringify(asAdmin)).not.toContain('CHIMHOANGYEN');
  });
});

const REASON = 'Đề nghị bổ sung báo giá và cam kết vốn đối ứng.';

/** A group of two, sent, given back, changed and sent again. */
async function sentTwice(): Promise<string> {
  const code = await taskAt(team, 'SUBMITTED', {
    ...WHOLE,
    kind: 'PROJECT',
    isGroup: true,
    beneficiaries: [
      { new: { name: `HTX Một ${randomUUID().slice(0, 8)}` }, support: money('300000000') },
    ],
    fundingLines: [{ source: 'KCDP', amount: money('500000000') }],
  });
  const project = await prisma.project.findUniqueOrThrow({ where: { code } });
  await prisma.document.create({
    data: {
      file: {
        create: {
          sha256: project.id.replaceAll('-', '').padEnd(64, '0'),
          size: 3n,
          mediaType: 'application/pdf',
        },
      },
      fileName: 'Đề án.pdf',
      kind: 'PROPOSAL',
      project: { connect: { id: project.id } },
      uploadedByName: 'A',
      organisation: 'CENTER',
    },
  });
  await step(team.DEPARTMENT_REVIEWER, code, { action: 'return', reason: REASON });
  const [first] = (await get(code)).body.equipment;
  const answer = await patch(code, {
    support: money('480000000'),
    equipment: [{ ...first, unitPrice: money('140000000') }],
    conditions: [
      ...WHOLE.conditions.slice(0, 1),
      { condition: 'COUNTERPART', isMet: true, evidence: 'Cam kết' },
    ],
    fundingLines: [{ source: 'KCDP', amount: money('480000000') }],
  });
  expect(answer.status).toBe(200);
  await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
  await step(team.CENTER_LEADER, code, { action: 'submit' });
  return code;
}

describe('a submission', () => {
  test('freezes the whole dossier, its papers and how the rules came out', async () => {
    const code = await sentTwice();
    const [second, first] = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    const [now, then] = [second, first].map((sent) => frozenDossier.parse(sent?.snapshot));
    expect(then).toMatchObject({
      isPoint: true,
      necessity: WHOLE.necessity,
      partnerUnits: WHOLE.partnerUnits,
      unit: { id: 'na-ri-van-vu', name: 'Văn Vũ' },
      documents: [],
      equipment: [
        {
          name: 'Máy sấy',
          unitPrice: { state: 'STATED', dong: 150_000_000n },
          quotations: [{ supplier: 'Công ty Cơ khí A' }, { supplier: 'Công ty B' }],
        },
        { name: 'Máy chưa có giá', unitPrice: { state: 'NOT_STATED' } },
      ],
      conditions: WHOLE.conditions,
    });
    expect(now?.documents).toMatchObject([{ kind: 'PROPOSAL', fileName: 'Đề án.pdf' }]);
    const unmet = (dossier: typeof now) =>
      dossier?.checks?.results.filter((check) => !check.isMet).map((check) => check.rule);
    expect(unmet(then)).toEqual([
      'condition.TASK_DECIDED',
      'condition.COUNTERPART',
      'condition.NO_OTHER_SOURCE',
      'group.members',
      'quotations.valid',
    ]);
    expect(unmet(now)).not.toContain('condition.COUNTERPART');
    expect(second?.changes?.map((change) => change.path).toSorted()).toEqual([
      'conditions',
      'documents',
      'equipment',
      'fundingLines',
      'support',
    ]);
  });

  test('stays as it was, whatever the dossier becomes', async () => {
    const code = await sentTwice();
    const before = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    await step(team.DEPARTMENT_REVIEWER, code, { action: 'return', reason: REASON });
    await patch(code, { necessity: 'Viết lại', priorities: [], equipment: [] });
    expect(await listSubmissions(team.DEPARTMENT_REVIEWER, code)).toEqual(before);
    await expect(query(`UPDATE "Submission" SET "snapshot" = '{}'`)).rejects.toThrow(/append-only/);
  });

  test('of an earlier form is still read, and what it did not ask for is no change', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const [sent] = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    const snapshot = { ...sent?.snapshot };
    for (const later of [
      'isPoint',
      'legalBasis',
      'leadUnit',
      'partnerUnits',
      'unit',
      'necessity',
      'priorities',
      'expectedEffect',
      'replication',
      'organisation',
      'conditions',
      'documents',
      'checks',
    ]) {
      delete snapshot[later];
    }
    const read = frozenDossier.parse(snapshot);
    expect(read).toMatchObject({ isPoint: false, unit: null, documents: null, checks: null });
    expect(dossierChanges(snapshot, sent?.snapshot ?? {})).toEqual([]);
  });

  test('is read over the API with what changed, by those who see the inside', async () => {
    const code = await sentTwice();
    const read = (role: Role | null) =>
      call(submissionsRoute.GET, {
        params: { code },
        cookie: role ? cookie[role] : undefined,
      });
    expect((await read(null)).status).toBe(401);
    expect((await read('ADMIN')).status).toBe(404);
    const { body } = await read('DEPARTMENT_LEADER');
    expect(body.data[0].snapshot.checks.results.length).toBeGreaterThan(10);
  });
});

describe('earlier support of the same content', () => {
  async function withHistory() {
    const name = `HTX Đã Hỗ Trợ ${randomUUID().slice(0, 8)}`;
    const earlier = await taskAt(team, 'APPROVED', {
      kind: 'PROJECT',
      planYear: 2021,
      activityContent: 'ND3',
      beneficiaries: [{ new: { name } }],
    });
    const { slug } = (await get(earlier)).body.beneficiaries[0];
    const project = (more: Record<string, unknown>) =>
      draft({ kind: 'PROJECT', activityContent: 'ND3', beneficiaries: [{ slug }], ...more });
    return { name, slug, earlier, project };
  }

  test('is found in other decided projects and in other sources, with the record', async () => {
    const { name, slug, earlier, project } = await withHistory();
    const code = await project({});
    const establishment = await prisma.establishment.findUniqueOrThrow({ where: { slug } });
    await prisma.otherSupport.create({
      data: {
        establishmentId: establishment.id,
        year: 2020,
        programmeName: 'OCOP',
        activityContentCode: 'ND3',
        content: 'Máy đóng gói',
        evidence: 'Quyết định',
        recordedByName: 'A',
      },
    });
    expect(await listEarlierSupport(code)).toEqual([
      { slug, name, year: 2021, code: earlier, what: 'Hỗ trợ ứng dụng máy chế biến chè' },
      { slug, name, year: 2020, code: null, what: 'OCOP: Máy đóng gói' },
    ]);
    const { body } = await call(checksRoute.GET, {
      params: { code },
      cookie: cookie.CENTER_OFFICER,
    });
    expect(body.earlierSupport).toHaveLength(2);
    const rule = (line: { rule: string }) => line.rule === 'beneficiaries.supportedBefore';
    expect(body.results.find(rule)).toMatchObject({ isMet: false, weight: 'ADVISORY' });
    expect(body.results.find(rule).message).toContain(earlier);
  });

  test('is none for another content, another establishment, or what nobody has decided', async () => {
    const { slug, project } = await withHistory();
    expect(await listEarlierSupport(await project({ activityContent: 'ND4' }))).toEqual([]);
    expect(await listEarlierSupport(await project({ activityContent: null }))).toEqual([]);
    const other = await draft({
      kind: 'PROJECT',
      activityContent: 'ND3',
      beneficiaries: [{ new: { name: `HTX Chưa Từng ${randomUUID().slice(0, 8)}` } }],
    });
    expect(await listEarlierSupport(other)).toEqual([]);
    const first = await project({});
    expect((await listEarlierSupport(first)).map((line) => line.slug)).toEqual([slug]);
  });

  test('holds nothing back', async () => {
    const { project } = await withHistory();
    const code = await project({});
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const [sent] = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    const dossier = frozenDossier.parse(sent?.snapshot);
    const rule = dossier.checks?.results.find(
      (check) => check.rule === 'beneficiaries.supportedBefore',
    );
    expect(rule?.isMet).toBe(false);
  });
});

describe('the checks over the API', () => {
  const read = (code: string, role: Role | null) =>
    call(checksRoute.GET, { params: { code }, cookie: role ? cookie[role] : undefined });

  test('are for those who see the project from the inside', async () => {
    const code = await draft();
    expect((await read(code, null)).status).toBe(401);
    for (const role of ['CENTER_OFFICER', 'CENTER_LEADER', 'AUDITOR'] as const) {
      expect((await read(code, role)).status).toBe(200);
    }
    for (const role of ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER', 'ADMIN'] as const) {
      expect((await read(code, role)).status).toBe(404);
    }
    const published = await taskAt(team, 'APPROVED');
    await publishProject(team.DEPARTMENT_LEADER, published, {
      isPublished: true,
      version: await versionOf(published),
    });
    expect((await read(published, 'ADMIN')).status).toBe(404);
  });

  test('know the decision that confirms a condition', async () => {
    const unmetOf = async (code: string) =>
      (await read(code, 'AUDITOR')).body.results
        .filter((line: { isMet: boolean }) => !line.isMet)
        .map((line: { rule: string }) => line.rule);
    const conditions = WHOLE.conditions.slice(0, 1);
    expect(await unmetOf(await draft({ conditions }))).toContain('condition.TASK_DECIDED');
    const approved = await taskAt(team, 'APPROVED', { conditions });
    expect(await unmetOf(approved)).toEqual(['condition.NO_OTHER_SOURCE']);
  });
});

test('a refusal of one list leaves the others of the same save as they were', async () => {
  const code = await draft(WHOLE);
  const save = updateProject(
    team.CENTER_OFFICER,
    code,
    updateProjectInput.parse({
      version: await versionOf(code),
      priorities: [],
      equipment: [],
      beneficiariesState: 'NOT_STATED',
      fundingLines: [{ source: 'KHONG_CO', amount: { state: 'NOT_STATED' } }],
    }),
  );
  expect(await refusalOf(save)).toMatchObject({ paths: ['fundingLines.0.source'] });
  const { body } = await get(code);
  expect(body.priorities).toHaveLength(2);
  expect(body.equipment).toHaveLength(2);
});
