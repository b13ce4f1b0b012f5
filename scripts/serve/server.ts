import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { readEnv } from '#lib/env.ts';
import { startJobs } from '#lib/jobs/start.ts';
import { ApiDoors } from './api-doors.ts';
import { Front } from './front.ts';
import { PublicChanges } from './public-changes.ts';

/** Longest a request may take to arrive, and what is in flight may take when the server stops, ms. */
const REQUEST_TIMEOUT_MS = 30_000;
const STOP_PATIENCE_MS = 10_000;

export interface Serving {
  address: string;
  /** Refuses new requests, finishes those in flight, lets go of everything. */
  stop(): Promise<void>;
}

// The configuration as it was built, in the way a standalone build hands it to Next: a release has no
// next.config.js. Without its `output`, which would make Next warn that another server was meant.
async function useBuiltConfig(root: string): Promise<void> {
  const file = path.join(root, '.next', 'required-server-files.json');
  const { config } = JSON.parse(await readFile(file, 'utf8')) as { config: object };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, output: undefined });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<unknown> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
  return closed.finally(() => clearTimeout(late));
}

/** Serves the built portal in a directory; needs DATABASE_URL and NEXTAUTH_SECRET. */
export async function serve(root: string): Promise<Serving> {
  const env = readEnv();
  await useBuiltConfig(root);
  const app = next({ dev: false, dir: root, hostname: env.HOST, port: env.PORT });
  await app.prepare();
  const doors = await ApiDoors.of(root, env.NEXTAUTH_URL);
  const listener = doors.before(app.getRequestHandler());
  const changes = new PublicChanges(
    env.DATABASE_URL,
    () => front.forget(),
    () => jobs.mailQueued(),
  );
  const front: Front = new Front(listener, env.NEXTAUTH_URL, () => changes.isConnected);
  const server = createServer((request, response) => {
    front.handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  const jobs = startJobs(env);
  await changes.start();
  try {
    await listen(server, env.PORT, env.HOST);
  } catch (error) {
    await jobs.stop();
    throw error;
  }
  return {
    address: `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`,
    stop: async () => {
      await close(server);
      await changes.stop();
      await jobs.stop();
      await app.close();
    },
  };
}
