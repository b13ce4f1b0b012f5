import 'server-only';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { MissingFileError, type FileStore } from './file-store.ts';

async function syncPath(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isThere = (target: string) =>
  stat(target).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * Files under `ab/cd/<sha256>`. A name appears only once its bytes are on the disk: written beside
 * it, flushed, renamed, and the folder flushed too, so that a power cut leaves all or nothing.
 */
export function localDisk(folder: string): FileStore {
  const pathOf = (sha256: string) =>
    path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(sha256, file) {
      const target = pathOf(sha256);
      if (await isThere(target)) return;
      const parent = path.dirname(target);
      await mkdir(parent, { recursive: true });
      const beside = path.join(/* turbopackIgnore: true */ parent, `.${randomUUID()}`);
      try {
        await copyFile(file.path, beside);
        await syncPath(beside);
        await rename(beside, target);
        await syncPath(parent);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async open(sha256) {
      const target = pathOf(sha256);
      if (!(await isThere(target))) throw new MissingFileError(sha256);
      return Readable.toWeb(createReadStream(target)) as ReadableStream<Uint8Array>;
    },
    has: (sha256) => isThere(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}
