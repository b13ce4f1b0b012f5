import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiDoors } from '#scripts/serve/api-doors.ts';

/** What Next would have made of these routes; each tells what it was asked. */
const TELLS = `exports.routeModule = { ensureUserland: async () => {}, userland: {
  GET: async (request, { params }) => Response.json(
    { at: request.url, params: await params, sender: request.headers.get('x-real-ip') },
    { headers: { 'set-cookie': 'a=1', 'content-type': 'application/json; charset=utf-8' } }),
  POST: async (request) => new Response(await request.text(), { status: 201 }),
} };`;
const LONG = `exports.routeModule = { ensureUserland: async () => {}, userland: {
  GET: async () => Response.json({ text: 'ă'.repeat(5000) }),
  DELETE: async () => new Response(null, { status: 204 }),
} };`;

const BUILT = {
  '/api/v1/things/route': TELLS,
  '/api/v1/things/[code]/parts/[id]/route': TELLS,
  '/api/v1/things/long/route': LONG,
  '/api/v1/[...address]/route': TELLS,
};

let root: string;
let server: Server;
let url: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'api-doors-'));
  const write = async (file: string, text: string) => {
    const target = path.join(root, '.next', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  const files = Object.keys(BUILT).map((name) => [name, `app${name}.js`]);
  await write('server/app-paths-manifest.json', JSON.stringify(Object.fromEntries(files)));
  await write(
    'routes-manifest.json',
    JSON.stringify({
      dynamicRoutes: [
        {
          page: '/api/v1/things/[code]/parts/[id]',
          regex: '^/api/v1/things/([^/]+?)/parts/([^/]+?)(?:/)?$',
        },
        { page: '/api/v1/[...address]', regex: '^/api/v1/(.+?)(?:/)?$' },
      ],
      headers: [{ regex: '^/api(?:/.*)?$', headers: [{ key: 'x-frame', value: 'none' }] }],
    }),
  );
  for (const [name, text] of Object.entries(BUILT)) await write(`server/app${name}.js`, text);
  const doors = await ApiDoors.of(root, 'https://cong.example.vn');
  const listener = doors.before((_request, response) => {
    response.end('Next');
    return Promise.resolve();
  });
  server = createServer((request, response) => void listener(request, response)).listen(0);
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

describe('the doors of the API', () => {
  test('get the request at the address people use, and their answer goes out as it is', async () => {
    const answer = await fetch(`${url}/api/v1/things?q=a%20b`, { headers: { 'x-real-ip': '::2' } });
    expect(await answer.json()).toEqual({
      at: 'https://cong.example.vn/api/v1/things?q=a%20b',
      params: {},
      sender: '::2',
    });
    expect(answer.headers.getSetCookie()).toEqual(['a=1']);
    expect(answer.headers.get('x-frame')).toBe('none');
  });

  test('get the parts of the address that stand for something', async () => {
    const answer = await fetch(`${url}/api/v1/things/KCQG-2022-001/parts/7`);
    expect(await answer.json()).toMatchObject({ params: { code: 'KCQG-2022-001', id: '7' } });
  });

  test('get the body, and answer with their own status', async () => {
    const answer = await fetch(`${url}/api/v1/things`, { method: 'POST', body: 'nội dung' });
    expect([answer.status, await answer.text()]).toEqual([201, 'nội dung']);
    expect((await fetch(`${url}/api/v1/things/long`, { method: 'DELETE' })).status).toBe(204);
  });

  test('answer HEAD like GET without a body', async () => {
    const answer = await fetch(`${url}/api/v1/things`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('send long answers compressed to whoever takes that', async () => {
    const plain = await fetch(`${url}/api/v1/things/long`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    const { get } = await import('node:http');
    get(`${url}/api/v1/things/long`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      expect(answer.headers['content-encoding']).toBe('gzip');
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    });
    expect(gunzipSync(await promise).toString()).toBe(await plain.text());
  });

  test.each([
    ['GET', '/ke-hoach/2022'],
    ['GET', '/api/auth/csrf'],
    ['GET', '/api/v1/things/'],
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1/things/a%2Fb/parts/7'],
    ['GET', '/api/v1/things/../parts/7'],
    ['OPTIONS', '/api/v1/things'],
    ['PUT', '/api/v1/things'],
  ])('leave %s %s to Next', async (method, address) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { request } = await import('node:http');
    const { port } = new URL(url);
    const asking = request({ host: '127.0.0.1', port, method, path: address }, (answer) => {
      answer.setEncoding('utf8').on('data', (text: string) => resolve(text));
    });
    asking.end();
    expect(await promise).toBe('Next');
  });
});
