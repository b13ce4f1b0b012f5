import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pool } from '#lib/db/client.ts';
import { listPublicProjects } from '#lib/projects/queries.ts';
import { projectFilters } from '#lib/projects/schema.ts';

const MATCHES = 2_100;

beforeAll(async () => {
  await pool.query(`
    INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status",
      "isPublished", "beneficiariesState", "updatedAt")
    SELECT gen_random_uuid(), 'KCDP-' || 2020 + n % 3 || '-' || 5000 + n,
      (ARRAY['Máy xay đá số ', 'Đá xay máy số ', 'May xay da số '])[1 + n / 3 % 3] || n,
      2020 + n % 3, 'LOCAL', 'PROJECT', 'APPROVED', true, 'NOT_STATED', now()
    FROM generate_series(1, ${MATCHES}) n`);
});

describe('a search with many matches', () => {
  test.each([1, 7, 8, 14, 15, 21, 22])(
    'shows page %i the same whether all are ranked or the ranks are walked',
    async (page) => {
      const statements = vi.spyOn(pool, 'query');
      const asked = () =>
        statements.mock.calls.map(([one]: unknown[]) => (one as { text: string }).text);
      const filters = projectFilters.parse({ q: 'máy xay đá', page, size: 100 });
      // A process that has not seen this search before.
      vi.resetModules();
      const { listPublicProjects } = await import('#lib/projects/queries.ts');
      const ranked = await listPublicProjects(filters);
      expect(asked().join()).toContain('WITH hit');
      statements.mockClear();
      const walked = await listPublicProjects(filters);
      expect(asked().join()).not.toContain('WITH hit');
      statements.mockRestore();
      expect(walked).toEqual(ranked);
      expect(ranked.page.total).toBe(MATCHES);
      expect(ranked.data).toHaveLength(page === 22 ? 0 : 100);
    },
  );

  test.each([
    ['those with the same accents first', 7, 'Máy xay đá'],
    ['then those with the same words in their order', 9, 'May xay da'],
    ['then the others', 16, 'Đá xay máy'],
  ])('shows %s', async (_which, page, title) => {
    const filters = projectFilters.parse({ q: 'máy xay đá', size: 100, page });
    const { data } = await listPublicProjects(filters);
    expect(new Set(data.map((project) => project.title.replace(/ số \d+$/, '')))).toEqual(
      new Set([title]),
    );
  });
});
