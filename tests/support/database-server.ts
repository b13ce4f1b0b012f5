import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#prisma/migrate.ts';
import { startEmbeddedPostgres, THROW_AWAY } from '#scripts/postgres/embedded.ts';
import { databaseUrl, TEMPLATE } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database from which every test file gets a copy. */
export default async function startDatabaseServer(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'khuyen-cong-test-'));
  const server = await startEmbeddedPostgres(folder, THROW_AWAY);
  const admin = new pg.Client(server.adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER portal`);
  await admin.end();
  await migrate(databaseUrl(server.url, TEMPLATE));
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
