import 'server-only';
import { randomBytes } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { ABSOLUTE_HOURS, hashSessionId, IDLE_MINUTES } from '#lib/auth/session.ts';
import { query, transaction, type Tx } from '#lib/db/client.ts';

export type RevocationReason = 'signOut' | 'newSignIn' | 'passwordChange' | 'roleChange' | 'lock';

export interface Visitor {
  address: string;
  userAgent: string;
}

/** Opens a session; the returned id is told to the browser once and kept here only as a hash. */
export async function openSession(tx: Tx, userId: string, visitor: Visitor): Promise<string> {
  const sessionId = randomBytes(32).toString('base64url');
  await tx.$executeRaw`
    INSERT INTO "LoginSession" ("idHash", "userId", "expiresAt", "address", "userAgent")
    VALUES (${hashSessionId(sessionId)}, ${userId}::uuid,
      now() + make_interval(hours => ${ABSOLUTE_HOURS}::int),
      ${visitor.address.slice(0, 100)}, ${visitor.userAgent.slice(0, 300)})`;
  return sessionId;
}

/** Ends the open sessions of a person. */
export async function revokeSessions(tx: Tx, userId: string, reason: RevocationReason) {
  await tx.loginSession.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: reason },
  });
}

/** Sign-out: from now on the cookie, also a stolen copy of it, opens nothing. */
export async function endSession(
  session: { actor: SignedInActor; idHash: string },
  reason: RevocationReason = 'signOut',
): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.loginSession.updateMany({
      where: { idHash: session.idHash, revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: reason },
    });
    if (count === 0) return;
    await recordAudit(tx, session.actor, {
      action: 'signOut',
      entity: 'Session',
      entityId: session.actor.id,
    });
  });
}

export interface SessionEnds {
  /** Seconds until the session ends unless a request comes. */
  idleSeconds: number;
  /** Seconds until it ends in any case. */
  absoluteSeconds: number;
}

/** When a session ends. Reading this does not prolong it. */
export async function sessionEnds(idHash: string): Promise<SessionEnds | null> {
  const [ends] = await query<SessionEnds>(
    `SELECT ceil(extract(epoch FROM "lastSeenAt" + make_interval(mins => $2) - now()))::int AS "idleSeconds",
            ceil(extract(epoch FROM "expiresAt" - now()))::int AS "absoluteSeconds"
     FROM "LoginSession" WHERE "idHash" = $1 AND "revokedAt" IS NULL`,
    [idHash, IDLE_MINUTES],
  );
  return ends && ends.idleSeconds > 0 && ends.absoluteSeconds > 0 ? ends : null;
}

/** Starts the idle time anew. */
export async function touchSession(idHash: string): Promise<void> {
  await query(`UPDATE "LoginSession" SET "lastSeenAt" = now() WHERE "idHash" = $1`, [idHash]);
}
