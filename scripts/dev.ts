import { spawn } from 'node:child_process';
import path from 'node:path';
import { readEnv } from '#lib/env.ts';
import { startJobs } from '#lib/jobs/start.ts';
import { ROOT } from './root.ts';
import { printFailure } from './failure.ts';
import { prepare } from './prepare.ts';
import { untilStopped } from './signals.ts';

/** `npm run dev`: the portal's own database, served by Next's development server. */
async function run(): Promise<void> {
  const stopping = untilStopped();
  const { port, host, database } = await prepare();
  const program = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const args = ['dev', '--port', String(port), '--hostname', host];
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const next = spawn(process.execPath, [program, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  const jobs = startJobs(readEnv());
  const ended = new Promise((resolve) => next.once('exit', resolve));
  await Promise.race([stopping, ended]);
  next.kill('SIGTERM');
  await ended;
  await jobs.stop();
  await database.stop();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  printFailure(error);
  process.exit(1);
}
