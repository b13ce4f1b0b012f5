import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnv } from '#lib/env.ts';

describe('the environment', () => {
  test('needs nothing to be set', () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PORTAL_DATA_DIR: '.data' });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'ba nghìn'],
    ['HOST', 'không phải địa chỉ'],
    ['DATABASE_URL', 'mysql://x'],
    ['NEXTAUTH_URL', 'khuyencong.vn'],
    ['NEXTAUTH_SECRET', 'ngắn'],
    ['PORTAL_SEED_PASSWORD', 'ngắn'],
    ['SMTP_URL', 'http://x'],
  ])('refuses %s=%s by name, with what was expected and an example', (name, value) => {
    const refusal = new RegExp(`^Biến môi trường ${name} phải là .+, ví dụ: .+$`);
    expect(() => parseEnv({ [name]: value })).toThrow(EnvironmentError);
    expect(() => parseEnv({ [name]: value })).toThrow(refusal);
  });

  test('never repeats a secret in what it says', () => {
    expect(() => parseEnv({ NEXTAUTH_SECRET: 'bí mật' })).not.toThrow(/bí mật ngắn|=bí mật/);
  });

  test('is described in .env.example, every variable of it', () => {
    const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    const described = [...text.matchAll(/^#?\s*([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(new Set(described)).toEqual(new Set(Object.keys(parseEnv({}))));
  });
});
