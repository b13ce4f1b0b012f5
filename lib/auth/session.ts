import 'server-only';
import { createHash } from 'node:crypto';
import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { readEnv } from '#lib/env.ts';
import { query } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';

/** A session ends after this long without a request, and at the latest after ABSOLUTE_HOURS. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

/** Secure cookies exactly when the portal is reached over https. */
export function sessionCookieName(): string {
  return readEnv().NEXTAUTH_URL.startsWith('https://')
    ? '__Secure-next-auth.session-token'
    : 'next-auth.session-token';
}

export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

export interface Session {
  actor: SignedInActor;
  idHash: string;
  mustChangePassword: boolean;
}

interface SessionRow {
  idHash: string;
  userId: string;
  username: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  needsTouch: boolean;
}

/** Most cookies whose contents are remembered; then they are unsealed anew. */
const MAX_UNSEALED = 1_000;
const unsealed = new Map<string, { sessionId: string; endsAt: number }>();

/**
 * The id of the session that a cookie names. Unsealing a cookie takes more time than asking the
 * database for the session, which alone says whether it still holds: so each is unsealed once.
 */
async function sessionIdIn(token: string): Promise<string | null> {
  const known = unsealed.get(token);
  if (known && known.endsAt > Date.now()) return known.sessionId;
  const claims = await decode({ token, secret: readEnv().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof claims?.sid !== 'string' || typeof claims.exp !== 'number') return null;
  if (unsealed.size >= MAX_UNSEALED) unsealed.clear();
  unsealed.set(token, { sessionId: claims.sid, endsAt: claims.exp * 1000 });
  return claims.sid;
}

/** The signed-in session behind a cookie value, or null: revoked, expired, idle and locked are all null. */
export async function sessionOf(token: string | undefined): Promise<Session | null> {
  if (!token) return null;
  const sessionId = await sessionIdIn(token);
  if (!sessionId) return null;
  const [row] = await query<SessionRow>(
    `SELECT s."idHash", u."id" AS "userId", u."username", u."name", u."role", u."mustChangePassword",
            s."lastSeenAt" < now() - interval '1 minute' AS "needsTouch"
     FROM "LoginSession" s JOIN "User" u ON u."id" = s."userId"
     WHERE s."idHash" = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > now()
       AND s."lastSeenAt" > now() - make_interval(mins => $2) AND NOT u."isLocked"`,
    [hashSessionId(sessionId), IDLE_MINUTES],
    'session',
  );
  if (!row) return null;
  if (row.needsTouch) {
    await query(`UPDATE "LoginSession" SET "lastSeenAt" = now() WHERE "idHash" = $1`, [row.idHash]);
  }
  return {
    actor: { id: row.userId, username: row.username, name: row.name, role: row.role },
    idHash: row.idHash,
    mustChangePassword: row.mustChangePassword,
  };
}

/** The session of the request being rendered or acted on; read once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const store = await cookies();
  return sessionOf(store.get(sessionCookieName())?.value);
});

/** For staff pages: whoever is not signed in goes to the sign-in page and comes back afterwards. */
export async function requireActor(returnTo: string): Promise<SignedInActor> {
  const session = await currentSession();
  if (!session) redirect(`/dang-nhap?tiep=${encodeURIComponent(returnTo)}`);
  if (session.mustChangePassword) redirect('/doi-mat-khau');
  return session.actor;
}
