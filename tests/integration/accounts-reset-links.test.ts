import { describe, expect, test } from 'vitest';
import { updateAccount } from '#lib/accounts/commands.ts';
import { createResetLink, readResetLink, redeemResetLink } from '#lib/accounts/reset-links.ts';
import { signIn } from '#lib/accounts/sign-in.ts';
import { sessionOf } from '#lib/auth/session.ts';
import { prisma } from '#lib/db/client.ts';
import { auditOf, cookieOf, makeAccount, PASSWORD, visitor } from '#tests/support/accounts.ts';

const NEW_PASSWORD = 'trời hôm nay nhiều mây';

async function linkFor(username: string): Promise<string> {
  const { path } = await createResetLink(await makeAccount('ADMIN'), username);
  return path.slice('/dat-lai-mat-khau/'.length);
}

const redeem = (token: string, password = NEW_PASSWORD) =>
  redeemResetLink({ token, password, address: 'kiểm thử' });

describe('a link for a new password', () => {
  test('sets it, ends every session and is written down without the link itself', async () => {
    const { id, username } = await makeAccount();
    const cookie = await cookieOf(username);
    const token = await linkFor(username);
    await redeem(token);
    expect(await sessionOf(cookie)).toBeNull();
    await expect(cookieOf(username)).rejects.toThrow('refused');
    await expect(cookieOf(username, NEW_PASSWORD)).resolves.toEqual(expect.any(String));
    expect((await auditOf(id)).filter((action) => /reset/i.test(action))).toEqual([
      'createResetLink',
      'resetPassword',
    ]);
    const kept = await prisma.$queryRaw<{ text: string }[]>`
      SELECT e::text AS "text" FROM "AuditEvent" e WHERE e."entityId" = ${id}
      UNION ALL SELECT l::text FROM "PasswordResetLink" l WHERE l."userId" = ${id}::uuid`;
    expect(kept.map((row) => row.text).join()).not.toContain(token);
  });

  test('works once', async () => {
    const { username } = await makeAccount();
    const token = await linkFor(username);
    await redeem(token);
    expect(await readResetLink(token)).toBeNull();
    await expect(redeem(token, 'mưa rơi cả tuần nay')).rejects.toMatchObject({ code: 'LINK_DEAD' });
  });

  test('used by several at the same moment sets one password', async () => {
    const { username } = await makeAccount();
    const token = await linkFor(username);
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => redeem(token, `mưa rơi cả tuần thứ ${index}`)),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  test('is over after half an hour', async () => {
    const { id, username } = await makeAccount();
    const token = await linkFor(username);
    await prisma.$executeRaw`
      UPDATE "PasswordResetLink" SET "expiresAt" = "expiresAt" - interval '30 minutes'
      WHERE "userId" = ${id}::uuid`;
    expect(await readResetLink(token)).toBeNull();
    await expect(redeem(token)).rejects.toMatchObject({ code: 'LINK_DEAD' });
    await expect(cookieOf(username)).resolves.toEqual(expect.any(String));
  });

  test('is not used up by looking at it or by a password that is refused', async () => {
    const { username } = await makeAccount();
    const token = await linkFor(username);
    expect(await readResetLink(token)).toMatchObject({ username });
    await expect(redeem(token, 'matkhau123456')).rejects.toMatchObject({ code: 'COMMON' });
    await expect(redeem(token)).resolves.toBeUndefined();
  });

  test('is replaced by the next one', async () => {
    const { username } = await makeAccount();
    const first = await linkFor(username);
    const second = await linkFor(username);
    expect(await readResetLink(first)).toBeNull();
    expect(await readResetLink(second)).not.toBeNull();
  });

  test('dies with a lock, and a locked account gets none', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    const token = await linkFor(username);
    await updateAccount(admin, username, { isLocked: true, version: 1 });
    expect(await readResetLink(token)).toBeNull();
    await expect(createResetLink(admin, username)).rejects.toMatchObject({ code: 'LOCKED' });
    await updateAccount(admin, username, { isLocked: false, version: 2 });
    expect(await readResetLink(token)).toBeNull();
  });

  test('ends the waiting after too many wrong passwords', async () => {
    const { username } = await makeAccount();
    for (let count = 0; count < 5; count += 1) {
      await signIn({ username, password: 'không phải', ...visitor() });
    }
    await expect(cookieOf(username, PASSWORD)).rejects.toThrow('throttled');
    await redeem(await linkFor(username));
    await expect(cookieOf(username, NEW_PASSWORD)).resolves.toEqual(expect.any(String));
  });
});
