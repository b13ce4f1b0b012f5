import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Failure } from '#scripts/failure.ts';
import { handOver, type Home } from './home.ts';

/** The superuser only prepares the portal's own role and database; the portal never signs in as it. */
export interface Credentials {
  superuser: string;
  portal: string;
}

export const PORTAL_ROLE = 'portal';

/** Made once per data directory and kept beside it, readable for whoever runs the portal only. */
export async function keepCredentials(dataDirectory: string): Promise<Credentials> {
  const file = path.join(dataDirectory, 'postgres-passwords.json');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return JSON.parse(known) as Credentials;
  const fresh = () => randomBytes(24).toString('base64url');
  const credentials = { superuser: fresh(), portal: fresh() };
  await writeFile(`${file}.new`, JSON.stringify(credentials), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return credentials;
}

function runInitdb(home: Home, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...home.account,
      cwd: home.directory,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) return resolve();
      const full = /No space left|quota exceeded/i.test(said);
      const why = full ? 'ổ đĩa đã đầy' : said.trim().split('\n').slice(-3).join(' ');
      const remedy = full
        ? 'giải phóng dung lượng rồi chạy lại.'
        : `xem thư mục ${home.directory} có ghi được không, rồi chạy lại.`;
      reject(new Failure('Không tạo được cơ sở dữ liệu kèm theo', why, remedy));
    });
  });
}

/** Creates the data folder when there is none; one left half made by an interrupted start is redone. */
export async function ensureCluster(
  home: Home,
  initdb: string,
  credentials: Credentials,
): Promise<string> {
  const data = path.join(home.directory, 'data');
  if (await stat(data).catch(() => null)) return data;
  const unfinished = `${data}.unfinished`;
  const passwordFile = path.join(home.directory, 'first-password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await handOver(home.account, unfinished);
  await writeFile(passwordFile, credentials.superuser, { mode: 0o600 });
  await handOver(home.account, passwordFile);
  try {
    await runInitdb(home, initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // The same order and case on every machine, whatever its own locale; Vietnamese order is asked
      // for by name where it matters.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, data);
  return data;
}

/** The portal's role and database; run at every start because an earlier one may have been cut short. */
export async function ensurePortalDatabase(port: number, credentials: Credentials): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: credentials.superuser,
    database: 'postgres',
  });
  await client.connect();
  try {
    const has = async (sql: string) => (await client.query(sql, [PORTAL_ROLE])).rowCount !== 0;
    const role = pg.escapeIdentifier(PORTAL_ROLE);
    if (!(await has('SELECT 1 FROM pg_roles WHERE rolname = $1'))) {
      await client.query(`CREATE ROLE ${role} LOGIN`);
    }
    await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(credentials.portal)}`);
    if (!(await has('SELECT 1 FROM pg_database WHERE datname = $1'))) {
      await client.query(`CREATE DATABASE ${role} OWNER ${role}`);
    }
  } finally {
    await client.end();
  }
}
