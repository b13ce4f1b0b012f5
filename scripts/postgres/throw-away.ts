import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';

/** What a crash would lose may be lost. */
const IN_A_HURRY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface ThrowAwayPostgres extends EmbeddedPostgres {
  /** A data directory like the portal's own, gone after `stop()`. */
  directory: string;
}

/** A database that lives as long as one run. */
export async function startThrowAwayPostgres(
  settings: Record<string, string> = IN_A_HURRY,
): Promise<ThrowAwayPostgres> {
  const directory = await mkdtemp(path.join(tmpdir(), 'khuyen-cong-'));
  // When root runs this, the server's own account must be able to pass.
  await chmod(directory, 0o711);
  const server = await startEmbeddedPostgres(directory, settings);
  return {
    ...server,
    directory,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
