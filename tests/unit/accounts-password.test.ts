import { describe, expect, test } from 'vitest';
import { hashPassword, randomPassword, verifyPassword } from '#lib/auth/password.ts';
import { weaknessOf } from '#lib/accounts/password-policy.ts';

const PASSWORD = 'con mèo trèo cây cau';

describe('keeping a password', () => {
  test('it is kept as argon2id with 19 MiB and two passes, never twice the same', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  test('the same password typed with combining marks is the same password', async () => {
    const stored = await hashPassword(PASSWORD.normalize('NFC'));
    expect(await verifyPassword(stored, PASSWORD.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, `${PASSWORD} `)).toBe(false);
  });

  test('where there is no account the same work ends in a refusal', async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });

  test('many at once are all answered', async () => {
    const stored = await hashPassword(PASSWORD);
    const tries = Array.from({ length: 12 }, (_, index) =>
      verifyPassword(stored, index % 2 === 0 ? PASSWORD : 'khác'),
    );
    expect(await Promise.all(tries)).toEqual(tries.map((_, index) => index % 2 === 0));
  });
});

describe('a first password', () => {
  test('is long, free of letters that look alike, and passes the policy', () => {
    for (let count = 0; count < 500; count += 1) {
      const password = randomPassword();
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
      expect(weaknessOf(password, { username: 'canbo', name: 'Cán bộ' })).toBeNull();
    }
  });

  test('is never given twice', () => {
    expect(new Set(Array.from({ length: 500 }, randomPassword)).size).toBe(500);
  });
});
