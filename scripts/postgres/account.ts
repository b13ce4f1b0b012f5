import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Failure } from '#scripts/failure.ts';

/** Whom the server runs as; null: as the person who started the portal. */
export type Account = { uid: number; gid: number } | null;

const OWN_NAME = 'khuyencong-db';

function idsOf(name: string): Account {
  const read = (flag: '-u' | '-g') => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : 0;
  };
  const uid = read('-u');
  return uid > 0 ? { uid, gid: read('-g') } : null;
}

function createOwn(): void {
  const shell = '/usr/sbin/nologin';
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    shell,
    OWN_NAME,
  ]);
  // Where useradd is missing (BusyBox), adduser says the same in other words.
  if (!idsOf(OWN_NAME)) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_NAME]);
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it a system account of its own, or the one
 * that already owns the data; a system whose accounts cannot be changed has `nobody` at least.
 */
export function accountFor(dataDirectory: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (!idsOf(OWN_NAME)) createOwn();
  const account = idsOf(OWN_NAME) ?? idsOf('postgres') ?? idsOf('nobody');
  if (account) return account;
  throw new Failure(
    'Không chạy được cơ sở dữ liệu kèm theo',
    'PostgreSQL không chạy bằng tài khoản root và máy này không tạo được tài khoản riêng cho nó',
    'chạy lại bằng một tài khoản thường, hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.',
  );
}

/** Can this account enter the directory? A folder above it may be open to root alone. */
export function canEnter(account: Account, directory: string): boolean {
  if (!account) return true;
  const test = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/' });
  return test.status === 0;
}
