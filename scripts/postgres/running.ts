import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keepCredentials, PORTAL_ROLE } from './cluster.ts';
import { findHome } from './home.ts';

/** Address of the server that a running portal keeps on this data directory; null when none runs. */
export async function runningDatabase(dataDirectory: string): Promise<string | null> {
  const home = await findHome(dataDirectory);
  const note = path.join(home.directory, 'data', 'postmaster.pid');
  // PostgreSQL's own note: process, directory, start, port …
  const port = (await readFile(note, 'utf8').catch(() => '')).split('\n')[3];
  if (!port) return null;
  const { portal } = await keepCredentials(dataDirectory);
  return `postgresql://${PORTAL_ROLE}:${portal}@127.0.0.1:${port}/${PORTAL_ROLE}`;
}
