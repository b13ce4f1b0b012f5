import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { migrate } from '#prisma/migrate.ts';
import { startThrowAwayPostgres } from '#scripts/postgres/throw-away.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every seeded account has it, here and nowhere else. */
export const TEST_PASSWORD = 'mat-khau-chung-cua-kiem-thu';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function run(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

function waitForAddress(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('http://')) resolve();
    });
    child.once('exit', () => reject(new Error('the portal ended before it was ready')));
  });
}

export interface PortalUnderTest {
  url: string;
  databaseUrl: string;
  stop: () => Promise<void>;
}

/** The production build on a fresh, seeded database of its own, served as in production. */
export async function startPortal(): Promise<PortalUnderTest> {
  const database = await startThrowAwayPostgres();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    PORT: String(port),
    DATABASE_URL: database.url,
    PORTAL_DATA_DIR: database.directory,
    PORTAL_SEED_PASSWORD: TEST_PASSWORD,
    NEXTAUTH_SECRET: 'a secret that only signs the sessions of tests',
    NEXTAUTH_URL: url,
    TZ: 'UTC',
  };
  await migrate(database.url);
  const seeding = run(['--conditions=react-server', 'prisma/seed/run.ts'], env);
  if ((await ended(seeding)) !== 0) throw new Error('seeding failed');
  const server = run(['scripts/start.ts'], env);
  const serverEnded = ended(server);
  await waitForAddress(server);
  return {
    url,
    databaseUrl: database.url,
    stop: async () => {
      server.kill('SIGTERM');
      await serverEnded;
      await database.stop();
    },
  };
}
