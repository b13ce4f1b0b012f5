import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/root.ts';

const SERVES = `
  import { untilStopped } from '${path.join(ROOT, 'scripts/signals.ts')}';
  process.on('uncaughtException', (error) => process.exit(error.code === 'EPIPE' ? 3 : 4));
  const stopping = untilStopped();
  const saying = setInterval(() => { process.stdout.write('said'); process.stderr.write('said'); });
  process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGTERM'));
  await stopping;
  clearInterval(saying);
  process.exit(0);`;

test('whoever reads the output may go: serving goes on until it is stopped', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVES]);
  const ended = once(child, 'exit');
  await Promise.all([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  const closed = Promise.all([once(child.stdout, 'close'), once(child.stderr, 'close')]);
  child.stdout.destroy();
  child.stderr.destroy();
  await closed;
  child.stdin.end();
  expect(await ended).toEqual([0, null]);
});
