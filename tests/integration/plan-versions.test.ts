import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import * as plans from '#app/api/v1/plans/[year]/route.ts';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { recordDecision } from '#lib/decisions/commands.ts';
import { recordDecisionInput } from '#lib/decisions/schema.ts';
import { getPlanAsOf, listPlanVersions } from '#lib/plans/as-of.ts';
import { planAsOfAnswer } from '#lib/plans/schema.ts';
import { addPlanVersion } from '#lib/plans/versions.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call } from '#tests/support/api.ts';
import { appraised, CHANGE_DECISION, named } from '#tests/support/changes.ts';
import {
  DECISION,
  makeTeam,
  REQUESTED,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
});

async function versionsOf(year: number) {
  const versions = await prisma.planVersion.findMany({
    where: { plan: { year } },
    orderBy: { number: 'asc' },
    include: { items: { include: { project: { select: { code: true } } } } },
  });
  return versions.map((version) => ({
    number: version.number,
    decisionNumber: version.decisionNumber,
    codes: version.items.map(({ project }) => project.code).toSorted(),
  }));
}

const get = (query: string) =>
  call(plans.GET, { path: `/api/v1/plans/2022${query}`, params: { year: '2022' } });

const publish = async (code: string) =>
  publishProject(team.CENTER_LEADER, code, { isPublished: true, version: await versionOf(code) });

describe('the versions of a year', () => {
  test('start with the list as it was assigned', async () => {
    const [first] = await versionsOf(2022);
    expect(first).toMatchObject({ number: 1, decisionNumber: null });
    expect(first?.codes).toHaveLength(10);
  });

  test('of a database filled before are completed by the migration, once', async () => {
    const sql = await readFile(
      new URL(
        '../../prisma/migrations/20261123221816_fill_plan_items/migration.sql',
        import.meta.url,
      ),
      'utf8',
    );
    const before = await versionsOf(2022);
    await prisma.$executeRawUnsafe('ALTER TABLE "PlanVersionItem" DISABLE TRIGGER USER');
    await prisma.planVersionItem.deleteMany({ where: { version: { number: 1 } } });
    await prisma.$executeRawUnsafe('ALTER TABLE "PlanVersionItem" ENABLE TRIGGER USER');
    await prisma.$executeRawUnsafe(sql);
    await prisma.$executeRawUnsafe(sql);
    expect(await versionsOf(2022)).toEqual(before);
  });

  test('gain one by each decision, however many projects come under it and whenever', async () => {
    const codes = [
      await taskAt(team, 'FORWARDED', { planYear: 2030 }),
      await taskAt(team, 'FORWARDED', { planYear: 2030 }),
      await taskAt(team, 'FORWARDED', { planYear: 2030 }),
    ];
    const [first = '', second = '', third = ''] = codes;
    await recordDecision(
      team.DEPARTMENT_LEADER,
      recordDecisionInput.parse({
        ...DECISION,
        number: '301/QĐ-UBND',
        issuer: 'UBND tỉnh Bắc Kạn',
        batch: 'Đợt 1',
        projects: await Promise.all(
          [first, second].map(async (code) => ({
            code,
            version: await versionOf(code),
            approved: { state: 'STATED', dong: '500000000' },
          })),
        ),
      }),
    );
    expect(await versionsOf(2030)).toEqual([
      { number: 1, decisionNumber: '301/QĐ-UBND', codes: [first, second].toSorted() },
    ]);
    await step(team.DEPARTMENT_LEADER, third, {
      action: 'approve',
      decision: { ...DECISION, number: '301/QĐ-UBND', issuer: 'UBND tỉnh Bắc Kạn' },
      approved: REQUESTED,
      batch: 'Đợt 1',
    });
    expect(await versionsOf(2030)).toEqual([
      { number: 1, decisionNumber: '301/QĐ-UBND', codes: codes.toSorted() },
    ]);
  });

  test('made by two decisions at once follow each other, and neither loses the other’s project', async () => {
    const codes = [
      await taskAt(team, 'FORWARDED', { planYear: 2031 }),
      await taskAt(team, 'FORWARDED', { planYear: 2031 }),
    ];
    await Promise.all(
      codes.map((code, index) =>
        step(team.DEPARTMENT_LEADER, code, {
          action: 'approve',
          decision: { ...DECISION, number: `31${index}/QĐ-UBND` },
          approved: REQUESTED,
          batch: 'Đợt 1',
        }),
      ),
    );
    const versions = await versionsOf(2031);
    expect(versions.map(({ number, codes: listed }) => [number, listed.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('that are there are never rewritten', async () => {
    const rewritten = prisma.planVersionItem.updateMany({ data: { title: 'Khác' } });
    await expect(rewritten).rejects.toThrow(/planVersionItem.updateMany/);
    expect(await prisma.planVersionItem.count({ where: { title: 'Khác' } })).toBe(0);
  });

  test('are taken back with everything else when the act fails', async () => {
    const code = await taskAt(team, 'APPROVED', { planYear: 2032 });
    const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const other = await prisma.decision.create({
      data: { number: '320/QĐ-UBND', on: new Date('2032-01-01'), issuer: 'UBND tỉnh' },
    });
    const failing = transaction(async (tx) => {
      await addPlanVersion(tx, { decisionId: other.id, year: 2032, projectIds: [id] });
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect((await versionsOf(2032)).map(({ number }) => number)).toEqual([1]);
  });
});

describe('the plan of 2022 as of a day', () => {
  test('is the assigned list before the decision, and the adjusted one from its day on', async () => {
    const code = 'KCQG-2022-001';
    const id = await appraised(team, code, {
      type: 'ADJUST',
      changes: { support: { state: 'STATED', dong: '450000000' } },
    });
    await recordChangeDecision(team.DEPARTMENT_LEADER, {
      decision: {
        ...CHANGE_DECISION,
        number: '900/QĐ-BCT',
        issuer: 'Bộ Công Thương',
        on: '2022-07-15',
      },
      requests: await named(id),
    });
    const june = await get('?asOf=2022-06-30');
    expect(june.status).toBe(200);
    expect(planAsOfAnswer.parse(june.body)).toMatchObject({
      asOf: '2022-06-30',
      version: { number: 1, decidedOn: null, added: [], changed: [], stopped: [] },
      programmes: [
        {
          programme: 'NATIONAL',
          items: 2,
          support: { computed: { dong: '700000000' }, unstatedItems: 0 },
        },
        {
          programme: 'LOCAL',
          items: 8,
          support: { computed: { state: 'NOT_STATED', dong: null }, unstatedItems: 8 },
        },
      ],
    });
    const july = await getPlanAsOf(2022, '2022-07-15');
    expect(july.version).toMatchObject({
      decisionNumber: '900/QĐ-BCT',
      changed: [
        { code, support: { dong: '450000000' }, before: { support: { dong: '500000000' } } },
      ],
    });
    expect(july.programmes[0]).toMatchObject({ support: { computed: { dong: '650000000' } } });
    expect(july.items).toHaveLength(10);
  });

  test('takes in a supplement without touching what was first assigned', async () => {
    const code = await taskAt(team, 'FORWARDED', { planYear: 2022 });
    const id = await appraised(team, code, { type: 'SUPPLEMENT' });
    const [request] = await named(id);
    await recordChangeDecision(team.DEPARTMENT_LEADER, {
      decision: { ...CHANGE_DECISION, number: '901/QĐ-UBND', on: '2022-09-01' },
      requests: [{ id, version: request?.version, approved: stated(60_000_000n) }],
    });
    const hidden = await getPlanAsOf(2022, '2022-10-01');
    expect(hidden.items.map((item) => item.code)).not.toContain(code);
    expect(JSON.stringify(hidden)).not.toContain('901/QĐ-UBND');
    await publish(code);
    const shown = await getPlanAsOf(2022, '2022-10-01');
    expect(shown.version?.added).toMatchObject([{ code, isSupplementary: true }]);
    expect(shown.items).toHaveLength(11);
    const plain = await get('');
    expect(plain.body.projectCodes).toHaveLength(10);
    expect(plain.body.projectCodes).not.toContain(code);
    const [first, ...later] = await listPlanVersions(2022);
    expect(first).toMatchObject({ number: 1, items: 10 });
    expect(later.map(({ decisionNumber }) => decisionNumber)).toEqual([
      '900/QĐ-BCT',
      '901/QĐ-UBND',
    ]);
  });

  test('leaves out what was stopped by then, and says which decision stopped it', async () => {
    const code = 'KCDP-2022-008';
    const id = await appraised(team, code, { type: 'STOP' });
    await recordChangeDecision(team.DEPARTMENT_LEADER, {
      decision: { ...CHANGE_DECISION, number: '902/QĐ-UBND', on: '2022-11-01' },
      requests: await named(id),
    });
    const before = await getPlanAsOf(2022, '2022-10-31');
    const after = await getPlanAsOf(2022, '2022-11-01');
    expect(before.items.map((item) => item.code)).toContain(code);
    expect(after.items.map((item) => item.code)).not.toContain(code);
    expect(after.version?.stopped).toMatchObject([{ code }]);
  });

  test.each(['2022-02-30', '30/06/2022', 'hom-nay', ''])('refuses “%s” as a day', async (asOf) => {
    const answer = await get(`?asOf=${encodeURIComponent(asOf)}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ path: 'asOf' }]);
  });

  test('is not found for a year without a published plan', async () => {
    const answer = await call(plans.GET, {
      path: '/api/v1/plans/2030?asOf=2030-12-31',
      params: { year: '2030' },
    });
    expect(answer.status).toBe(404);
  });
});
