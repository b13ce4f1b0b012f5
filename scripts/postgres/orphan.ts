import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Where nobody collects orphaned processes (a container without an init), they stay listed for ever.
function isOnlyListed(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isOnlyListed(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandOf(pid: number): Promise<string> {
  const listed = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (listed !== null) return listed.replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

async function waitForEnd(pid: number, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Asks a server to stop as PostgreSQL wants it, then insists; its data survives either way. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitForEnd(pid, seconds)) return;
  }
}

// A server's own children work inside its data folder; only Linux lets us ask who does.
function listWorkers(data: string): number[] {
  const isInside = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === data;
    } catch {
      return false;
    }
  };
  const listed = existsSync('/proc/self/cwd') ? readdirSync('/proc') : [];
  return listed.filter((name) => /^\d+$/.test(name) && isInside(name)).map(Number);
}

/**
 * A portal that was killed may leave its server running, or that server's last children, or the note
 * of a server that is long gone and whose number another program has now. Afterwards nobody works on
 * the data and no such note is left.
 */
export async function clearOrphan(data: string): Promise<void> {
  const note = path.join(data, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!(pid > 0)) return;
  const command = isAlive(pid) ? await commandOf(pid) : '';
  if (command.includes('postgres') && command.includes(data)) await stopServer(pid);
  const ending = listWorkers(data).map((worker) => waitForEnd(worker, 10));
  const isQuiet = (await Promise.all(ending)).every(Boolean);
  // PostgreSQL clears its own note of a number nobody has; any other it would take for a server.
  if (isQuiet) await rm(note, { force: true });
}
