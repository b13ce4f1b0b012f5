import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.ts';

// One level after the other: where the system refuses with "no such folder" (/proc), Node's own
// recursive way never comes to an end.
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (!(await stat(parent).catch(() => null)) && parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

/** The directory for the portal's own data, made when it is not there; proven to be writable. */
export async function openDataDirectory(configured: string): Promise<string> {
  const directory = path.resolve(configured);
  const probe = path.join(directory, `.write-test-${process.pid}`);
  try {
    if (!(await stat(directory).catch(() => null))) {
      await makeFolder(directory);
      // Secrets in it are closed file by file; the database's own account must be able to pass.
      await chmod(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
    throw new Failure(
      'Không ghi được vào thư mục dữ liệu',
      `${directory}: ${code === 'ENOTDIR' || code === 'EEXIST' ? 'đây không phải là thư mục' : message}`,
      'cấp quyền ghi cho người đang chạy lệnh, hoặc đặt PORTAL_DATA_DIR tới một thư mục ghi được.',
    );
  }
  return directory;
}

/** The secret that signs sessions, made once when the operator gives none. */
export async function keepSecret(directory: string): Promise<string> {
  const file = path.join(directory, 'nextauth-secret');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known.length >= 32) return known;
  const secret = randomBytes(48).toString('base64url');
  await writeFile(`${file}.new`, `${secret}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secret;
}
