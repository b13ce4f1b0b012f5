import 'server-only';
import { readFile } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { MissingFileError, type FileStore } from './file-store.ts';

export interface S3Place {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The store answered, but not with what was asked of it. */
export class StoreError extends Error {}

/** Longest a store may take over one file of 25 MB, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** Any S3-compatible store, addressed by path (`endpoint/bucket/files/ab/cd/<sha256>`). */
export function s3Store(place: S3Place): FileStore {
  const client = new AwsClient({
    accessKeyId: place.accessKeyId,
    secretAccessKey: place.secretAccessKey,
    region: place.region,
    service: 's3',
    retries: 2,
  });
  const base = `${place.endpoint.replace(/\/$/, '')}/${encodeURIComponent(place.bucket)}`;
  const addressOf = (sha256: string) =>
    `${base}/files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const ask = (sha256: string, method: string, init: RequestInit = {}) =>
    client.fetch(addressOf(sha256), {
      ...init,
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  return {
    async put(sha256, file) {
      // Signed over the hash of the body: the store itself refuses bytes that changed on the way.
      const body = await readFile(file.path);
      const answer = await ask(sha256, 'PUT', {
        body,
        headers: { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' },
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new StoreError(`PUT answered ${answer.status}`);
    },
    async open(sha256) {
      const answer = await ask(sha256, 'GET');
      if (answer.ok && answer.body) return answer.body;
      await answer.body?.cancel();
      if (answer.status === 404) throw new MissingFileError(sha256);
      throw new StoreError(`GET answered ${answer.status}`);
    },
    async has(sha256) {
      const answer = await ask(sha256, 'HEAD');
      if (answer.ok || answer.status === 404) return answer.ok;
      throw new StoreError(`HEAD answered ${answer.status}`);
    },
    async remove(sha256) {
      const answer = await ask(sha256, 'DELETE');
      await answer.body?.cancel();
      if (!answer.ok && answer.status !== 404) {
        throw new StoreError(`DELETE answered ${answer.status}`);
      }
    },
  };
}
