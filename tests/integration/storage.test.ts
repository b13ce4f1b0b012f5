import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEnv, readEnv } from '#lib/env.ts';
import { storeFor } from '#lib/storage/chosen.ts';
import { MissingFileError, type FileStore } from '#lib/storage/file-store.ts';
import { localDisk } from '#lib/storage/local-disk.ts';
import { s3Store } from '#lib/storage/s3.ts';
import { startS3 } from '#tests/support/s3-server.ts';
import { hashOf } from '#tests/support/sample-files.ts';

let folder: string;
let server: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-store-'));
  server = await startS3('tai-lieu');
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Larger than any buffer on the way, and no text. */
const CONTENT = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 31) % 251));

async function fileOf(bytes: Buffer) {
  const file = path.join(folder, `${hashOf(bytes)}.part`);
  await writeFile(file, bytes);
  return { path: file, size: bytes.length };
}

const readAll = async (store: FileStore, sha256: string) =>
  Buffer.from(await new Response(await store.open(sha256)).arrayBuffer());

const STORES: [string, () => FileStore][] = [
  ['the local disk', () => localDisk(path.join(folder, 'files'))],
  ['an S3 server', () => s3Store(server.place)],
];

describe.each(STORES)('%s', (_name, make) => {
  test('gives back what was put, byte by byte', async () => {
    const sha256 = hashOf(CONTENT);
    expect(await make().has(sha256)).toBe(false);
    await make().put(sha256, await fileOf(CONTENT));
    expect(await make().has(sha256)).toBe(true);
    expect(hashOf(await readAll(make(), sha256))).toBe(sha256);
  });

  test('takes the same content twice, also at once', async () => {
    const bytes = Buffer.from('hai lần');
    const file = await fileOf(bytes);
    await Promise.all([1, 2, 3].map(() => make().put(hashOf(bytes), file)));
    await make().put(hashOf(bytes), file);
    expect(await readAll(make(), hashOf(bytes))).toEqual(bytes);
  });

  test('says that a file is not there', async () => {
    await expect(make().open(hashOf(Buffer.from('không có')))).rejects.toThrow(MissingFileError);
  });

  test('forgets what is removed, and removing nothing is no error', async () => {
    const bytes = Buffer.from('để xóa');
    await make().put(hashOf(bytes), await fileOf(bytes));
    await make().remove(hashOf(bytes));
    await make().remove(hashOf(bytes));
    expect(await make().has(hashOf(bytes))).toBe(false);
  });
});

describe('the local disk', () => {
  test('shows no name before its bytes are there, and leaves nothing of a failed put', async () => {
    const place = path.join(folder, 'broken');
    const store = localDisk(place);
    const sha256 = hashOf(Buffer.from('đứt giữa chừng'));
    await expect(store.put(sha256, { path: path.join(folder, 'gone'), size: 1 })).rejects.toThrow(
      'ENOENT',
    );
    expect(await store.has(sha256)).toBe(false);
    const left = await readdir(place, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
});

describe('an S3 server', () => {
  // The server from npm knows its accounts, but does not compute signatures itself.
  test('refuses somebody it does not know', async () => {
    const stranger = s3Store({ ...server.place, accessKeyId: 'ANOTHER' });
    const bytes = Buffer.from('của người lạ');
    await expect(stranger.put(hashOf(bytes), await fileOf(bytes))).rejects.toThrow(/answered 403/);
    expect(await s3Store(server.place).has(hashOf(bytes))).toBe(false);
  });

  test('that is away is an error, not an empty file', async () => {
    const away = s3Store({ ...server.place, endpoint: 'http://127.0.0.1:1' });
    await expect(away.open(hashOf(CONTENT))).rejects.toThrow('fetch failed');
    await expect(away.has(hashOf(CONTENT))).rejects.toThrow('fetch failed');
  });

  test('is used when the environment names it, whole or not at all', async () => {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = server.place;
    const named = {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    };
    const store = storeFor({
      ...readEnv(),
      ...parseEnv(named),
      DATABASE_URL: '',
      NEXTAUTH_SECRET: '',
      NEXTAUTH_URL: '',
    });
    const bytes = Buffer.from('qua biến môi trường');
    await store.put(hashOf(bytes), await fileOf(bytes));
    expect(await s3Store(server.place).has(hashOf(bytes))).toBe(true);
    expect(() => parseEnv({ ...named, S3_BUCKET: '' })).toThrow(/S3_BUCKET/);
  });
});
