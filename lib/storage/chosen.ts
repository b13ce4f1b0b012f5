import 'server-only';
import path from 'node:path';
import { readEnv, type Env } from '#lib/env.ts';
import type { FileStore } from './file-store.ts';
import { localDisk } from './local-disk.ts';
import { s3Store } from './s3.ts';

/** The store that the environment names: S3 when an endpoint is given, otherwise the local disk. */
export function storeFor(env: Env): FileStore {
  if (env.S3_ENDPOINT === undefined) return localDisk(dataPath('files', env));
  return s3Store({
    endpoint: env.S3_ENDPOINT,
    bucket: env.S3_BUCKET ?? '',
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
  });
}

let chosen: FileStore | undefined;

/** The store of the running portal. */
export function fileStore(): FileStore {
  return (chosen ??= storeFor(readEnv()));
}

/** A folder of the portal's own data. */
export function dataPath(name: 'files' | 'uploads', env: Env = readEnv()): string {
  // Named at run time: the build must not take what lies there for a part of the program.
  return path.resolve(/* turbopackIgnore: true */ env.PORTAL_DATA_DIR, name);
}
