import { describe, expect, test } from 'vitest';
import { localPath } from '#lib/http/local-path.ts';

describe('where a sign-in goes on to', () => {
  test.each(['/lam-viec', '/lam-viec/de-an?q=vũ+loan&trang=2', '/de-an/KCDP-2022-001#kinh-phi'])(
    '%s is a place of this portal',
    (path) => {
      expect(localPath(path, '/')).toMatch(/^\/(lam-viec|de-an)/);
    },
  );

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/lam-viec',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x=1\r\nx: y',
    '/\t/evil.example',
    'lam-viec',
    '',
    null,
    undefined,
  ])('%j leads nowhere but to the fallback', (path) => {
    expect(localPath(path, '/lam-viec')).toBe('/lam-viec');
  });

  test('dots cannot climb to another site', () => {
    expect(localPath('/..//evil.example', '/lam-viec')).not.toMatch(/^\/\//);
  });
});
