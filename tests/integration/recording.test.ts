import { beforeAll, describe, expect, test } from 'vitest';
import * as recorded from '#app/api/v1/projects/recorded/route.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';
import { createBeneficiary } from '#lib/beneficiaries/commands.ts';
import { createBeneficiaryInput } from '#lib/beneficiaries/schema.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { listHistory } from '#lib/projects/history.ts';
import { listPublicHistory } from '#lib/projects/public-history.ts';
import { getProject, getStaffProject } from '#lib/projects/queries.ts';
import { recordProject } from '#lib/projects/recording.ts';
import { recordProjectInput } from '#lib/projects/recording-schema.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import {
  actsOn,
  fillSheet,
  LETTER,
  makeTeam,
  MINUTES,
  refusalOf,
  REQUESTED,
  statusOf,
  step,
  taskAt,
  type Team,
} from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const dong = (amount: string) => ({ state: 'STATED', dong: amount });
const SOURCE = {
  title: 'Báo cáo kết quả khuyến công năm 2019',
  number: '12/BC-SCT',
  on: '2020-01-15',
  quote: 'đã nghiệm thu đề án máy sấy miến dong',
};
const body = (overrides: Record<string, unknown> = {}) => ({
  title: 'Hỗ trợ máy sấy miến dong',
  planYear: 2019,
  programme: 'LOCAL',
  kind: 'PROJECT',
  status: 'ACCEPTED',
  source: SOURCE,
  ...overrides,
});
const record = (overrides: Record<string, unknown> = {}, actor = team.CENTER_LEADER) =>
  recordProject(actor, recordProjectInput.parse(body(overrides)));

async function establishment(name: string): Promise<string> {
  const { slug } = await createBeneficiary(
    team.CENTER_OFFICER,
    createBeneficiaryInput.parse({ name }),
  );
  return slug;
}

describe('a project recorded from a document', () => {
  test('stands at the state the document tells of; what it does not say stays not stated', async () => {
    const { code } = await record();
    expect(code).toMatch(/^KCDP-2019-\d{3}$/);
    expect(await getStaffProject(team.AUDITOR, code)).toMatchObject({
      status: 'ACCEPTED',
      isRecorded: true,
      isPublished: false,
      ownerId: null,
      support: { state: 'NOT_STATED', dong: null },
      requested: { state: 'NOT_STATED', dong: null },
      beneficiariesState: 'NOT_STATED',
      contractsState: 'NOT_STATED',
      decision: null,
      submissionCount: 0,
      recordSource: { document: SOURCE.title, quote: SOURCE.quote, derivation: 'STATED' },
    });
    expect(await actsOn(code)).toEqual(['record']);
    const [entry] = await listHistory(team.AUDITOR, code);
    expect(entry).toMatchObject({ action: 'record', to: 'ACCEPTED', from: null, recorded: true });
  });

  test('carries the figures, the decision and the contracts that the document names', async () => {
    const slug = await establishment('HTX Miến dong Côn Minh');
    const { code } = await record({
      status: 'SETTLED',
      requested: dong('200000000'),
      approved: dong('150000000'),
      settled: dong('149000000'),
      beneficiaries: [{ slug, support: dong('150000000') }],
      decision: { number: '88/QĐ-UBND', on: '2018-08-16', issuer: 'UBND tỉnh', batch: 'Đợt 1' },
      contracts: [{ number: '05/HĐ-KC', on: '2019-03-01', party: slug, value: dong('150000000') }],
    });
    expect(await getProject(team.CENTER_OFFICER, code)).toMatchObject({
      support: { dong: '150000000', source: { document: SOURCE.title, quote: SOURCE.quote } },
      approved: { dong: '150000000' },
      settled: { dong: '149000000' },
      decision: { number: '88/QĐ-UBND', date: '2018-08-16', issuer: 'UBND tỉnh', batch: 'Đợt 1' },
      contractsState: 'STATED',
      contracts: [{ number: '05/HĐ-KC', party: slug }],
      beneficiaries: [{ slug, support: { dong: '150000000' } }],
    });
    const documents = await prisma.sourceDocument.findMany({ where: { title: SOURCE.title } });
    expect(documents).toHaveLength(1);
  });

  test('goes on by real steps from where it stands', async () => {
    const { code } = await record({ status: 'SUBMITTED', requested: dong('500000000') });
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    await step(team.DEPARTMENT_LEADER, code, {
      action: 'appraise',
      minutes: MINUTES,
      recommended: REQUESTED,
    });
    expect(await statusOf(code)).toBe('APPRAISED');
    const contracted = await record({ status: 'APPROVED', kind: 'TASK' });
    expect(
      await refusalOf(step(team.CENTER_OFFICER, contracted.code, { action: 'start' })),
    ).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['milestones'],
    });
  });

  test.each([
    ['a task with contracts signed', { kind: 'TASK', status: 'CONTRACTED' }, ['status']],
    [
      'an amount approved before any approval',
      { status: 'FORWARDED', approved: dong('1') },
      ['approved'],
    ],
    ['more approved than asked for', { requested: dong('1'), approved: dong('2') }, ['approved']],
    ['a settled amount before the settlement', { settled: dong('1') }, ['settled']],
    [
      'shares above the whole',
      { approved: dong('1'), beneficiaries: [{ new: { name: 'HTX A1' }, support: dong('2') }] },
      ['beneficiaries'],
    ],
    [
      'a decision before any decision',
      {
        status: 'APPRAISED',
        decision: { number: '1/QĐ-UBND', on: '2019-01-01', issuer: 'UBND tỉnh' },
      },
      ['decision.number'],
    ],
    [
      'a decision without an issuer, numbered wrongly, of a day to come',
      { decision: { number: 'một', on: '2199-01-01', issuer: ' ' } },
      ['decision.number', 'decision.issuer', 'decision.on'],
    ],
    [
      'a contract with somebody else',
      { contracts: [{ number: '1/HĐ', on: '2019-01-01', party: 'ai-do', value: dong('1') }] },
      ['contracts.0.party'],
    ],
    ['a source of a day to come', { source: { ...SOURCE, on: '2199-01-01' } }, ['source.on']],
    [
      'an unknown establishment',
      { beneficiaries: [{ slug: 'khong-co' }] },
      ['beneficiaries.0.slug'],
    ],
  ])('is refused: %s', async (_what, overrides, paths) => {
    const before = await prisma.project.count();
    expect(await refusalOf(record(overrides))).toEqual({ kind: 'RULE_VIOLATION', paths });
    expect(await prisma.project.count()).toBe(before);
  });

  test.each(['DRAFT', 'CENTER_REVIEW', 'UNKNOWN'])('is not put at %s', (status) => {
    expect(recordProjectInput.safeParse(body({ status })).success).toBe(false);
  });

  test('needs a document and its words', () => {
    for (const lacking of [{ source: undefined }, { source: { ...SOURCE, quote: ' ' } }]) {
      expect(recordProjectInput.safeParse(body(lacking)).success).toBe(false);
    }
  });
});

describe('rights, through the route', () => {
  test.each(ROLES)('%s', async (role) => {
    const cookie = await sessionFor(team[role]);
    const answer = await call(recorded.POST, { method: 'POST', cookie, body: body() });
    expect(answer.status).toBe(role === 'CENTER_LEADER' ? 201 : 403);
    expect((await call(recorded.GET, { cookie })).status).toBe(405);
  });

  test('nobody signed in', async () => {
    expect((await call(recorded.POST, { method: 'POST', raw: '{' })).status).toBe(401);
  });
});

describe('the story of a project', () => {
  test('is told to the public once published: what was decided, from which document, by nobody named', async () => {
    const { code } = await record({ status: 'APPROVED', kind: 'TASK' });
    expect(await listPublicHistory(code)).toEqual([]);
    await publishProject(team.CENTER_LEADER, code, { isPublished: true, version: 1 });
    const [told, ...rest] = await listPublicHistory(code);
    expect(rest).toEqual([]);
    expect(told).toMatchObject({ action: 'record', to: 'APPROVED', recorded: true });
    expect(told?.documents).toEqual([
      { kind: 'SOURCE', name: `${SOURCE.title}, số ${SOURCE.number}`, on: SOURCE.on, issuer: null },
    ]);
    expect(JSON.stringify(told)).not.toContain(team.CENTER_LEADER.name);
  });

  test('names the paper with which the authority above sent a dossier back', async () => {
    const code = await taskAt(team, 'FORWARDED');
    const reason = 'Cục yêu cầu bổ sung thuyết minh về thị trường.';
    const wrong = step(team.DEPARTMENT_REVIEWER, code, {
      action: 'returnFromAbove',
      reason,
      document: { number: 'không số', on: '2023-03-01' },
    });
    expect(await refusalOf(wrong)).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['document.number'],
    });
    await step(team.DEPARTMENT_REVIEWER, code, {
      action: 'returnFromAbove',
      reason,
      document: { number: '437/CTĐP-QLKC', on: '2023-03-01' },
    });
    const told = (await listHistory(team.CENTER_OFFICER, code)).map(({ action, documents }) => [
      action,
      documents.map(({ name }) => name),
    ]);
    expect(told.slice(-3)).toEqual([
      ['appraise', [MINUTES.number]],
      ['forward', [LETTER.number]],
      ['returnFromAbove', ['437/CTĐP-QLKC']],
    ]);
  });
});
