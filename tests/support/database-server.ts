import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#prisma/migrate.ts';
import { startThrowAwayPostgres } from '#scripts/postgres/throw-away.ts';
import { databaseUrl, TEMPLATE } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database from which every test file gets a copy. */
export default async function startDatabaseServer(project: TestProject) {
  const server = await startThrowAwayPostgres();
  const admin = new pg.Client(server.adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER portal`);
  await admin.end();
  await migrate(databaseUrl(server.url, TEMPLATE));
  project.provide('adminUrl', server.adminUrl);
  return server.stop;
}
