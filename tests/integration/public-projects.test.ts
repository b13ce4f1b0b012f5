import { beforeAll, describe, expect, test, vi } from 'vitest';
import { getPublicBeneficiary, listPublicBeneficiaries } from '#lib/beneficiaries/queries.ts';
import { beneficiaryListQuery } from '#lib/beneficiaries/schema.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { totalOf } from '#lib/domain/money.ts';
import { listReports } from '#lib/progress/reports.ts';
import { listFilterChoices } from '#lib/projects/filter-choices.ts';
import { getPublicProject, listPublicProjects } from '#lib/projects/queries.ts';
import { projectFilters, type ProjectFilters } from '#lib/projects/schema.ts';
import { publicSupportTotal } from '#lib/projects/support-total.ts';
import { seedIfEmpty } from '#prisma/seed/seed.ts';
import { toMoney } from '#components/figures/money-text.ts';
import { leaveTrace } from '#tests/support/trace.ts';

beforeAll(async () => {
  await seedIfEmpty(prisma);
});

const filtersOf = (wanted: Partial<ProjectFilters> = {}) => projectFilters.parse(wanted);

async function codesOf(wanted: Partial<ProjectFilters>): Promise<string[]> {
  const { data } = await listPublicProjects(filtersOf(wanted));
  return data.map((project) => project.code).toSorted();
}

async function namesOf(q: string): Promise<string[]> {
  const { data } = await listPublicBeneficiaries(beneficiaryListQuery.parse({ q }));
  return data.map((row) => row.name);
}

describe('searching projects', () => {
  test.each([
    ['the beneficiary without marks', 'vu loan'],
    ['the beneficiary with marks', 'Vũ Loan'],
    ['marks typed as separate characters', 'Vũ Loan'.normalize('NFD')],
    ['capitals and a different order of words', 'LOAN VŨ'],
    ['the long form of a name written short', 'hợp tác xã văn quyết'],
    ['words of the title without marks', 'san xuat hat chieu'],
    ['the code', 'KCQG-2022-001'],
    ['the code in small letters', 'kcqg-2022-001'],
  ])('finds the project by %s', async (_by, q) => {
    expect(await codesOf({ q })).toEqual(['KCQG-2022-001']);
  });

  test('finds a project by the words of its title in any order', async () => {
    expect(await codesOf({ q: 'phu tung co khi' })).toEqual(['KCDP-2022-002']);
    expect(await codesOf({ q: 'cơ khí phụ tùng' })).toEqual(['KCDP-2022-002']);
  });

  test('finds nothing for words that stand nowhere, and takes signs of SQL for plain characters', async () => {
    for (const q of ['không có gì như thế', '%', '_', '\\', "' OR 1=1 --"]) {
      expect(await codesOf({ q }), q).toEqual([]);
    }
  });

  test('puts an exact code before everything else', async () => {
    const { data } = await listPublicProjects(filtersOf({ q: 'KCDP-2022-008' }));
    expect(data[0]?.code).toBe('KCDP-2022-008');
  });

  test('orders by money with what nobody states at the end, whichever way', async () => {
    for (const [sort, first] of [
      ['-support', 500_000_000n],
      ['support', 200_000_000n],
    ] as const) {
      const { data } = await listPublicProjects(filtersOf({ sort }));
      expect(data[0]?.support.dong).toBe(first.toString());
      expect(data.at(-1)?.support.state).toBe('NOT_STATED');
    }
  });
});

describe('what the found projects add up to', () => {
  test.each<[string, Partial<ProjectFilters>]>([
    ['all', {}],
    ['one programme', { programme: 'NATIONAL' }],
    ['the other programme', { programme: 'LOCAL' }],
    ['a search', { q: 'yen duong' }],
    ['nothing', { q: 'không có gì như thế' }],
  ])('is the total of the list itself: %s', async (_which, wanted) => {
    const filters = filtersOf({ ...wanted, size: 200 });
    const { data } = await listPublicProjects(filters);
    expect(await publicSupportTotal(filters)).toEqual(
      totalOf(data.map((project) => toMoney(project.support))),
    );
  });

  test('is over all pages, not over the one that is shown', async () => {
    const total = await publicSupportTotal(filtersOf({ size: 1, page: 9 }));
    expect(total).toEqual({ statedDong: 700_000_000n, statedItems: 2, unstatedItems: 8 });
  });

  test('is unknown, and not nothing, where nobody states an amount', async () => {
    const total = await publicSupportTotal(filtersOf({ programme: 'LOCAL' }));
    expect(total).toEqual({ statedDong: null, statedItems: 0, unstatedItems: 8 });
  });
});

describe('what can be chosen in the filters', () => {
  test('is years and areas with something published, and every content', async () => {
    const { years, areas, contents } = await listFilterChoices();
    expect(years).toEqual([2022]);
    expect(areas).toEqual([]);
    expect(contents.map((content) => content.value)).toContain('ND3');
  });

  test('a commune brings its district along', async () => {
    const unit = await prisma.administrativeUnit.findFirstOrThrow({
      where: { level: 'COMMUNE', parentId: { not: null } },
    });
    const { id } = await prisma.project.create({
      data: {
        code: 'KCDP-2024-101',
        title: 'Ở một xã',
        planYear: 2024,
        programme: 'LOCAL',
        kind: 'TASK',
        status: 'APPROVED',
        isPublished: true,
        unitId: unit.id,
      },
    });
    await leaveTrace();
    const { years, areas } = await listFilterChoices();
    expect(years).toEqual([2024, 2022]);
    expect(areas.map((area) => area.value).toSorted()).toEqual(
      [unit.id, unit.parentId ?? ''].toSorted(),
    );
    expect(await codesOf({ area: unit.parentId ?? '' })).toEqual(['KCDP-2024-101']);
    // A project is never deleted: it leaves the public's sight instead.
    await prisma.project.update({ where: { id }, data: { isPublished: false } });
  });
});

describe('one project', () => {
  test('a stated total of a group is never handed to its members', async () => {
    const project = await getPublicProject('KCQG-2022-001');
    expect(project?.support).toMatchObject({ state: 'STATED', dong: '500000000' });
    for (const line of project?.beneficiaries ?? []) {
      expect(line.support).toMatchObject({ state: 'NOT_STATED', dong: null });
    }
  });

  test('what is concluded from a caption says so, and why', async () => {
    const project = await getPublicProject('KCDP-2022-002');
    expect(project?.beneficiaries[0]?.source).toMatchObject({
      derivation: 'INFERRED',
      note: expect.stringContaining('chú thích ảnh') as string,
    });
  });

  test('there is none for a code nobody gave', async () => {
    expect(await getPublicProject('KCQG-2022-999')).toBeNull();
    expect(await listReports(PUBLIC_ACTOR, 'KCQG-2022-001')).toEqual([]);
  });
});

describe('beneficiaries', () => {
  test.each([
    ['without marks', 'vu loan'],
    ['in separate characters', 'Vũ Loan'.normalize('NFD')],
    ['in the short form', 'HTX Vũ Loan'],
    ['in the long form', 'hop tac xa vu loan'],
  ])('are found %s', async (_how, q) => {
    expect(await namesOf(q)).toEqual(['Hợp tác xã Dịch vụ tổng hợp Vũ Loan']);
  });

  test('are listed in the order of the Vietnamese alphabet', async () => {
    const names = await namesOf('');
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    expect(names).toHaveLength(4);
  });

  test('show the money of the whole project beside a part that nobody states', async () => {
    const { projects } = await getPublicBeneficiary('htx-van-quyet');
    expect(projects).toMatchObject([
      {
        code: 'KCQG-2022-001',
        support: { state: 'NOT_STATED', dong: null },
        projectSupport: { state: 'STATED', dong: '500000000' },
        members: 2,
      },
    ]);
  });
});

describe('the number of SQL statements', () => {
  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    // Nothing kept from before answers.
    await leaveTrace();
    const asked = vi.spyOn(pool, 'query');
    await work();
    const count = asked.mock.calls.length;
    asked.mockRestore();
    return count;
  }

  test.each<[string, (size: number) => Promise<unknown>, number]>([
    ['a list of projects', (size) => listPublicProjects(filtersOf({ size, q: 'ho tro' })), 3],
    ['a list of beneficiaries', (size) => listPublicBeneficiaries({ page: 1, size }), 2],
    ['the choices of the filters', () => listFilterChoices(), 3],
    ['a total', (size) => publicSupportTotal(filtersOf({ size })), 2],
  ])('of %s does not grow with its length', async (_what, work, most) => {
    const few = await statementsOf(() => work(1));
    const many = await statementsOf(() => work(20));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(most);
  });
});

test('of an establishment with many projects a list names the latest, and says how many there are', async () => {
  await prisma.$executeRaw`
    WITH made AS (
      INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status",
        "isPublished", "beneficiariesState")
      SELECT gen_random_uuid(), 'KCDP-2051-' || lpad(n::text, 3, '0'), 'Đề án ' || n, 2051, 'LOCAL',
        'PROJECT', 'APPROVED', true, 'STATED' FROM generate_series(1, 205) n RETURNING "id")
    INSERT INTO "ProjectBeneficiary" ("projectId", "establishmentId", "position")
    SELECT made."id", (SELECT "id" FROM "Establishment" WHERE "slug" = 'htx-yen-duong'), 0 FROM made`;
  const { data } = await listPublicBeneficiaries({ q: 'yen duong', page: 1, size: 20 });
  expect(data.map(({ projects, projectCount }) => [projects.length, projectCount])).toEqual([
    [20, 206],
  ]);
  const { projects, projectCount } = await getPublicBeneficiary('htx-yen-duong');
  expect([projects.length, projectCount]).toEqual([200, 206]);
  expect(projects.map((part) => part.code).slice(0, 2)).toEqual(['KCDP-2051-001', 'KCDP-2051-002']);
});
