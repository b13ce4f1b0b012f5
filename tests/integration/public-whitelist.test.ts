import { beforeAll, expect, test } from 'vitest';
import * as beneficiaryMoneyRoute from '#app/api/v1/beneficiaries/[slug]/money/route.ts';
import * as beneficiaryRoute from '#app/api/v1/beneficiaries/[slug]/route.ts';
import * as projectRoute from '#app/api/v1/projects/[code]/route.ts';
import * as projectsRoute from '#app/api/v1/projects/route.ts';
import * as reportsRoute from '#app/api/v1/projects/[code]/progress-reports/route.ts';
import { getPublicBeneficiary, listPublicBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { beneficiaryListQuery } from '#lib/beneficiaries/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { listPublicBeneficiaryMoney } from '#lib/money/beneficiary-money.ts';
import { listReports, confirmReport, writeReport } from '#lib/progress/reports.ts';
import { createProject, publishProject } from '#lib/projects/commands.ts';
import { listFilterChoices } from '#lib/projects/filter-choices.ts';
import { getPublicProject, listPublicProjects } from '#lib/projects/queries.ts';
import { projectFilters } from '#lib/projects/schema.ts';
import { publicSupportTotal } from '#lib/projects/support-total.ts';
import { writeComment } from '#lib/review/comments.ts';
import { call } from '#tests/support/api.ts';
import {
  completeDossier,
  makeTeam,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

/** Words that stay inside, planted wherever somebody of the house may write. */
const HIDDEN = 'CHIMHOANGYEN';
const TAX_CODE = '4700123456';
const PHONE = '0987000111';

let team: Team;
let published: string;
let slug: string;

const beneficiary = {
  new: {
    name: 'HTX Chè Shan Tuyết',
    type: 'COOPERATIVE',
    taxCode: TAX_CODE,
    phone: PHONE,
    address: `Thôn ${HIDDEN}`,
    representative: `Bà ${HIDDEN}`,
  },
};

/** A project that went its whole way through people whose names nobody outside is to read. */
async function publishedProject(): Promise<string> {
  const code = await taskAt(team, 'APPROVED', {
    kind: 'PROJECT',
    beneficiaries: [beneficiary],
    milestones: [{ title: 'Lắp máy', dueOn: '2023-11-30', responsible: `Ông ${HIDDEN}` }],
    fundingLines: [
      { source: 'KCDP', amount: { state: 'STATED', dong: '500000000' }, note: HIDDEN },
    ],
  });
  for (const visibility of ['INTERNAL', 'CENTER'] as const) {
    const body = `Ý kiến ${HIDDEN}`;
    await writeComment(team.DEPARTMENT_REVIEWER, code, { body, path: null, visibility });
  }
  const said = { percent: 40, difficulties: HIDDEN, asOf: '2023-06-30' };
  const { id } = await writeReport(team.CENTER_OFFICER, code, { ...said, done: 'Đã mua máy.' });
  await confirmReport(team.CENTER_LEADER, code, id);
  await writeReport(team.CENTER_OFFICER, code, { ...said, done: HIDDEN });
  await writeReport(team.CENTER_OFFICER, code, { ...said, done: HIDDEN, draft: true });
  await publishProject(team.DEPARTMENT_LEADER, code, {
    isPublished: true,
    version: await versionOf(code),
  });
  return code;
}

beforeAll(async () => {
  team = await makeTeam();
  await prisma.user.updateMany({ data: { name: `Nguyễn ${HIDDEN}` } });
  for (const person of Object.values(team)) person.name = `Nguyễn ${HIDDEN}`;
  published = await publishedProject();
  await createProject(
    team.CENTER_OFFICER,
    completeDossier({
      title: `Bản nháp ${HIDDEN}`,
      kind: 'PROJECT',
      planYear: 2024,
      beneficiaries: [{ new: { name: `HTX ${HIDDEN}`, type: 'SME' } }],
    }),
  );
  const project = await getPublicProject(published);
  slug = project?.beneficiaries[0]?.slug ?? '';
});

const all = projectFilters.parse({ size: 200 });
const search = (q: string) => listPublicProjects(projectFilters.parse({ q }));
const searchRegister = (q: string) => listPublicBeneficiaries(beneficiaryListQuery.parse({ q }));

test.each<[string, () => Promise<unknown>]>([
  ['the list of projects', () => listPublicProjects(all)],
  ['a project', () => getPublicProject(published)],
  ['its reports', () => listReports(PUBLIC_ACTOR, published)],
  ['the list of beneficiaries', () => searchRegister('')],
  ['a beneficiary', () => getPublicBeneficiary(slug)],
  ['the choices of the filters', () => listFilterChoices()],
  ['the list over the API', () => call(projectsRoute.GET, {})],
  ['a project over the API', () => call(projectRoute.GET, { params: { code: published } })],
  ['reports over the API', () => call(reportsRoute.GET, { params: { code: published } })],
  ['the money of a beneficiary', () => listPublicBeneficiaryMoney(slug)],
  ['its money over the API', () => call(beneficiaryMoneyRoute.GET, { params: { slug } })],
  ['a beneficiary over the API', () => call(beneficiaryRoute.GET, { params: { slug } })],
])('nothing that stays inside is read in %s', async (_where, read) => {
  const text = JSON.stringify(await read());
  expect(text).toMatch(/Shan Tuyết|máy|ND3/);
  for (const secret of [HIDDEN, TAX_CODE, PHONE, team.CENTER_OFFICER.username]) {
    expect(text).not.toContain(secret);
  }
});

test('what stays inside cannot be found out by searching for it either', async () => {
  for (const secret of [HIDDEN, HIDDEN.toLowerCase(), TAX_CODE, PHONE]) {
    expect((await search(secret)).page.total, secret).toBe(0);
    expect((await searchRegister(secret)).page.total, secret).toBe(0);
  }
});

test('a draft adds nothing to totals and choices of the public', async () => {
  expect(await publicSupportTotal(all)).toEqual({
    statedDong: 500_000_000n,
    statedItems: 1,
    unstatedItems: 0,
  });
  expect((await listFilterChoices()).years).toEqual([2023]);
});

test('the public reads the decision as the source of the amount, and not who typed it', async () => {
  const project = await getPublicProject(published);
  expect(project?.support.source).toMatchObject({
    derivation: 'STATED',
    document: expect.stringContaining('151/QĐ-UBND') as string,
    recordedBy: 'Cán bộ phụ trách',
  });
});

test('a confirmed report is told with its percent; sent ones and drafts are not', async () => {
  const reports = await listReports(PUBLIC_ACTOR, published);
  expect(reports).toEqual([
    { number: 1, asOf: '2023-06-30', percent: 40, done: 'Đã mua máy.', next: null },
  ]);
  expect((await getPublicProject(published))?.progress).toMatchObject({
    percent: 40,
    asOf: '2023-06-30',
  });
});
