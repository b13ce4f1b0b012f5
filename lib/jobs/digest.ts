import type { Day } from '#lib/domain/day.ts';
import { mailFooter } from '#lib/notifications/mail-text.ts';
import type { Post } from '#lib/notifications/announcement.ts';
import type { Sql } from './sql.ts';

/** The hour in Vietnam at which the day's mail is made; what comes later is for the next day's. */
export const DIGEST_HOUR = 7;

/** Older news are left to the portal, for whoever was away or has just chosen the daily mail. */
const OLDEST_DAYS = 7;

/*
 * One mail a person and day, of everything they wanted to hear of once a day, have not read in the
 * portal meanwhile, and was not in a mail before. `onceKey` lets it be made once, whoever tries.
 */
const DIGEST = `
WITH news AS (
  SELECT n."id", n."userId", n."title", n."href", n."createdAt", u."name", u."email"
  FROM "Notification" n
  JOIN "User" u ON u."id" = n."userId" AND NOT u."isLocked" AND u."email" IS NOT NULL
  JOIN "NotificationChoice" c
    ON c."userId" = n."userId" AND c."kind" = n."kind" AND c."mail" = 'DIGEST'
  WHERE n."mailId" IS NULL AND n."readAt" IS NULL
    AND n."createdAt" < $2::timestamptz
    AND n."createdAt" >= $2::timestamptz - interval '${OLDEST_DAYS} days'
), made AS (
  INSERT INTO "Mail" ("id", "to", "toName", "subject", "text", "status", "onceKey")
  SELECT gen_random_uuid(), "email", "name",
    'Cổng Khuyến công Bắc Kạn: ' || count(*) || ' tin ngày ' || to_char($1::date, 'DD/MM/YYYY'),
    'Kính gửi ' || "name" || E',\\n\\n'
      || string_agg('- ' || "title" || E'\\n  ' || $3 || "href", E'\\n' ORDER BY "createdAt", "id")
      || E'\\n\\n' || $4,
    $5::"MailStatus", 'digest:' || "userId" || ':' || $1::date
  FROM news GROUP BY "userId", "name", "email"
  ON CONFLICT ("onceKey") DO NOTHING
  RETURNING "id", "onceKey"
), marked AS (
  UPDATE "Notification" n SET "mailId" = made."id" FROM news, made
  WHERE n."id" = news."id" AND made."onceKey" = 'digest:' || news."userId" || ':' || $1::date
)
SELECT count(*)::int AS "made", (SELECT pg_notify('mail_queued', '') FROM made LIMIT 1)::text AS "woken"
FROM made`;

/** Makes the mails of a day. Repeated, also by another server, it makes nothing more. */
export async function makeDigests(sql: Sql, today: Day, post: Post): Promise<number> {
  const hour = String(DIGEST_HOUR).padStart(2, '0');
  const [row] = await sql<{ made: number }>(DIGEST, [
    today,
    `${today}T${hour}:00:00+07:00`,
    post.portalUrl,
    mailFooter(post.portalUrl),
    post.hasMailServer ? 'QUEUED' : 'KEPT',
  ]);
  return row?.made ?? 0;
}
