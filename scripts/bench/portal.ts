import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { MEMORY_FLAGS, MEMORY_SETTINGS } from '#scripts/memory.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const BENCH_PASSWORD = 'mat-khau-chi-de-do-toc-do';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function spawnNode(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function untilItSaysItsAddress(child: ChildProcess): Promise<void> {
  for await (const text of child.stdout ?? []) if (String(text).includes('http://')) break;
  // Whatever else it says has to be read, or it would wait for a reader.
  child.stdout?.resume();
}

export async function seed(databaseUrl: string): Promise<void> {
  const child = spawnNode(['--conditions=react-server', 'prisma/seed/run.ts'], {
    DATABASE_URL: databaseUrl,
    PORTAL_SEED_PASSWORD: BENCH_PASSWORD,
    NEXTAUTH_SECRET: 'only for measuring, thrown away afterwards',
  });
  child.stdout?.resume();
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('seeding failed');
}

export interface Running {
  url: string;
  /** Memory of the server process that is in use (its resident set), MiB. */
  memory: () => Promise<number>;
  stop: () => Promise<void>;
}

/** The built portal as `npm start` runs it. */
export async function startPortal(databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawnNode([...MEMORY_FLAGS, 'scripts/start.ts'], {
    ...MEMORY_SETTINGS,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: 'only for measuring, thrown away afterwards',
    NEXTAUTH_URL: url,
  });
  await untilItSaysItsAddress(child);
  return {
    url,
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * A bare Node server in a process of its own that answers these bytes to everything. It names their type:
 * whoever measures guesses it otherwise, and takes longer for it than the server does to answer.
 */
export async function startBareServer(
  body: string,
  contentType: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const script = `let body = ''; process.stdin.setEncoding('utf8').on('data', (part) => { body += part; }).on('end', () => {
    const bytes = Buffer.from(body);
    require('node:http').createServer((request, response) => {
      response.writeHead(200, { 'content-type': '${contentType}', 'content-length': bytes.length }); response.end(bytes);
    }).listen(${port}, '127.0.0.1', () => console.log('http://'));
  });`;
  const child = spawnNode(['--input-type=commonjs', '-e', script], {});
  child.stdin?.end(body);
  await untilItSaysItsAddress(child);
  return { url, stop: () => stop(child) };
}
