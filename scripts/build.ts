import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, printFailure } from './failure.ts';
import { ROOT } from './root.ts';
import { hashSources } from './source-hash.ts';
import { step } from './steps.mjs';

const CLIENT_SOURCES = ['prisma/schema.prisma', 'prisma/generate.ts', 'package-lock.json'];
const CLIENT_STAMP = 'lib/db/generated/.made-from';

const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
];
const BUILD_STAMP = '.next/made-from';

/** Runs a program of ours or of the dependencies; what it says is shown only when it fails. */
function run(what: string, file: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, file), ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (text: string) => (said += text);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) return resolve();
      process.stderr.write(`\n${said.slice(-6_000)}\n`);
      const isFull = /ENOSPC|No space left/i.test(said);
      const why = signal ? `tiến trình bị dừng bởi ${signal}` : 'xem thông báo ngay phía trên';
      reject(
        new Failure(
          what,
          isFull ? 'ổ đĩa đã đầy' : why,
          isFull
            ? 'giải phóng dung lượng rồi chạy lại.'
            : signal === 'SIGKILL'
              ? 'máy có thể đã hết bộ nhớ: tắt bớt chương trình rồi chạy lại.'
              : 'sửa lỗi nêu trong thông báo rồi chạy lại.',
        ),
      );
    });
  });
}

async function isMadeFrom(stamp: string, hash: string): Promise<boolean> {
  return (await readFile(path.join(ROOT, stamp), 'utf8').catch(() => '')) === hash;
}

// The stamp is taken away before and written last: what was cut short is made again.
async function make(stamp: string, hash: string, work: () => Promise<void>): Promise<void> {
  const file = path.join(ROOT, stamp);
  await rm(file, { force: true });
  await work();
  await writeFile(file, hash);
}

/** The database client, made from the schema when that has changed. True when it was made now. */
export async function ensureClient(): Promise<boolean> {
  const hash = await hashSources(ROOT, CLIENT_SOURCES);
  if (await isMadeFrom(CLIENT_STAMP, hash)) return false;
  await make(CLIENT_STAMP, hash, () =>
    run('Không tạo được mã truy cập cơ sở dữ liệu', 'prisma/generate.ts', []),
  );
  return true;
}

/** The production build, made when a source has changed. True when it was made now. */
export async function ensureBuild(): Promise<boolean> {
  const hash = await hashSources(ROOT, BUILD_SOURCES);
  if (await isMadeFrom(BUILD_STAMP, hash)) return false;
  await make(BUILD_STAMP, hash, () =>
    run('Không biên dịch được cổng', 'node_modules/next/dist/bin/next', ['build']),
  );
  return true;
}

if (process.argv[1] === import.meta.filename) {
  try {
    await step('Mã truy cập cơ sở dữ liệu', ensureClient);
    await step('Biên dịch', ensureBuild);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
