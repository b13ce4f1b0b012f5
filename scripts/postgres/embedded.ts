import { rm, readdir } from 'node:fs/promises';
import path from 'node:path';
import { placeBinaries } from './binaries.ts';
import { ensureCluster, ensurePortalDatabase, keepCredentials, PORTAL_ROLE } from './cluster.ts';
import { findHome } from './home.ts';
import { clearOrphan, stopServer } from './orphan.ts';
import { startServer } from './server.ts';

/** For a machine with two cores that also runs the portal itself. */
const SETTINGS = {
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  // Short statements only: compiling them costs more than it saves.
  jit: 'off',
  // Nobody replicates this database; a plain log of changes is enough to survive a crash.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Values a person typed do not belong in a log.
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
};

export interface EmbeddedPostgres {
  /** The portal's own database, as its own role. */
  url: string;
  /** The superuser, for tests that make and drop databases. */
  adminUrl: string;
  stop: () => Promise<void>;
}

async function removeOlderPrograms(directory: string, version: string): Promise<void> {
  const entries = await readdir(directory);
  const old = entries.filter((name) => name.startsWith('postgresql-') && !name.endsWith(version));
  await Promise.all(old.map((name) => rm(path.join(directory, name), { recursive: true })));
}

/**
 * Starts the PostgreSQL that came with the dependencies on the data kept in a directory, making it
 * first when there is none. It stops with `stop()`, and also when this process ends in any other way.
 */
export async function startEmbeddedPostgres(
  dataDirectory: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const credentials = await keepCredentials(dataDirectory);
  const home = await findHome(dataDirectory);
  const programs = await placeBinaries(home.directory);
  const data = await ensureCluster(home, programs.initdb, credentials);
  const start = async (port?: number) => {
    await clearOrphan(data);
    const all = { ...SETTINGS, ...settings };
    return startServer(home, programs.postgres, data, credentials, all, port);
  };
  let server = await start();
  let isStopping = false;
  // One that was killed (out of memory, by mistake) comes back where the portal expects it.
  const keepRunning = async () => {
    for (;;) {
      await server.ended;
      if (isStopping) return;
      server = await start(server.port);
    }
  };
  const stop = async () => {
    isStopping = true;
    process.off('exit', stopAtExit);
    await stopServer(server.pid);
    await server.ended;
    server.watchdog.kill();
  };
  const stopAtExit = () => process.kill(server.pid, 'SIGINT');
  process.on('exit', stopAtExit);
  try {
    await ensurePortalDatabase(server.port, credentials);
  } catch (error) {
    await stop();
    throw error;
  }
  keepRunning().catch((error: unknown) => console.error(error));
  await removeOlderPrograms(home.directory, programs.version);
  const at = `127.0.0.1:${server.port}`;
  return {
    url: `postgresql://${PORTAL_ROLE}:${credentials.portal}@${at}/${PORTAL_ROLE}`,
    adminUrl: `postgresql://postgres:${credentials.superuser}@${at}/postgres`,
    stop,
  };
}
