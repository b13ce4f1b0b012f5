import { describe, expect, test } from 'vitest';
import { cacheKeyOf } from '#lib/http/cache-key.ts';

function keyOf(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return cacheKeyOf({ method, url, header: (name) => headers[name] });
}

describe('what the response cache may keep', () => {
  test.each(['/', '/ke-hoach/2022', '/de-an?q=vu+loan', '/de-an/BK-2022-QG-01', '/doi-soat'])(
    'the public page %s',
    (url) => {
      expect(keyOf(url)?.text).toBe(` ${url}`);
      expect(keyOf(url, {}, 'HEAD')).toEqual(keyOf(url));
    },
  );

  test.each([
    '/lam-viec',
    '/lam-viec/de-an',
    '/dang-nhap',
    '/dat-lai-mat-khau/abc',
    '/api/v1/health',
    '/api/v1/needs',
    '/api/v1/projects-and-more',
    '/api/v1/projects/KCDP-2022-001/comments',
    '/api/v1/projects?format=csv',
    '/api/auth/session',
    '/_next/static/a.js',
    '/de-an-khac',
    '//example.com/',
    'http://example.com/',
    `/de-an?q=${'x'.repeat(500)}`,
  ])('nothing of %s', (url) => {
    expect(keyOf(url)).toBeNull();
  });

  test.each([
    ['a signed-in reader', { cookie: 'a=b; next-auth.session-token=x' }],
    ['a reader signed in over https', { cookie: '__Secure-next-auth.session-token=x' }],
    ['a session in several cookies', { cookie: 'next-auth.session-token.0=x' }],
    ['a caller with credentials', { authorization: 'Bearer x' }],
    ['a part of a page', { rsc: '1' }],
    ['a form action', { 'next-action': 'x' }],
  ])('nothing for %s', (_name, headers) => {
    expect(keyOf('/', headers)).toBeNull();
  });

  test.each([
    '/api/v1/projects',
    '/api/v1/projects?q=may&size=50',
    '/api/v1/plans/2022',
    '/api/v1/openapi.json',
  ])('the public data %s, for every theme the same', (url) => {
    const asked = keyOf(url, { cookie: 'giao-dien=toi' });
    expect(asked).toEqual({ text: url, url, kind: 'json', cookie: undefined });
    expect(keyOf(url, { cookie: 'next-auth.session-token=x' })).toBeNull();
  });

  test.each([
    ['/?fbclid=x1', '/'],
    ['/de-an?q=may&utm_source=zalo&utm_medium=social', '/de-an?q=may'],
    ['/de-an?fbclid=x&q=may', '/de-an?q=may'],
  ])('the page %s as the page %s, whoever shared the link', (shared, page) => {
    expect(keyOf(shared)).toEqual(keyOf(page));
    expect(keyOf(shared)?.url).toBe(page);
  });

  test.each(['/de-an?q=fbclid', '/de-an?q=a?fbclid=x', '/?lan=1'])('%s as it stands', (url) => {
    expect(keyOf(url)?.url).toBe(url);
  });

  test('nothing of a write', () => {
    expect(keyOf('/', {}, 'POST')).toBeNull();
  });

  test('a page for each theme, whatever other cookies there are', () => {
    const other = { cookie: 'next-auth.csrf-token=x; giao-dien=toi; y=z' };
    expect(keyOf('/', other)).toEqual({
      text: 'toi /',
      url: '/',
      kind: 'page',
      cookie: 'giao-dien=toi',
    });
    expect(keyOf('/', { cookie: 'giao-dien=la' })).toEqual(keyOf('/'));
    expect(keyOf('/', { cookie: 'giao-dien=theo-may' })).toEqual(keyOf('/'));
  });
});
