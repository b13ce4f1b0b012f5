import { expect, test } from 'vitest';

// Before anything opens a pool: nothing listens on port 1.
process.env.DATABASE_URL = 'postgresql://portal@127.0.0.1:1/portal';
const { GET } = await import('#app/api/v1/health/route.ts');

test('health says that the database is away, without waiting long', async () => {
  const started = performance.now();
  const response = await GET(new Request('http://localhost:3000/api/v1/health'), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toMatchObject({ status: 'error', database: 'away' });
  expect(performance.now() - started).toBeLessThan(3_000);
});
