import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabase } from './databases.ts';

// Set before a test file imports anything: lib/db/client.ts reads it once.
process.env.DATABASE_URL = await createDatabase(inject('adminUrl'));
// Uploaded files of a test file are its own too.
const dataDirectory = mkdtempSync(path.join(tmpdir(), 'portal-files-'));
process.env.PORTAL_DATA_DIR = dataDirectory;
process.env.NEXTAUTH_SECRET = 'a secret that only signs the sessions of tests';
process.env.NEXTAUTH_URL = 'http://localhost:3000';

afterAll(async () => {
  await rm(dataDirectory, { recursive: true, force: true });
  await (globalThis as { portalPool?: pg.Pool }).portalPool?.end();
});
