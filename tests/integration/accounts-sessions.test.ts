import { describe, expect, test } from 'vitest';
import { updateAccount } from '#lib/accounts/commands.ts';
import { changeOwnPassword } from '#lib/accounts/own-password.ts';
import { endSession, sessionEnds, touchSession } from '#lib/accounts/sessions.ts';
import { signIn } from '#lib/accounts/sign-in.ts';
import { sessionOf } from '#lib/auth/session.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  auditOf,
  cookieFor,
  cookieOf,
  makeAccount,
  PASSWORD,
  visitor,
} from '#tests/support/accounts.ts';

const NEW_PASSWORD = 'trời hôm nay nhiều mây';

/** As if the session had been opened, and last used, so much earlier. */
const age = (userId: string, minutes: { idle: number; open: number }) =>
  prisma.$executeRaw`
    UPDATE "LoginSession" SET
      "lastSeenAt" = "lastSeenAt" - make_interval(mins => ${minutes.idle}::int),
      "createdAt" = "createdAt" - make_interval(mins => ${minutes.open}::int),
      "expiresAt" = "expiresAt" - make_interval(mins => ${minutes.open}::int)
    WHERE "userId" = ${userId}::uuid`;

const changePassword = (actor: SignedInActor) =>
  changeOwnPassword(actor, { currentPassword: PASSWORD, password: NEW_PASSWORD, ...visitor() });

describe('a session', () => {
  test('is known by a random id of which the database keeps only the hash', async () => {
    const actor = await makeAccount();
    const result = await signIn({ username: actor.username, password: PASSWORD, ...visitor() });
    const sessionId = result.kind === 'signedIn' ? result.sessionId : '';
    expect(Buffer.from(sessionId, 'base64url')).toHaveLength(32);
    const [stored] = await prisma.loginSession.findMany({ where: { userId: actor.id } });
    expect(JSON.stringify(stored)).not.toContain(sessionId);
    expect(await sessionOf(await cookieFor(sessionId))).toMatchObject({ actor });
    expect(await auditOf(actor.id)).toEqual(['signIn']);
  });

  test('is another one after each sign-in', async () => {
    const { id, username } = await makeAccount();
    await cookieOf(username);
    await cookieOf(username);
    expect(await prisma.loginSession.count({ where: { userId: id } })).toBe(2);
  });

  test('is not opened by a cookie that the portal did not make', async () => {
    await expect(sessionOf('eyJhbGciOiJub25lIn0.e30.')).resolves.toBeNull();
    await expect(sessionOf(await cookieFor('một mã tự nghĩ ra'))).resolves.toBeNull();
  });

  test('ends after half an hour without a request, and work keeps it alive', async () => {
    const { id, username } = await makeAccount();
    const cookie = await cookieOf(username);
    await age(id, { idle: 29, open: 29 });
    expect(await sessionOf(cookie)).not.toBeNull();
    await age(id, { idle: 29, open: 29 });
    expect(await sessionOf(cookie)).not.toBeNull();
    await age(id, { idle: 31, open: 31 });
    expect(await sessionOf(cookie)).toBeNull();
  });

  test('ends after twelve hours even when it is used all the time', async () => {
    const { id, username } = await makeAccount();
    const cookie = await cookieOf(username);
    await age(id, { idle: 0, open: 12 * 60 - 1 });
    expect(await sessionOf(cookie)).not.toBeNull();
    await age(id, { idle: 0, open: 2 });
    expect(await sessionOf(cookie)).toBeNull();
  });

  test('tells when it ends without living longer for the asking', async () => {
    const { id, username } = await makeAccount();
    const session = await sessionOf(await cookieOf(username));
    const idHash = session?.idHash ?? '';
    await age(id, { idle: 28, open: 28 });
    const ends = await sessionEnds(idHash);
    expect(ends?.idleSeconds).toBeLessThanOrEqual(2 * 60);
    expect(ends?.absoluteSeconds).toBeLessThanOrEqual(12 * 60 * 60 - 28 * 60);
    expect((await sessionEnds(idHash))?.idleSeconds).toBeLessThanOrEqual(2 * 60);
    await touchSession(idHash);
    expect((await sessionEnds(idHash))?.idleSeconds).toBeGreaterThan(29 * 60);
  });
});

describe('a copied cookie opens nothing any more', () => {
  test('after sign-out', async () => {
    const { id, username } = await makeAccount();
    const cookie = await cookieOf(username);
    const other = await cookieOf(username);
    const session = await sessionOf(cookie);
    if (session) await endSession(session);
    expect(await sessionOf(cookie)).toBeNull();
    expect(await sessionOf(other)).not.toBeNull();
    expect(await auditOf(id)).toEqual(['signIn', 'signIn', 'signOut']);
  });

  test('after a change of the password, which goes on in a new session', async () => {
    const actor = await makeAccount();
    const cookies = [await cookieOf(actor.username), await cookieOf(actor.username)];
    const result = await changePassword(actor);
    for (const cookie of cookies) expect(await sessionOf(cookie)).toBeNull();
    const sessionId = result.kind === 'changed' ? result.sessionId : '';
    expect(await sessionOf(await cookieFor(sessionId))).toMatchObject({ actor });
    expect(await auditOf(actor.id)).toEqual(['signIn', 'signIn', 'changePassword']);
    await expect(cookieOf(actor.username)).rejects.toThrow('refused');
    await expect(cookieOf(actor.username, NEW_PASSWORD)).resolves.toEqual(expect.any(String));
  });

  test('after a change of the role', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount('CENTER_OFFICER');
    const cookie = await cookieOf(username);
    await updateAccount(admin, username, { role: 'CENTER_LEADER', version: 1 });
    expect(await sessionOf(cookie)).toBeNull();
  });

  test('after a lock, and after the unlock only a new sign-in helps', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    const cookie = await cookieOf(username);
    await updateAccount(admin, username, { isLocked: true, version: 1 });
    expect(await sessionOf(cookie)).toBeNull();
    await expect(cookieOf(username)).rejects.toThrow('refused');
    await updateAccount(admin, username, { isLocked: false, version: 2 });
    expect(await sessionOf(cookie)).toBeNull();
    await expect(cookieOf(username)).resolves.toEqual(expect.any(String));
  });

  test('but a new name leaves people at their work', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    const cookie = await cookieOf(username);
    await updateAccount(admin, username, { name: 'Trần Thị Mới', version: 1 });
    expect((await sessionOf(cookie))?.actor.name).toBe('Trần Thị Mới');
  });
});

describe('a change of one’s own password', () => {
  test('needs the current one', async () => {
    const actor = await makeAccount();
    const change = changeOwnPassword(actor, {
      currentPassword: 'không phải',
      password: NEW_PASSWORD,
      ...visitor(),
    });
    await expect(change).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
      issues: [{ path: 'currentPassword' }],
    });
  });

  test('takes neither a weak password nor the same one again', async () => {
    const actor = await makeAccount();
    const change = (password: string) =>
      changeOwnPassword(actor, { currentPassword: PASSWORD, password, ...visitor() });
    await expect(change('matkhau123456')).rejects.toMatchObject({ code: 'COMMON' });
    await expect(change(PASSWORD.normalize('NFD'))).rejects.toMatchObject({ code: 'SAME' });
  });

  test('ends the duty to change a first password', async () => {
    const actor = await makeAccount();
    await prisma.user.update({ where: { id: actor.id }, data: { mustChangePassword: true } });
    expect(await sessionOf(await cookieOf(actor.username))).toMatchObject({
      mustChangePassword: true,
    });
    await changePassword(actor);
    expect(await sessionOf(await cookieOf(actor.username, NEW_PASSWORD))).toMatchObject({
      mustChangePassword: false,
    });
  });

  test('sent twice at once is done once', async () => {
    const actor = await makeAccount();
    const results = await Promise.allSettled([changePassword(actor), changePassword(actor)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
