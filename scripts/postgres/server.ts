import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from '#scripts/failure.ts';
import type { Credentials } from './cluster.ts';
import type { Home } from './home.ts';

const LOG_LIMIT = 5_000_000;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function openLog(file: string): Promise<FileHandle> {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size > LOG_LIMIT) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

async function explain(log: string, from: number): Promise<Failure> {
  const said = (await readFile(log)).subarray(from).toString().trim();
  const last = said.split('\n').slice(-4).join(' ').slice(-600);
  if (/No space left|Disk quota/i.test(said)) {
    return new Failure(
      'Cơ sở dữ liệu không khởi động được',
      'ổ đĩa đã đầy',
      'giải phóng dung lượng rồi chạy lại; dữ liệu đã có không bị hỏng.',
    );
  }
  return new Failure(
    'Cơ sở dữ liệu không khởi động được',
    last || 'máy chủ dừng mà không nói gì',
    `xem toàn bộ nhật ký ở ${log}, sửa nguyên nhân rồi chạy lại.`,
  );
}

// Answers 57P03 while it replays what a crash interrupted; that may take its time.
async function waitUntilReady(
  child: ChildProcess,
  port: number,
  password: string,
): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined);
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return true;
    await sleep(25);
  }
  return false;
}

// The portal may be killed outright; then the pipe to this shell closes, and it stops the server.
function stopWhenWeDie(pid: number, home: Home): ChildProcess {
  const script = 'cat >/dev/null; kill -INT "$1"';
  return spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    ...home.account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

export interface Server {
  port: number;
  pid: number;
  watchdog: ChildProcess;
  ended: Promise<void>;
}

/** Starts the server on a free port of this machine alone and waits until it answers. */
export async function startServer(
  home: Home,
  program: string,
  data: string,
  credentials: Credentials,
  settings: Record<string, string>,
  usualPort?: number,
): Promise<Server> {
  const log = path.join(home.directory, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = usualPort ?? (await findFreePort());
    const from = (await stat(log).catch(() => null))?.size ?? 0;
    const output = await openLog(log);
    const all = { ...settings, listen_addresses: '127.0.0.1', port: String(port) };
    const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(program, ['-D', data, ...options], {
      ...home.account,
      cwd: home.directory,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      // Its own group: Ctrl-C is for the portal, which stops the server after its last request.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    await output.close();
    if (await waitUntilReady(child, port, credentials.superuser)) {
      const pid = child.pid as number;
      const watchdog = stopWhenWeDie(pid, home);
      return { port, pid, watchdog, ended };
    }
    const failure = await explain(log, from);
    // Another program took the port, or a killed server's last child is still letting go of its memory.
    const isPassing = /Address already in use|shared memory block/i.test(failure.why);
    if (!isPassing || attempt === 20) throw failure;
    await sleep(250);
  }
}
