import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { fold } from '#lib/domain/text.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, query, transaction } from '#lib/db/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';
import { readEnv } from '#lib/env.ts';
import type { MailStatus, OutboxFilters } from './schema.ts';

export interface MailLine {
  id: string;
  to: string;
  toName: string;
  subject: string;
  status: MailStatus;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  nextAttemptAt: Date;
}

const COLUMNS = `m."id", m."to", m."toName", m."subject", m."status", m."attempts", m."lastError",
  m."createdAt", m."sentAt", m."nextAttemptAt"`;

export const requireOutboxReader = (actor: SignedInActor) =>
  requirePermission(actor, 'outbox.read', { entity: 'Mail', entityId: 'list' });

/** Newest first. @throws ForbiddenError */
export async function listMails(actor: SignedInActor, filters: OutboxFilters) {
  await requireOutboxReader(actor);
  const parts = ['true'];
  const values: unknown[] = [];
  if (filters.q) {
    values.push(`%${fold(filters.q).replace(/[\\%_]/g, '\\$&')}%`);
    parts.push(
      `(lower(m."to") LIKE $1 OR vn_fold(m."toName") LIKE $1 OR vn_fold(m."subject") LIKE $1)`,
    );
  }
  if (filters.status) {
    values.push(filters.status);
    parts.push(`m."status" = $${values.length}::"MailStatus"`);
  }
  const where = parts.join(' AND ');
  const { page: number, size } = filters;
  const [data, totals] = await Promise.all([
    query<MailLine>(
      `SELECT ${COLUMNS} FROM "Mail" m WHERE ${where} ORDER BY m."createdAt" DESC, m."id"
       LIMIT ${size} OFFSET ${(number - 1) * size}`,
      values,
    ),
    query<{ total: number }>(
      `SELECT count(*)::int AS "total" FROM "Mail" m WHERE ${where}`,
      values,
    ),
  ]);
  return { data, page: { number, size, total: totals[0]?.total ?? 0 } };
}

/** One mail with its text. @throws ForbiddenError, NotFoundError */
export async function getMail(actor: SignedInActor, id: string) {
  await requireOutboxReader(actor);
  const [mail] = await query<MailLine & { text: string }>(
    `SELECT ${COLUMNS}, m."text" FROM "Mail" m WHERE m."id" = $1`,
    [id],
  );
  if (!mail) throw new NotFoundError('thư này');
  return mail;
}

/** Is there a mail server at all? */
export function hasMailServer(): boolean {
  return readEnv().SMTP_URL !== undefined;
}

/** Why a mail cannot be sent again as it stands; null when it can. */
export function resendRefusal(status: MailStatus): string | null {
  if (status === 'SENT') return 'Thư này đã được gửi.';
  if (status === 'QUEUED') return 'Thư này đang chờ gửi.';
  return hasMailServer() ? null : 'Cổng chưa có máy chủ thư (SMTP_URL) nên chưa gửi được.';
}

/** Queues a mail anew that failed, or was kept while there was no mail server. */
export async function resendMail(actor: SignedInActor, id: string): Promise<void> {
  const mail = await getMail(actor, id);
  const refusal = resendRefusal(mail.status);
  if (refusal !== null) throw new RuleViolationError('WRONG_STATE', refusal);
  await transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id, status: mail.status },
      data: { status: 'QUEUED', attempts: 0, nextAttemptAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await tx.$executeRawUnsafe(`${WITH_NEXT} SELECT pg_notify('mail_queued', '')`);
    await recordAudit(tx, actor, { action: 'mail.resend', entity: 'Mail', entityId: id });
  });
}

/** How many mails stand in each state, for the head of the page; one statement. */
export async function countMails(actor: SignedInActor): Promise<Record<MailStatus, number>> {
  await requireOutboxReader(actor);
  const rows = await prisma.mail.groupBy({ by: ['status'], _count: { _all: true } });
  const counts = { QUEUED: 0, KEPT: 0, FAILED: 0, SENT: 0 };
  for (const row of rows) counts[row.status] = row._count._all;
  return counts;
}
