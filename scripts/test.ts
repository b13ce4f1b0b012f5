import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild, ensureClient } from './build.ts';
import { ROOT } from './root.ts';
import { Failure } from './failure.ts';
import { step } from './steps.mjs';

const RESULTS = path.join(ROOT, 'test-results');

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  title: string;
  /** Left out of the quick check for daily work. */
  isSlow?: boolean;
  work: () => Promise<unknown>;
}

const total: Count = { passed: 0, failed: 0 };

/** Runs a tool that came with the dependencies; what it says is shown when it fails. */
function runTool(name: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = path.join(ROOT, 'node_modules', '.bin', name);
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (text: string) => (said += text);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) return resolve();
      process.stdout.write(`\n${said}\n`);
      reject(new Failure(`${name} báo lỗi`, 'xem thông báo phía trên', 'sửa rồi chạy lại.'));
    });
  });
}

async function readReport<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}

function add({ passed, failed }: Count): string {
  total.passed += passed;
  total.failed += failed;
  return `${passed} đạt`;
}

async function runVitest(project: string, zone: string, args: string[] = []): Promise<string> {
  const report = path.join(RESULTS, `${project}.json`);
  const base = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // Days must not depend on the machine's clock zone: the two halves run far apart.
  await runTool('vitest', [...base, ...output, ...args], { TZ: zone }).catch(async (error) => {
    const counts = await readReport<{ numFailedTests: number }>(report);
    total.failed += counts?.numFailedTests ?? 0;
    throw error;
  });
  const counts = await readReport<{ numPassedTests: number }>(report);
  return add({ passed: counts?.numPassedTests ?? 0, failed: 0 });
}

async function runPlaywright(): Promise<string> {
  const report = path.join(RESULTS, 'e2e.json');
  type Report = { stats: { expected: number; unexpected: number; flaky: number } };
  await runTool('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
    E2E_REPORT: report,
  }).catch(async (error) => {
    total.failed += (await readReport<Report>(report))?.stats.unexpected ?? 0;
    throw error;
  });
  const stats = (await readReport<Report>(report))?.stats;
  return add({ passed: stats?.expected ?? 0, failed: 0 });
}

const STEPS: Step[] = [
  { title: 'Mã truy cập cơ sở dữ liệu', work: ensureClient },
  { title: 'Kiểu dữ liệu', work: () => runTool('tsc', ['--noEmit', '-p', '.']) },
  {
    title: 'Quy tắc viết mã',
    work: () => runTool('oxlint', ['--type-aware', '--deny-warnings']),
  },
  { title: 'Định dạng', work: () => runTool('prettier', ['--check', '--log-level=warn', '.']) },
  { title: 'Mã thừa', work: () => runTool('knip', ['--config', 'tests/knip.json']) },
  {
    title: 'Kiểm thử đơn vị',
    work: () => runVitest('unit', 'America/New_York', ['--coverage']),
  },
  {
    title: 'Kiểm thử với cơ sở dữ liệu',
    work: () => runVitest('integration', 'Pacific/Auckland'),
  },
  { title: 'Biên dịch', isSlow: true, work: ensureBuild },
  { title: 'Kiểm thử bằng trình duyệt', isSlow: true, work: runPlaywright },
];

const isQuick = process.argv.includes('--check');
await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
try {
  for (const { title, work } of STEPS.filter(({ isSlow }) => !(isQuick && isSlow))) {
    await step(title, work, (words) => (typeof words === 'string' ? words : ''));
  }
} catch (error) {
  process.exitCode = 1;
  // A step that is not a test counts as one that failed.
  total.failed = Math.max(total.failed, 1);
  if (!(error instanceof Failure)) console.error(error);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
