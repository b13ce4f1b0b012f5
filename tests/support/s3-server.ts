import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Server {
  run: () => Promise<{ port: number }>;
  close: () => Promise<void>;
}

// The package says nothing of its types.
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Server;

/** The one account that the server knows. */
const KEY = 'S3RVER';

/** An S3 server of its own on a throw-away folder; `stop` leaves nothing behind. */
export async function startS3(bucket: string) {
  const directory = await mkdtemp(path.join(tmpdir(), 'portal-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    place: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      accessKeyId: KEY,
      secretAccessKey: KEY,
    },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
