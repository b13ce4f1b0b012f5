import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { NotificationKind } from '#lib/domain/notification.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import type { NotificationFilters } from './schema.ts';

export interface NotificationView {
  id: string;
  kind: NotificationKind;
  title: string;
  body: string | null;
  href: string;
  createdAt: Date;
  readAt: Date | null;
}

/**
 * What this person was told in the portal. Roles change and drafts are deleted: what tells of a
 * project that they may not see now is left out.
 */
function ownSql(actor: SignedInActor): string {
  return `FROM "Notification" n LEFT JOIN "Project" p ON p."id" = n."projectId"
    WHERE n."userId" = $1 AND n."inPortal" AND (n."projectId" IS NULL OR (${scopeSql(actor)}))`;
}

/** How many are unread; asked on every page for staff. */
export async function countUnread(actor: SignedInActor): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS "count" ${ownSql(actor)} AND n."readAt" IS NULL`,
    [actor.id],
  );
  return row?.count ?? 0;
}

/** Unread ones first, each newest first. */
export async function listNotifications(
  actor: SignedInActor,
  { page, size, unread }: NotificationFilters,
) {
  const rows = ownSql(actor);
  const state = { true: 'n."readAt" IS NULL', false: 'n."readAt" IS NOT NULL', undefined: 'true' };
  const where = `${rows} AND ${state[`${unread}`]}`;
  const [data, totals] = await Promise.all([
    query<NotificationView>(
      `SELECT n."id", n."kind", n."title", n."body", n."href", n."createdAt", n."readAt" ${where}
       ORDER BY (n."readAt" IS NULL) DESC, n."createdAt" DESC, n."id"
       LIMIT ${size} OFFSET ${(page - 1) * size}`,
      [actor.id],
    ),
    query<{ total: number }>(`SELECT count(*)::int AS "total" ${where}`, [actor.id]),
  ]);
  return { data, page: { number: page, size, total: totals[0]?.total ?? 0 } };
}

/** Marks one's own as read, and says where it leads; done twice it stays read since the first time. */
export async function readNotification(
  actor: SignedInActor,
  id: string,
): Promise<{ href: string }> {
  const [row] = await query<{ href: string }>(
    `UPDATE "Notification" SET "readAt" = coalesce("readAt", now())
     WHERE "id" = (SELECT n."id" ${ownSql(actor)} AND n."id" = $2) RETURNING "href"`,
    [actor.id, id],
  );
  if (!row) throw new NotFoundError('thông báo này');
  return row;
}

/** Marks all of one's own as read. @returns how many were not */
export async function readAllNotifications(actor: SignedInActor): Promise<{ read: number }> {
  const rows = await query<{ id: string }>(
    `UPDATE "Notification" SET "readAt" = now()
     WHERE "userId" = $1 AND "inPortal" AND "readAt" IS NULL RETURNING "id"`,
    [actor.id],
  );
  return { read: rows.length };
}
