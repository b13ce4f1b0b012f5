import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const TEMPLATE = 'portal_template';

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** A fresh database on the run's server: migrated unless another template is named. */
export async function createDatabase(adminUrl: string, template = TEMPLATE): Promise<string> {
  const name = `portal_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.end();
  return databaseUrl(adminUrl, name);
}
