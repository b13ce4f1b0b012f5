import type { Sql } from './sql.ts';

/*
 * Sending from the outbox. Two servers may do it at once: a mail is claimed by putting its next try off
 * in one statement that skips what another holds, so each is sent by one of them. A server that dies
 * between the mail server's yes and the mark leaves the mail to be sent a second time, under the same
 * Message-ID, once the lease has run out: late and twice rather than never.
 */

/** Minutes until the next try after the first, second, … one; after the last the mail has failed. */
const PAUSES_MINUTES = [2, 5, 15, 60, 180, 360, 720] as const;
export const MAX_ATTEMPTS = PAUSES_MINUTES.length;

/** Shorter than the first pause, which is the lease: nobody sends a mail that another still sends. */
export const SEND_LIMIT_MS = 60_000;

export interface ClaimedMail {
  id: string;
  to: string;
  toName: string;
  subject: string;
  text: string;
  attempts: number;
}

/** Hands a mail to the mail server; rejects when it would not take it. */
export type Carry = (mail: ClaimedMail) => Promise<void>;

const CLAIM = `
UPDATE "Mail" SET "attempts" = "attempts" + 1,
  "nextAttemptAt" = now() + make_interval(mins => ($1::int[])[least("attempts" + 1, ${MAX_ATTEMPTS})])
WHERE "id" = (
  SELECT "id" FROM "Mail" WHERE "status" = 'QUEUED' AND "nextAttemptAt" <= now()
  ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING "id", "to", "toName", "subject", "text", "attempts"`;

/** What went wrong, for the administrator: the mail server's own words, cut to one line. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300) || 'Không rõ lý do';
}

/** The server said no for good: trying again would only annoy it. */
function isFinal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560;
}

/** Nobody answered, or not us: the other mails would fare no better now. */
function isServerAway(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EAUTH', 'ETLS'].includes(String(code));
}

/** Sends what is due, oldest first, until nothing is or the mail server is away. @returns how many went. */
export async function sendQueued(sql: Sql, carry: Carry): Promise<number> {
  for (let sent = 0; ;) {
    const [mail] = await sql<ClaimedMail>(CLAIM, [PAUSES_MINUTES]);
    if (!mail) return sent;
    try {
      await carry(mail);
    } catch (error) {
      const hasFailed = isFinal(error) || mail.attempts >= MAX_ATTEMPTS;
      await sql(
        `UPDATE "Mail" SET "lastError" = $2, "status" = $3::"MailStatus"
         WHERE "id" = $1 AND "status" = 'QUEUED'`,
        [mail.id, reasonOf(error), hasFailed ? 'FAILED' : 'QUEUED'],
      );
      if (isServerAway(error)) return sent;
      continue;
    }
    await sql(
      `UPDATE "Mail" SET "status" = 'SENT', "sentAt" = now(), "lastError" = NULL WHERE "id" = $1`,
      [mail.id],
    );
    sent += 1;
  }
}

/** Without a mail server the outbox is the mailbox: what was queued for one is kept to be read there. */
export async function keepQueued(sql: Sql): Promise<void> {
  await sql(`UPDATE "Mail" SET "status" = 'KEPT' WHERE "status" = 'QUEUED'`);
}
