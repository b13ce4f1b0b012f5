import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Aside } from '#lib/aside.ts';
import { encodingFor, StoredAnswer } from '#lib/http/stored-answer.ts';

const NONCE = 'bm9uY2U=';
const HTML = `<!DOCTYPE html><html><head><link rel="preload" as="script" nonce="${NONCE}" href="/a.js"/>
<link rel="stylesheet" href="/a.css"/><script src="/a.js" nonce="${NONCE}" async=""></script></head>
<body><h1>Đề án</h1><script nonce="${NONCE}">self.x=["${NONCE}"]</script><script>alert(1)</script></body></html>`;

const stored = () =>
  new StoredAnswer(
    {
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'self'; script-src 'self' 'nonce-${NONCE}'; style-src 'self' 'nonce-${NONCE}'; object-src 'none'`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        connection: 'keep-alive',
        'content-length': '1',
      },
      setsCookie: false,
      body: Buffer.from(HTML),
    },
    0,
  );

describe('a stored page', () => {
  it('is a document: no script, no hint to fetch one, no nonce', async () => {
    const [, body] = await stored().inFormOf(undefined);
    const html = body.toString();
    expect(html).toContain('<h1>Đề án</h1>');
    expect(html).toContain('/a.css');
    expect(html).not.toMatch(/script|nonce/);
  });

  it('forbids every script and keeps the rest of the policy', () => {
    expect(stored().headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'none'; style-src 'self'; object-src 'none'",
    );
  });

  it('keeps the headers of the page, not those of its transmission, and is asked for anew each time', () => {
    const { headers } = stored();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(Object.keys(headers)).not.toContain('connection');
    expect(Object.keys(headers)).not.toContain('content-length');
  });

  it('is compressed as the reader takes it', async () => {
    const [encoding, body] = await stored().inFormOf('gzip, deflate');
    expect(encoding).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('Đề án');
    expect(encodingFor('gzip, br')).toBe('br');
    expect(encodingFor('br;q=0, gzip')).toBe('gzip');
    expect(encodingFor()).toBe('identity');
  });

  it('is whole again with what waited aside, and that without scripts too', async () => {
    const aside = new Aside();
    const place = aside.keep('<h1>Kế hoạch</h1><script>smuggled()</script>');
    const answer = new StoredAnswer(
      {
        status: 200,
        headers: { 'content-type': 'text/html' },
        setsCookie: false,
        body: Buffer.from(`<main>${place}</main><script>self.x=["${place}"]</script>`),
        aside,
      },
      0,
    );
    const [, body] = await answer.inFormOf(undefined);
    expect(body.toString()).toBe('<main><h1>Kế hoạch</h1></main>');
  });
});
