import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { ResponseCache, type Outcome } from '#lib/http/response-cache.ts';
import { encodingFor, StoredAnswer, type Rendered } from '#lib/http/stored-answer.ts';

function page(text = 'Trang', changes: Partial<Rendered> = {}, nonce = 'abc'): Rendered {
  const html = `<link rel="preload" as="script" href="/a.js" nonce="${nonce}"/><link rel="stylesheet" href="/a.css" nonce="${nonce}"/><p>${text}</p><script nonce="${nonce}">self.data = ["${nonce}"]</script><script>smuggled()</script><script src="/a.js" nonce="${nonce}"></script>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`,
      'cache-control': 'private, no-store',
      date: 'today',
    },
    setsCookie: false,
    body: Buffer.from(html),
    ...changes,
  };
}

async function bodyOf(outcome: Outcome): Promise<string> {
  if (outcome.how === 'bypass') return outcome.rendered?.body.toString() ?? '';
  const [, body] = await outcome.stored.inFormOf(undefined);
  return body.toString();
}

describe('a stored page', () => {
  const stored = new StoredAnswer(page(), 0);

  test('is a document: no script, no nonce, only what is read', async () => {
    const [, body] = await stored.inFormOf(undefined);
    expect(body.toString()).toBe('<link rel="stylesheet" href="/a.css"/><p>Trang</p>');
  });

  test('allows no script at all, not even one smuggled in', () => {
    expect(stored.headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'",
    );
  });

  test('is asked for anew each time, and is the same page while its text is the same', () => {
    expect(stored.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(stored.headers).not.toHaveProperty('date');
    expect(new StoredAnswer(page('Trang', {}, 'xyz'), 9).etag).toBe(stored.etag);
    expect(new StoredAnswer(page('Khác'), 0).etag).not.toBe(stored.etag);
  });

  test('is the same text in every form', async () => {
    const [, plain] = await stored.inFormOf('deflate');
    const [gzip, zipped] = await stored.inFormOf('gzip');
    const [br, pressed] = await stored.inFormOf('gzip, deflate, br');
    expect([gzip, br]).toEqual(['gzip', 'br']);
    expect(gunzipSync(zipped)).toEqual(plain);
    expect(brotliDecompressSync(pressed)).toEqual(plain);
  });

  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['br;q=0.5,gzip', 'br'],
    ['x-gzip-like', 'identity'],
  ])('for a reader that accepts %j is sent as %s', (accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected);
  });
});

describe('the response cache', () => {
  let now = 0;
  let renderings = 0;
  let cache: ResponseCache;
  const render =
    (rendered = page()) =>
    async () => {
      renderings += 1;
      return rendered;
    };

  beforeEach(() => {
    now = 0;
    renderings = 0;
    cache = new ResponseCache({ lifeMs: 60_000, maxEntries: 3, maxBytes: 100_000 }, () => now);
  });

  test('renders a page once for everybody', async () => {
    expect((await cache.answer('/', render())).how).toBe('miss');
    expect((await cache.answer('/', render())).how).toBe('hit');
    expect(renderings).toBe(1);
  });

  test('renders once for all who ask at the same moment', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => cache.answer('/', render())));
    expect(outcomes.map(({ how }) => how)).toEqual(['miss', 'hit', 'hit']);
    expect(renderings).toBe(1);
  });

  test('forgets after a minute, and at once when something is published', async () => {
    await cache.answer('/', render());
    now = 59_999;
    expect((await cache.answer('/', render())).how).toBe('hit');
    now = 60_000;
    expect((await cache.answer('/', render())).how).toBe('miss');
    cache.clear();
    expect((await cache.answer('/', render())).how).toBe('miss');
  });

  test('does not keep a page that was begun before a publication', async () => {
    const begun = Promise.withResolvers<Rendered>();
    const before = cache.answer('/', () => begun.promise);
    cache.clear();
    const after = cache.answer('/', render(page('sau khi công bố')));
    begun.resolve(page('trước khi công bố'));
    expect(await bodyOf(await before)).toContain('trước khi công bố');
    expect(await bodyOf(await after)).toContain('sau khi công bố');
    expect(await bodyOf(await cache.answer('/', render()))).toContain('sau khi công bố');
  });

  test('keeps data byte for byte, whatever they say', async () => {
    const body = Buffer.from('{"title":"<script>x</script>"}');
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const data = { status: 200, headers, setsCookie: false, body };
    await cache.answer('/api', render(data));
    const outcome = await cache.answer('/api', render(data));
    expect(outcome.how).toBe('hit');
    expect(await bodyOf(outcome)).toBe(body.toString());
    expect(outcome.how === 'hit' && outcome.stored.headers).not.toHaveProperty(
      'content-security-policy',
    );
  });

  test.each([
    ['an error', { status: 500 }],
    ['a page not found', { status: 404 }],
    ['an answer that sets a cookie', { setsCookie: true }],
    ['a file', { headers: { 'content-type': 'application/pdf' } }],
  ])('does not keep %s, nor give it to another reader', async (_name, changes) => {
    const [first, second] = await Promise.all([
      cache.answer('/', render(page('x', changes))),
      cache.answer('/', render(page('x', changes))),
    ]);
    expect(first).toMatchObject({
      how: 'bypass',
      rendered: { body: expect.any(Buffer) as Buffer },
    });
    expect(second).toEqual({ how: 'bypass', rendered: null });
    expect((await cache.answer('/', render())).how).toBe('miss');
  });

  test('goes on after a page that failed', async () => {
    const failing = () => Promise.reject(new Error('database away'));
    await expect(cache.answer('/', failing)).rejects.toThrow('database away');
    expect((await cache.answer('/', render())).how).toBe('miss');
  });

  test('lets the page go that was asked for longest ago', async () => {
    for (const key of ['a', 'b', 'c']) await cache.answer(key, render());
    await cache.answer('a', render());
    await cache.answer('d', render());
    expect((await cache.answer('a', render())).how).toBe('hit');
    expect((await cache.answer('b', render())).how).toBe('miss');
  });

  test('never holds more than it may', async () => {
    const large = page('x'.repeat(40_000));
    for (const key of ['a', 'b']) await cache.answer(key, render(large));
    expect((await cache.answer('a', render(large))).how).toBe('miss');
    const tooLarge = page('x'.repeat(100_000));
    await cache.answer('c', render(tooLarge));
    expect((await cache.answer('c', render(tooLarge))).how).toBe('miss');
  });
});
