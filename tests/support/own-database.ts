import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabase } from './databases.ts';

// Set before a test file imports anything: lib/db/client.ts reads it once.
process.env.DATABASE_URL = await createDatabase(inject('adminUrl'));
process.env.NEXTAUTH_SECRET = 'a secret that only signs the sessions of tests';
process.env.NEXTAUTH_URL = 'http://localhost:3000';

afterAll(async () => {
  await (globalThis as { portalPool?: pg.Pool }).portalPool?.end();
});
