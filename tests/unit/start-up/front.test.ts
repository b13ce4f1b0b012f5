import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished, describe, expect, test } from 'vitest';
import { Front } from '#scripts/serve/front.ts';
import type { Listener } from '#scripts/serve/render-apart.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** A server whose pages come from this listener instead of from Next. */
async function serve(next: Listener): Promise<number> {
  const front = new Front(next, 'http://localhost', () => true);
  const server = createServer((request, response) => void front.handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

async function get(port: number, path: string, method = 'GET', headers = {}): Promise<Answer> {
  const asking = ask({ host: '127.0.0.1', port, path, method, headers, agent: false });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const echo: Listener = (request, response) => {
  response.writeHead(200, HTML).end(`<p>${request.method} ${request.url}</p>`);
  return Promise.resolve();
};

describe('a request that no address can answer', () => {
  test.each([
    ['OPTIONS', '*'],
    ['GET', '/de-an/%'],
    ['GET', '/de-an/%C3'],
    ['GET', '/api/v1/plans/%zz'],
  ])('%s %s is malformed', async (method, path) => {
    const { status, headers, body } = await get(await serve(echo), path, method);
    expect(status).toBe(400);
    expect(headers['cache-control']).toBe('no-store');
    if (!path.startsWith('/api/')) return;
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'MALFORMED', instance: path });
  });

  test.each(['TRACE', 'PROPFIND'])('nothing takes %s', async (method) => {
    const { status, headers } = await get(await serve(echo), '/', method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS');
  });

  test('what stands before the path is not ours to follow', async () => {
    const port = await serve(echo);
    expect((await get(port, 'http://elsewhere.example/de-an?q=may')).body).toBe(
      '<p>GET /de-an?q=may</p>',
    );
    expect((await get(port, 'http://elsewhere.example')).body).toBe('<p>GET /</p>');
  });

  test('what Next builds for itself is nobody’s address', async () => {
    const port = await serve(echo);
    for (const path of ['/_global-error', '/_not-found?a=b']) {
      expect((await get(port, path)).body).toBe('<p>GET /khong-co-trang-nay</p>');
    }
    expect((await get(port, '/_next/static/a.js')).body).toBe('<p>GET /_next/static/a.js</p>');
  });

  test('a name with marks is an address like any other', async () => {
    const { body } = await get(await serve(echo), '/de-an/m%C3%A1y');
    expect(body).toBe('<p>GET /de-an/m%C3%A1y</p>');
  });
});

test('all who ask at once for what is not there are told so in words', async () => {
  const port = await serve((request, response) => {
    const isUnknown = request.url === '/khong-co-trang-nay';
    response
      .writeHead(404, HTML)
      .end(isUnknown ? '<h1>Không tìm thấy</h1>' : '<html id="__next_error__"></html>');
    return Promise.resolve();
  });
  const answers = await Promise.all(Array.from({ length: 5 }, () => get(port, '/de-an/KC-0')));
  for (const { status, body } of answers) {
    expect(status).toBe(404);
    expect(body).toBe('<h1>Không tìm thấy</h1>');
  }
});

describe('more readers than can be answered together', () => {
  /** Pages that end when told to, and how many were begun. */
  async function slowPages() {
    const begun: (() => void)[] = [];
    const port = await serve((_, response) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      begun.push(() => {
        response.writeHead(200, HTML).end('<p>trang</p>');
        resolve();
      });
      return promise;
    });
    return { begun, port };
  }
  const SIGNED_IN = { cookie: 'next-auth.session-token=x' };

  test('wait for their turn, and whoever would wait too long is told to come back', async () => {
    const { begun, port } = await slowPages();
    const answers = Array.from({ length: 517 }, () => get(port, '/lam-viec', 'GET', SIGNED_IN));
    const crowded = await Promise.race(answers);
    expect(crowded.status).toBe(503);
    expect(crowded.headers['retry-after']).toBe('5');
    expect(crowded.body).toContain('Cổng đang đông người truy cập');
    expect(begun).toHaveLength(16);
    for (let at = 0; at < 516; at += 1) {
      await expect.poll(() => begun.length).toBeGreaterThan(at);
      begun[at]?.();
    }
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(516);
  });

  test('data do not wait for pages', async () => {
    const { begun, port } = await slowPages();
    const pages = Array.from({ length: 20 }, () => get(port, '/lam-viec', 'GET', SIGNED_IN));
    await expect.poll(() => begun.length).toBe(16);
    const data = get(port, '/api/v1/projects', 'GET', SIGNED_IN);
    await expect.poll(() => begun.length).toBe(17);
    begun[16]?.();
    expect((await data).status).toBe(200);
    for (let at = 0; at < 21; at += 1) {
      await expect.poll(() => begun.length).toBeGreaterThan(at);
      if (at !== 16) begun[at]?.();
    }
    expect(await Promise.all(pages)).toHaveLength(20);
  });
});
