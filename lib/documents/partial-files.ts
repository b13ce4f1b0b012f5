import 'server-only';
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { dataPath } from '#lib/storage/chosen.ts';

/** Files on their way, as far as they have come: on this machine's disk, whatever the store is. */

export const partialPath = (id: string) => path.join(dataPath('uploads'), id);

/** Writes a piece where it belongs and waits for the disk. False when what came before it is gone. */
export async function writePiece(id: string, offset: number, bytes: Uint8Array): Promise<boolean> {
  await mkdir(dataPath('uploads'), { recursive: true, mode: 0o700 });
  const handle = await open(partialPath(id), constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    if ((await handle.stat()).size < offset) return false;
    await handle.write(bytes, 0, bytes.byteLength, offset);
    await handle.datasync();
    return true;
  } finally {
    await handle.close();
  }
}

/** SHA-256 of the first `size` bytes, and whether the file has no other length. */
export async function measure(id: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(partialPath(id)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}

export function removePartial(id: string): Promise<void> {
  return rm(partialPath(id), { force: true });
}

/** Removes what nobody has added to since `before`. */
export async function removePartialsBefore(before: Date): Promise<void> {
  const names = await readdir(dataPath('uploads')).catch(() => []);
  for (const name of names) {
    const found = await stat(partialPath(name)).catch(() => null);
    if (found && found.mtime < before) await removePartial(name);
  }
}

/** Room that must stay free for the database beside the files. */
const KEPT_FREE_BYTES = 200 * 1024 * 1024;

export async function hasRoomFor(size: number): Promise<boolean> {
  await mkdir(dataPath('uploads'), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(dataPath('uploads'));
  return bavail * bsize - size > KEPT_FREE_BYTES;
}
