import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { signIn } from '#lib/accounts/sign-in.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';

export const PASSWORD = 'con mèo trèo cây cau';

// One hash for all accounts of a test file: what is tested is who may enter, not the hashing.
let passwordHash: Promise<string> | undefined;

/** An account of its own for each test; its password is PASSWORD. */
export async function makeAccount(role: Role = 'CENTER_OFFICER'): Promise<SignedInActor> {
  passwordHash ??= hashPassword(PASSWORD);
  const username = `nguoi-${randomUUID().slice(0, 8)}`;
  const data = { username, name: 'Nguyễn Thị Thử', role, passwordHash: await passwordHash };
  return prisma.user.create({
    data: { ...data, mustChangePassword: false },
    select: { id: true, username: true, name: true, role: true },
  });
}

export const visitor = (address: string = randomUUID()) => ({ address, userAgent: 'kiểm thử' });

/** Signs in and returns the cookie value that a browser would hold. */
export async function cookieOf(username: string, password = PASSWORD): Promise<string> {
  const result = await signIn({ username, password, ...visitor() });
  if (result.kind !== 'signedIn') throw new Error(`sign-in answered ${result.kind}`);
  return cookieFor(result.sessionId);
}

export function cookieFor(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? '' });
}

/** What the audit trail tells of an account, oldest first. */
export async function auditOf(accountId: string): Promise<string[]> {
  const events = await prisma.auditEvent.findMany({
    where: { entityId: accountId },
    orderBy: { seq: 'asc' },
    select: { action: true },
  });
  return events.map((event) => event.action);
}
