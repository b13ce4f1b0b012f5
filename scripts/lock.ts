import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';

// A number alone may belong to another program by now; together with when it started it is unique.
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout?.trim() || null;
  }
}

function holderOf(text: string): number | null {
  const [pid, start] = text.trim().split('\n');
  const isRunning = start !== undefined && startOf(Number(pid)) === start;
  return isRunning ? Number(pid) : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function claim(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * One portal per data directory. The note of a portal that was killed is recognised and replaced.
 * Returns what gives the directory free again.
 */
export function lockDataDirectory(directory: string): () => void {
  const file = path.join(directory, 'portal.lock');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n${startOf(process.pid) ?? ''}\n`);
  try {
    while (!claim(mine, file)) {
      const found = read(file);
      if (found === null) continue;
      const holder = holderOf(found);
      if (holder !== null) {
        throw new Failure(
          'Cổng này đang chạy rồi',
          `tiến trình ${holder} đang dùng thư mục dữ liệu ${directory}`,
          'dùng cổng đang chạy, dừng nó (Ctrl-C), hoặc đặt PORTAL_DATA_DIR khác cho cổng thứ hai.',
        );
      }
      // Moved aside, not removed: of two starts that see the same stale note only one moves it.
      const aside = `${mine}.stale`;
      try {
        renameSync(file, aside);
      } catch {
        continue;
      }
      if (read(aside) !== found) claim(aside, file);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return release;
}
