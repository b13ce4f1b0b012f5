import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ADDRESS_LIMIT } from '#lib/accounts/attempts.ts';
import { changeOwnPassword } from '#lib/accounts/own-password.ts';
import { signIn } from '#lib/accounts/sign-in.ts';
import { prisma } from '#lib/db/client.ts';
import { auditOf, makeAccount, PASSWORD, visitor } from '#tests/support/accounts.ts';

const guess = (username: string, password = 'không phải', address?: string) =>
  signIn({ username, password, ...visitor(address) });

async function guessTimes(times: number, username: string, address?: string) {
  for (let count = 0; count < times; count += 1) await guess(username, undefined, address);
}

/** As if the tries had been made so much earlier. */
const age = (where: { username?: string; address?: string }, minutes: number) =>
  prisma.$executeRaw`
    UPDATE "SignInAttempt" SET "at" = "at" - make_interval(mins => ${minutes}::int)
    WHERE "username" = ${where.username ?? ''} OR "address" = ${where.address ?? ''}`;

describe('an account', () => {
  test('is opened by its name in any case and its password, and by nothing else', async () => {
    const { username } = await makeAccount();
    expect(await guess(` ${username.toUpperCase()} `, PASSWORD)).toMatchObject({
      kind: 'signedIn',
    });
    expect(await guess(username)).toEqual({ kind: 'refused' });
    expect(await guess(username, '')).toEqual({ kind: 'refused' });
  });

  test('after five wrong passwords refuses the right one too and says how long', async () => {
    const { username } = await makeAccount();
    await guessTimes(5, username);
    const answer = await guess(username, PASSWORD);
    expect(answer.kind).toBe('throttled');
    const wait = answer.kind === 'throttled' ? answer.waitSeconds : 0;
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test('takes the right password again when a quarter of an hour has passed', async () => {
    const { username } = await makeAccount();
    await guessTimes(5, username);
    await age({ username }, 16);
    expect(await guess(username, PASSWORD)).toMatchObject({ kind: 'signedIn' });
  });

  test('counts from its last success, not from the beginning', async () => {
    const { username } = await makeAccount();
    await guessTimes(4, username);
    expect(await guess(username, PASSWORD)).toMatchObject({ kind: 'signedIn' });
    await guessTimes(4, username);
    expect(await guess(username, PASSWORD)).toMatchObject({ kind: 'signedIn' });
  });

  test('lets twenty guesses sent at once try no more than five passwords', async () => {
    const { id, username } = await makeAccount();
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(username)));
    expect(answers.filter((answer) => answer.kind === 'refused')).toHaveLength(5);
    expect(answers.filter((answer) => answer.kind === 'throttled')).toHaveLength(15);
    expect(await prisma.signInAttempt.count({ where: { username } })).toBe(5);
    expect((await auditOf(id)).filter((action) => action === 'refused:signIn')).toHaveLength(5);
  });

  test('is not slowed down by its owner signing in many times at once', async () => {
    const { username } = await makeAccount();
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess(username, PASSWORD)));
    expect(answers.map((answer) => answer.kind)).toEqual(Array(12).fill('signedIn'));
  });

  test('counts wrong guesses of the current password at the change of a password', async () => {
    const actor = await makeAccount();
    const change = (currentPassword: string) =>
      changeOwnPassword(actor, {
        currentPassword,
        password: 'trời hôm nay nhiều mây',
        ...visitor(),
      });
    for (let count = 0; count < 5; count += 1) {
      await expect(change('không phải')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    }
    expect(await change(PASSWORD)).toMatchObject({ kind: 'throttled' });
  });
});

describe('a name that nobody has', () => {
  test('is answered and slowed down like one that somebody has', async () => {
    const name = `khong-co-${randomUUID()}`;
    expect(await guess(name)).toEqual({ kind: 'refused' });
    await guessTimes(4, name);
    expect(await guess(name)).toMatchObject({ kind: 'throttled' });
  });

  test('is kept nowhere as it was typed: it may have been a password', async () => {
    const secret = `mat-khau-go-nham-${randomUUID()}`;
    const address = randomUUID();
    await guess(secret, 'x', address);
    const attempts = await prisma.signInAttempt.findMany({ where: { address } });
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.username).not.toContain(secret);
    const events = await prisma.$queryRaw<{ text: string }[]>`
      SELECT e::text AS "text" FROM "AuditEvent" e WHERE e."after"->>'address' = ${address}`;
    expect(events).toHaveLength(1);
    expect(events[0]?.text).not.toContain(secret);
    expect(events[0]?.text).toContain('refused:signIn');
  });

  test('takes as long to refuse as one that somebody has', async () => {
    const { username } = await makeAccount();
    const took = async (name: string) => {
      const start = performance.now();
      await guess(name);
      return performance.now() - start;
    };
    await took(`khong-co-${randomUUID()}`);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      known.push(await took(username));
      unknown.push(await took(`khong-co-${randomUUID()}`));
    }
    // The point is that the hash is computed at all: without it the answer is many times faster.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });
});

describe('an address', () => {
  test('may fail fifty times an hour, whichever accounts it tries', async () => {
    const address = randomUUID();
    await prisma.signInAttempt.createMany({
      data: Array.from({ length: ADDRESS_LIMIT.failures - 1 }, () => ({
        username: randomUUID(),
        address,
        succeeded: false,
      })),
    });
    const { username } = await makeAccount();
    expect(await guess(`khong-co-${randomUUID()}`, 'x', address)).toEqual({ kind: 'refused' });
    expect(await guess(username, PASSWORD, address)).toMatchObject({ kind: 'throttled' });
    expect(await guess(username, PASSWORD)).toMatchObject({ kind: 'signedIn' });
    await age({ address }, 61);
    expect(await guess(username, PASSWORD, address)).toMatchObject({ kind: 'signedIn' });
  });

  test('cannot try more by sending guesses for many accounts at once', async () => {
    const address = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => guess(randomUUID(), 'x', address)),
    );
    expect(answers.filter((answer) => answer.kind === 'refused')).toHaveLength(50);
  });
});
