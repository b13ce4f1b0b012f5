import { beforeAll, describe, expect, test } from 'vitest';
import * as fundingVersions from '#app/api/v1/projects/[code]/funding-versions/route.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { fundingWork } from '#lib/domain/funding-grid.ts';
import { ROLES, STATUSES, type Role, type Status } from '#lib/domain/vocabulary.ts';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { decideInput } from '#lib/changes/schema.ts';
import { saveFunding } from '#lib/funding/commands.ts';
import { fundingForm } from '#lib/funding/form-schema.ts';
import { fundingFormValues, saysTheSame } from '#lib/funding/form-values.ts';
import { getFundingDesk, listFundingVersions } from '#lib/funding/queries.ts';
import { fundingInput } from '#lib/funding/schema.ts';
import { createProject } from '#lib/projects/commands.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { createProjectInput } from '#lib/projects/schema.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { appraised, CHANGE_DECISION, named } from '#tests/support/changes.ts';
import { EXPECTED_RIGHTS } from '#tests/support/expected-rights.ts';
import {
  actsOn,
  makeTeam,
  refusalOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import { trieu } from '#tests/support/way-to-settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const NOT_STATED = { state: 'NOT_STATED' };

interface Row {
  costItem?: string;
  beneficiary?: string | null;
  cells?: Record<string, { state: string; dong?: string }>;
}

const input = (version: number | undefined, rows: Row[], note?: string) =>
  fundingInput.parse({
    ...(version !== undefined && { version }),
    ...(note !== undefined && { note }),
    rows: rows.map((row, index) => ({ costItem: `Hạng mục ${index + 1}`, ...row })),
  });

/** Saves from the version stored now. */
async function save(actor: SignedInActor, code: string, rows: Row[]) {
  const { version } = await getFundingDesk(actor, code);
  return saveFunding(actor, code, input(version, rows));
}

const own = (cells: Row['cells'][]): Row[] => cells.map((one) => ({ ...(one && { cells: one }) }));

async function linesOf(code: string) {
  const { fundingLines } = await getStaffProject(team.AUDITOR, code);
  return Object.fromEntries(fundingLines.map((line) => [line.source, line.amount.dong]));
}

const sourceOf = async (code: string, source: string) =>
  (await getFundingDesk(team.AUDITOR, code)).start.sources.find((one) => one.source === source);

/** A đề án that asks 500 triệu for two cooperatives, without a split. */
async function unsplitProject() {
  const { code } = await createProject(
    team.CENTER_OFFICER,
    createProjectInput.parse({
      title: 'Hỗ trợ máy chế biến cho hai hợp tác xã',
      planYear: 2023,
      programme: 'NATIONAL',
      kind: 'PROJECT',
      support: trieu(500),
      fundingLines: [{ source: 'KCQG', amount: trieu(500) }],
      beneficiaries: ['Một', 'Hai'].map((name) => ({
        new: { name: `HTX Phân khai ${name} ${Math.random()}`, confirmDifferent: true },
        support: NOT_STATED,
      })),
    }),
  );
  const { beneficiaries } = await getStaffProject(team.CENTER_OFFICER, code);
  return { code, slugs: beneficiaries.map(({ slug }) => slug) };
}

describe('the breakdown of what is asked for', () => {
  test('of 500 triệu for two cooperatives starts wholly not broken down, and follows once complete', async () => {
    const { code, slugs } = await unsplitProject();
    expect(await sourceOf(code, 'KCQG')).toMatchObject({ rest: '500000000', isComplete: false });
    const [first, second] = slugs.map((beneficiary) => ({ costItem: 'Máy sấy', beneficiary }));
    await save(team.CENTER_OFFICER, code, [
      { ...first, cells: { KCQG: trieu(200) } },
      { ...second, cells: { KCQG: NOT_STATED } },
    ]);
    expect(await sourceOf(code, 'KCQG')).toMatchObject({
      rest: '300000000',
      cells: { dong: '200000000', unstatedItems: 1 },
    });
    expect(await linesOf(code)).toEqual({ KCQG: '500000000' });
    const desk = await save(team.CENTER_OFFICER, code, [
      { ...first, cells: { KCQG: trieu(200), DOI_UNG: trieu(150) } },
      { ...second, cells: { KCQG: trieu(310), DOI_UNG: trieu(0) } },
    ]);
    expect(await linesOf(code)).toEqual({ KCQG: '510000000', DOI_UNG: '150000000' });
    expect(desk.support).toMatchObject({ difference: '10000000' });
    expect(desk.versions).toMatchObject([
      {
        number: 1,
        stage: 'REQUESTED',
        isOpen: true,
        version: 2,
        total: { dong: '660000000', unstatedItems: 0 },
        beneficiaries: [
          { beneficiary: slugs[0], total: { dong: '350000000' } },
          { beneficiary: slugs[1], total: { dong: '310000000' } },
        ],
      },
    ]);
    expect((await actsOn(code)).slice(-2)).toEqual(['funding.request', 'funding.request']);
  });

  test('is refused at the cell that goes beyond a total that not all cells make up', async () => {
    const { code } = await unsplitProject();
    const rows = own([{ KCQG: trieu(300) }, { KCQG: trieu(201) }, { KCQG: NOT_STATED }]);
    const before = await versionOf(code);
    expect(await refusalOf(save(team.CENTER_OFFICER, code, rows))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['rows.1.cells.KCQG'],
    });
    await expect(save(team.CENTER_OFFICER, code, rows)).rejects.toThrow(
      /501\.000\.000 đồng, vượt tổng 500\.000\.000 đồng là 1\.000\.000 đồng/,
    );
    // All or nothing.
    expect(await versionOf(code)).toBe(before);
    expect(await listFundingVersions(team.AUDITOR, code)).toEqual([]);
  });

  test('names a beneficiary of another project and a source nobody knows', async () => {
    const { code } = await unsplitProject();
    const other = await unsplitProject();
    const rows = [{ beneficiary: other.slugs[0] ?? null, cells: { LA: trieu(1) } }];
    expect((await refusalOf(save(team.CENTER_OFFICER, code, rows))).paths).toEqual([
      'rows.0.beneficiary',
      'rows.0.cells.LA',
    ]);
  });

  test('is saved from the version it was made from, once', async () => {
    const { code } = await unsplitProject();
    const rows = own([{ KCQG: trieu(100) }]);
    const missing = saveFunding(team.CENTER_OFFICER, code, input(undefined, rows));
    expect(await refusalOf(missing)).toEqual({ kind: 'RULE_VIOLATION', paths: ['version'] });
    const both = await Promise.allSettled(
      [1, 2].map(() => saveFunding(team.CENTER_OFFICER, code, input(0, rows))),
    );
    const lost = both.filter(({ status }) => status === 'rejected');
    expect(lost).toMatchObject([{ reason: { kind: 'CONFLICT' } }]);
    expect(await listFundingVersions(team.AUDITOR, code)).toMatchObject([{ version: 1 }]);
  });

  test('can be emptied again; the total stays as it was stated', async () => {
    const { code } = await unsplitProject();
    await save(team.CENTER_OFFICER, code, own([{ KCQG: trieu(480) }]));
    await save(team.CENTER_OFFICER, code, []);
    expect(await linesOf(code)).toEqual({ KCQG: '480000000' });
    expect(await sourceOf(code, 'KCQG')).toMatchObject({ rest: '480000000' });
  });

  test('makes a dossier that somebody has open in another form a newer one', async () => {
    const { code } = await unsplitProject();
    const version = await versionOf(code);
    await save(team.CENTER_OFFICER, code, own([{ KCQG: trieu(480) }]));
    expect(await versionOf(code)).toBe(version + 1);
  });
});

describe('the form', () => {
  test('reads back what it shows, whatever the amounts', async () => {
    const { code, slugs } = await unsplitProject();
    await save(team.CENTER_OFFICER, code, [
      {
        beneficiary: slugs[0] ?? null,
        cells: { KCQG: trieu(1), DOI_UNG: { state: 'NOT_APPLICABLE' } },
      },
      { cells: { KCQG: { state: 'STATED', dong: '7' }, DOI_UNG: trieu(0) } },
    ]);
    const desk = await getFundingDesk(team.CENTER_OFFICER, code);
    const values = fundingFormValues(desk);
    const { body } = fundingForm.parse({ ...values, code, version: String(desk.version) }).input;
    const again = await saveFunding(team.CENTER_OFFICER, code, body);
    expect(again.start).toEqual(desk.start);
    expect(saysTheSame(values, { ...values, 'rows.0.cells.KCQG': '1 triệu' })).toBe(true);
    expect(saysTheSame(values, { ...values, 'rows.0.cells.KCQG': 'một' })).toBe(false);
  });

  test('names the field of a cell it cannot read', () => {
    const sent = {
      code: 'KCDP-2023-001',
      version: '0',
      sources: 'KCDP',
      'rows.4.costItem': 'Máy',
      'rows.4.cells.KCDP': '500',
    };
    const read = fundingForm.safeParse(sent);
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rows.4.cells.KCDP']);
  });
});

describe('the way of a task', () => {
  const cells = (dong: number) => own([{ KCDP: trieu(dong) }]);

  test('freezes each round, and gives each stage its own version', async () => {
    const code = await taskAt(team, 'DRAFT');
    await save(team.CENTER_OFFICER, code, cells(500));
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
    expect(await refusalOf(save(team.CENTER_OFFICER, code, cells(400)))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
    await step(team.CENTER_LEADER, code, { action: 'submit' });

    const desk = await getFundingDesk(team.DEPARTMENT_REVIEWER, code);
    expect(desk).toMatchObject({ stage: 'APPRAISED', number: 2, isCopy: true, isOpen: true });
    const above = save(team.DEPARTMENT_REVIEWER, code, cells(501));
    expect((await refusalOf(above)).paths).toEqual(['rows.0.cells.KCDP']);
    await save(team.DEPARTMENT_REVIEWER, code, cells(450));
    await save(team.DEPARTMENT_REVIEWER, code, cells(460));
    const seenBy = async (actor: SignedInActor) =>
      (await listFundingVersions(actor, code)).map(({ number, stage }) => `${number} ${stage}`);
    expect(await seenBy(team.DEPARTMENT_LEADER)).toEqual(['2 APPRAISED', '1 REQUESTED']);
    expect(await seenBy(team.CENTER_LEADER)).toEqual(['1 REQUESTED']);
    const told = async (actor: SignedInActor) =>
      (await listHistory(actor, code)).map(({ action }) => action);
    expect(await told(team.CENTER_LEADER)).not.toContain('funding.appraise');
    expect(await told(team.DEPARTMENT_LEADER)).toContain('funding.appraise');
    // What the line says is the Centre's until it changes it.
    expect(await linesOf(code)).toEqual({ KCDP: '500000000' });

    await step(team.DEPARTMENT_REVIEWER, code, {
      action: 'return',
      reason: 'Bổ sung báo giá của ba nhà cung cấp.',
    });
    const round = await getFundingDesk(team.CENTER_OFFICER, code);
    expect(round).toMatchObject({ stage: 'REQUESTED', number: 3, version: 0, isCopy: true });
    expect(round.start.total.dong).toBe('500000000');
    await save(team.CENTER_OFFICER, code, cells(480));
    expect(await seenBy(team.AUDITOR)).toEqual(['3 REQUESTED', '2 APPRAISED', '1 REQUESTED']);
    const [, second, first] = await listFundingVersions(team.AUDITOR, code);
    expect([second?.total.dong, first?.total.dong]).toEqual(['460000000', '500000000']);
  });

  test('holds the approved amount above the breakdown, and lets an adjustment open the next', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    expect((await refusalOf(save(team.DEPARTMENT_LEADER, code, cells(501)))).paths).toEqual([
      'rows.0.cells.KCDP',
    ]);
    const desk = await save(team.DEPARTMENT_LEADER, code, cells(490));
    expect(desk.versions[0]).toMatchObject({ number: 1, stage: 'APPROVED' });
    expect(desk.start.sources).toMatchObject([{ source: 'KCDP', rest: '10000000' }]);

    const id = await appraised(team, code, { type: 'ADJUST', changes: { support: trieu(400) } });
    const { batch: _batch, ...decision } = CHANGE_DECISION;
    await recordChangeDecision(
      team.DEPARTMENT_LEADER,
      decideInput.parse({ decision, requests: await named(id) }),
    );
    const next = await getFundingDesk(team.DEPARTMENT_LEADER, code);
    expect(next).toMatchObject({ stage: 'ADJUSTED', number: 2, version: 0, isCopy: true });
    expect((await refusalOf(save(team.DEPARTMENT_LEADER, code, cells(490)))).paths).toHaveLength(1);
    await save(team.DEPARTMENT_LEADER, code, cells(400));
    expect(await listFundingVersions(team.CENTER_OFFICER, code)).toMatchObject([
      { number: 2, stage: 'ADJUSTED', total: { dong: '400000000' }, isOpen: true },
      { number: 1, stage: 'APPROVED', total: { dong: '490000000' }, isOpen: false },
    ]);
    expect((await actsOn(code)).at(-1)).toBe('funding.adjust');
  });
});

describe('who may save it', () => {
  const WHO = [...ROLES, 'OWNER'] as const;
  const cookies = new Map<string, string>();
  let owner: SignedInActor;
  beforeAll(async () => {
    owner = await makeAccount('CENTER_OFFICER');
    for (const who of WHO) {
      cookies.set(who, await sessionFor(who === 'OWNER' ? owner : team[who]));
    }
  });
  let number = 500;

  test.each(STATUSES)(
    'in %s is told by role and state, in the order of refusals',
    async (status) => {
      number += 1;
      const code = `KCDP-2021-${number}`;
      await prisma.project.create({
        data: {
          code,
          title: 'Một đề án',
          planYear: 2021,
          programme: 'LOCAL',
          kind: 'PROJECT',
          status,
          ownerId: owner.id,
        },
      });
      const put = (who: string | null, body: unknown) =>
        call(fundingVersions.PUT, {
          method: 'PUT',
          params: { code },
          body,
          cookie: who === null ? undefined : cookies.get(who),
        });
      expect((await put(null, {})).status).toBe(401);
      const { permission, isOpen } = fundingWork(status, false);
      for (const who of WHO) {
        const role: Role = who === 'OWNER' ? 'CENTER_OFFICER' : who;
        const reach = EXPECTED_RIGHTS[permission][role];
        const mayDo = reach === 'any' || (reach === 'own' && who === 'OWNER');
        const early: Status[] = ['DRAFT', 'CENTER_REVIEW', 'RETURNED'];
        const isSeen =
          role !== 'ADMIN' && !(role.startsWith('DEPARTMENT') && early.includes(status));
        // The right is asked before the body is looked at.
        const expected = !isSeen ? 404 : !mayDo ? 403 : 400;
        expect((await put(who, { rows: 'không' })).status, `${who} ${status}`).toBe(expected);
        if (expected !== 400) continue;
        const without = await put(who, { rows: [] });
        expect(without.status).toBe(422);
        expect(without.body.code).toBe(isOpen ? 'VERSION_REQUIRED' : 'LOCKED');
        if (!isOpen) continue;
        expect((await put(who, { rows: [], version: 7 })).status).toBe(409);
        const done = await put(who, { rows: [{ costItem: 'Máy' }], version: 0 });
        expect(done.status).toBe(200);
        expect(done.body.data).toMatchObject([{ number: 1, rows: [{ costItem: 'Máy' }] }]);
      }
    },
  );

  test('is read by those inside, by nobody else', async () => {
    const code = await taskAt(team, 'DRAFT');
    const get = async (who: string | null) =>
      (
        await call(fundingVersions.GET, {
          params: { code },
          cookie: who === null ? undefined : cookies.get(who),
        })
      ).status;
    expect(await Promise.all([null, 'ADMIN', 'DEPARTMENT_LEADER', 'AUDITOR'].map(get))).toEqual([
      401, 404, 404, 200,
    ]);
  });
});
