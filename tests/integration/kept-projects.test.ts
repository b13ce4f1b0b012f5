import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as projectsRoute from '#app/api/v1/projects/route.ts';
import { updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import { mergeBeneficiary } from '#lib/beneficiaries/merge.ts';
import { getStaffBeneficiary } from '#lib/beneficiaries/queries.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { updatePlan } from '#lib/progress/plan.ts';
import { confirmReport, writeReport } from '#lib/progress/reports.ts';
import { deleteDraft, publishProject, updateProject } from '#lib/projects/commands.ts';
import { listProjects, writeProjects } from '#lib/projects/queries.ts';
import { projectFilters } from '#lib/projects/schema.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { call } from '#tests/support/api.ts';
import { makeTeam, step, taskAt, versionOf, type Team } from '#tests/support/factories.ts';
import { contractsOf, projectAt, slugsOf } from '#tests/support/settlement.ts';

let team: Team;
let draft: string;
let approved: string;
let readers: Actor[];

beforeAll(async () => {
  await seedIfEmpty(prisma);
  team = await makeTeam();
  readers = [PUBLIC_ACTOR, ...Object.values(team)];
  draft = await taskAt(team, 'DRAFT', { title: 'Bản nháp để sửa' });
  approved = await projectAt(team, 'APPROVED');
  await projectAt(team, 'LIQUIDATED', 'NATIONAL');
});

const FILTERS = [
  { size: 200 },
  { size: 7, page: 2 },
  { size: 50, page: 99 },
  { q: 'máy' },
  { q: 'may che bien', size: 3 },
  { q: 'không có gì như thế' },
  { sort: 'title', programme: 'LOCAL' },
  { sort: '-updatedAt', size: 200 },
].map((wanted) => projectFilters.parse(wanted));

/** What everybody reads, as it is written. */
async function written(): Promise<string[]> {
  const texts = readers.flatMap((actor) =>
    FILTERS.map(async (filters) => (await writeProjects(actor, filters)).toString()),
  );
  return Promise.all(texts);
}

/** The same out of the rows, by a process that keeps nothing yet. */
async function readAnew(): Promise<string[]> {
  vi.resetModules();
  const fresh = await import('#lib/projects/queries.ts');
  const lists = readers.flatMap((actor) =>
    FILTERS.map((filters) => fresh.listProjects(actor, filters)),
  );
  return (await Promise.all(lists)).map((list) => JSON.stringify(list));
}

const entryOf = (slug: string) => getStaffBeneficiary(team.CENTER_LEADER, slug);

async function beneficiaryOf(code: string, at: number): Promise<string> {
  const slug = (await slugsOf(code))[at];
  if (slug === undefined) throw new Error(`${code} has no beneficiary ${at}.`);
  return slug;
}

async function publish(isPublished: boolean): Promise<void> {
  const version = await versionOf(approved);
  await publishProject(team.DEPARTMENT_LEADER, approved, { isPublished, version });
}

const CHANGES: [string, () => Promise<unknown>][] = [
  [
    'a draft was edited',
    async () =>
      updateProject(team.CENTER_OFFICER, draft, {
        version: await versionOf(draft),
        title: 'Bản nháp đã sửa',
      }),
  ],
  [
    'a draft was put aside',
    async () => deleteDraft(team.CENTER_OFFICER, draft, await versionOf(draft)),
  ],
  ['a project was drawn up', () => taskAt(team, 'DRAFT', { title: 'Bản nháp khác' })],
  ['a project was submitted', () => taskAt(team, 'SUBMITTED', { title: 'Máy đã trình' })],
  ['a project was published', () => publish(true)],
  [
    'contracts were signed',
    async () =>
      step(team.CENTER_LEADER, approved, {
        action: 'signContracts',
        contracts: await contractsOf(approved),
      }),
  ],
  ['work began', () => step(team.CENTER_OFFICER, approved, { action: 'start' })],
  [
    'a milestone was done',
    async () =>
      updatePlan(team.CENTER_OFFICER, approved, {
        version: await versionOf(approved),
        milestones: [
          {
            title: 'Nghiệm thu',
            dueOn: '2023-11-30',
            responsible: 'Nguyễn Văn A',
            isDone: true,
            doneOn: '2023-10-30',
          },
        ],
      }),
  ],
  [
    'progress was confirmed',
    async () => {
      const { id } = await writeReport(team.CENTER_OFFICER, approved, {
        asOf: '2023-06-30',
        percent: 40,
        done: 'Đã lắp máy.',
        difficulties: null,
        next: null,
      });
      await confirmReport(team.CENTER_LEADER, approved, id);
    },
  ],
  [
    'an establishment was renamed',
    async () => {
      const slug = await beneficiaryOf(approved, 0);
      const { version } = await entryOf(slug);
      await updateBeneficiary(team.CENTER_OFFICER, slug, {
        version,
        name: 'HTX Chè Bằng Phúc mới',
        confirmDifferent: true,
      });
    },
  ],
  [
    'an establishment was merged into another',
    async () => {
      const from = await beneficiaryOf(approved, 1);
      const other = await projectAt(team, 'APPROVED');
      const into = await beneficiaryOf(other, 1);
      const [mine, theirs] = await Promise.all([entryOf(from), entryOf(into)]);
      await mergeBeneficiary(team.CENTER_LEADER, from, {
        into,
        version: mine.version,
        intoVersion: theirs.version,
      });
    },
  ],
  ['a project was taken off the public pages', () => publish(false)],
];

describe('lists that are written out of kept texts', () => {
  test('are what the rows say, for everybody, also when they are kept', async () => {
    const rows = await readAnew();
    expect(await written()).toEqual(rows);
    expect(await written()).toEqual(rows);
  });

  test.each(CHANGES)('show at once that %s', async (_what, change) => {
    const before = await written();
    await change();
    const after = await written();
    expect(after).not.toEqual(before);
    expect(after).toEqual(await readAnew());
  });

  test('come so over the API', async () => {
    const { body } = await call(projectsRoute.GET, { path: '/api/v1/projects?size=7&page=2' });
    const filters = projectFilters.parse({ size: 7, page: 2 });
    expect(body).toEqual(await listProjects(PUBLIC_ACTOR, filters));
  });
});

describe('what is kept', () => {
  const all = projectFilters.parse({ size: 200 });
  const seen = async () => (await writeProjects(team.AUDITOR, all)).toString();
  const isReading = (statement: unknown) =>
    (statement as { text: string }).text.includes('"hanging"');

  test('is not read again while nothing changes', async () => {
    await seen();
    const statements = vi.spyOn(pool, 'query');
    await seen();
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
  });

  test('is not spoilt by a reading that began before a change and ended after it', async () => {
    const code = await taskAt(team, 'DRAFT', { title: 'Tên trước' });
    const real = pool.query.bind(pool) as (statement: unknown) => Promise<unknown>;
    let letGo: (() => void) | undefined;
    let isRead: (() => void) | undefined;
    const read = new Promise<void>((resolve) => (isRead = resolve));
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const slowly = async (statement: unknown) => {
      const result = await real(statement);
      if (isReading(statement)) {
        isRead?.();
        await gate;
      }
      return result;
    };
    const statements = vi
      .spyOn(pool, 'query')
      .mockImplementation((statement: unknown): never => slowly(statement) as never);
    const slow = seen();
    await read;
    statements.mockRestore();
    const version = await versionOf(code);
    await updateProject(team.CENTER_OFFICER, code, { version, title: 'Tên sau' });
    expect(await seen()).toContain('Tên sau');
    letGo?.();
    expect(await slow).toContain('Tên trước');
    const last = await seen();
    expect(last).toContain('Tên sau');
    expect(last).not.toContain('Tên trước');
  });

  test('is read anew after a minute, for what was changed by hand in the database', async () => {
    await taskAt(team, 'DRAFT', { title: 'Tên do cổng ghi' });
    await seen();
    await pool.query(
      `UPDATE "Project" SET "title" = 'Tên do tay sửa' WHERE "title" = 'Tên do cổng ghi'`,
    );
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
    expect(await seen()).toContain('Tên do tay sửa');
    clock.mockRestore();
  });

  test('never takes more than its room: with many long texts every list is still whole', async () => {
    await pool.query(`
      INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status",
        "isPublished", "beneficiariesState", "content", "updatedAt")
      SELECT gen_random_uuid(), 'KCDP-2031-' || 5000 + n, 'Đề án dài', 2031, 'LOCAL', 'PROJECT',
        'APPROVED', true, 'NOT_STATED', repeat('x', 50000), now() FROM generate_series(1, 400) n`);
    const statements = vi.spyOn(pool, 'query');
    for (const page of [1, 2, 1]) {
      const filters = projectFilters.parse({ year: 2031, size: 200, page });
      statements.mockClear();
      const text = (await writeProjects(PUBLIC_ACTOR, filters)).toString();
      expect(statements.mock.calls.some(([statement]: unknown[]) => isReading(statement))).toBe(
        true,
      );
      const list = await listProjects(PUBLIC_ACTOR, filters);
      expect(list.data).toHaveLength(200);
      expect(text).toBe(JSON.stringify(list));
    }
    statements.mockRestore();
  });
});
