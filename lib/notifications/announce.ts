import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import type { Tx } from '#lib/db/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';
import { readEnv } from '#lib/env.ts';
import { tellStatement, type Announcement } from './announcement.ts';

/**
 * Tells people of what is being done, inside the transaction that does it: taken back with it, known
 * and queued as mail once it is committed. Call it before recordAudit, which holds a lock.
 */
export async function announce(
  tx: Tx,
  actor: Actor,
  ...announcements: readonly Announcement[]
): Promise<void> {
  if (announcements.length === 0) return;
  const { NEXTAUTH_URL, SMTP_URL } = readEnv();
  const post = { portalUrl: NEXTAUTH_URL, hasMailServer: SMTP_URL !== undefined };
  const { text, values } = tellStatement(announcements, actor.id, post);
  await tx.$executeRawUnsafe(`${WITH_NEXT} ${text}`, ...values);
}
