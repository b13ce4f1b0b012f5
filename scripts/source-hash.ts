import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

async function listFiles(target: string): Promise<string[]> {
  const found = await stat(target).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [target];
  const names = await readdir(target);
  const nested = await Promise.all(names.map((name) => listFiles(path.join(target, name))));
  return nested.flat();
}

/** One hash over the names and contents of files and folders. */
export async function hashSources(root: string, sources: readonly string[]): Promise<string> {
  const files = (await Promise.all(sources.map((name) => listFiles(path.join(root, name))))).flat();
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash.update(`${path.relative(root, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}
