import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#scripts/failure.ts';
import { accountFor, canEnter, type Account } from './account.ts';

export interface Home {
  directory: string;
  account: Account;
}

// Places where root may keep a service's data and any account can enter.
const OPEN_PLACES = ['/var/lib', '/srv', '/opt', '/var/tmp'];

async function makeElsewhere(account: Account): Promise<string> {
  for (const place of OPEN_PLACES.filter((open) => canEnter(account, open))) {
    const directory = path.join(place, `khuyen-cong-${randomBytes(4).toString('hex')}`);
    const made = await mkdir(directory)
      .then(() => chmod(directory, 0o711))
      .then(
        () => true,
        () => false,
      );
    if (made) return directory;
  }
  throw new Failure(
    'Không có chỗ cho cơ sở dữ liệu kèm theo',
    'thư mục hiện tại chỉ root vào được, còn PostgreSQL phải chạy bằng tài khoản khác',
    'đặt PORTAL_DATA_DIR tới một thư mục mà tài khoản khác vào được, ví dụ /var/lib/khuyen-cong.',
  );
}

/**
 * The folder that holds the server's programs and data: inside the portal's data directory, unless
 * root keeps that where the server's account cannot go; then elsewhere, and a note says where.
 */
export async function findHome(dataDirectory: string): Promise<Home> {
  const inside = path.join(dataDirectory, 'postgres');
  const note = path.join(dataDirectory, 'postgres-is-at');
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (noted && !(await stat(noted).catch(() => null))) {
    throw new Failure(
      'Không thấy dữ liệu của cổng',
      `${note} ghi rằng cơ sở dữ liệu nằm ở ${noted} nhưng thư mục đó không còn`,
      `khôi phục thư mục ấy, hoặc xoá ${dataDirectory} để bắt đầu lại với cơ sở dữ liệu trống.`,
    );
  }
  const account = accountFor(path.join(noted || inside, 'data'));
  if (noted) return { directory: noted, account };
  await mkdir(inside, { recursive: true });
  await chmod(inside, account ? 0o711 : 0o700);
  if (canEnter(account, inside)) return { directory: inside, account };
  const elsewhere = await makeElsewhere(account);
  await writeFile(note, `${elsewhere}\n`);
  return { directory: elsewhere, account };
}

/** Gives a file or folder to the server's account. */
export async function handOver(account: Account, target: string): Promise<void> {
  if (account) await chown(target, account.uid, account.gid);
}
