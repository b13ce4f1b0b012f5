import { MAIL_CHOICES, type NotificationKind } from '#lib/domain/notification.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { mailBody } from './mail-text.ts';
import { SEES_SQL } from './visible-sql.ts';

// Also run by the jobs, outside Next: hence no `server-only` here.

/** Something that people are to be told. */
export interface Announcement {
  kind: NotificationKind;
  /** One line without a full stop; stands in mails too, so it names a project by its code only. */
  title: string;
  /** Read in the portal only. */
  body?: string | null | undefined;
  href: string;
  /** Whoever may not see this project is not told. */
  projectId?: string | undefined;
  /** The same thing is told to a person once. */
  onceKey?: string | undefined;
  /** Ids of people, roles, or the officer in charge of the project: whoever is one of these. */
  users?: readonly string[];
  roles?: readonly Role[];
  toOwner?: boolean;
}

/** Where the portal is reached, and whether it has somebody who carries its mail. */
export interface Post {
  portalUrl: string;
  hasMailServer: boolean;
}

export interface Statement {
  text: string;
  values: unknown[];
}

const [EACH, , NONE] = MAIL_CHOICES;

/*
 * One statement however much is told to however many. Who is told: not locked, not the one who did it,
 * may see the project, and has not chosen otherwise. The foreign key from a notification to its mail is
 * looked at when the statement ends, so their order does not matter.
 */
const TELL = `
WITH said AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(
    "kind" text, "title" text, "body" text, "href" text, "projectId" uuid, "onceKey" text,
    "users" uuid[], "roles" text[], "toOwner" boolean, "mailText" text)
), told AS MATERIALIZED (
  SELECT s.*, u."id" AS "userId", u."name", u."email", coalesce(c."inPortal", true) AS "inPortal",
    CASE WHEN u."email" IS NULL THEN '${NONE}' ELSE coalesce(c."mail"::text, '${EACH}') END AS "mail",
    gen_random_uuid() AS "notificationId", gen_random_uuid() AS "mailId"
  FROM said s
  LEFT JOIN "Project" p ON p."id" = s."projectId"
  JOIN "User" u ON NOT u."isLocked" AND u."id" IS DISTINCT FROM $2::uuid
    AND (u."id" = ANY(s."users") OR u."role"::text = ANY(s."roles")
      OR (s."toOwner" AND u."id" = p."ownerId"))
  LEFT JOIN "NotificationChoice" c ON c."userId" = u."id" AND c."kind" = s."kind"
  WHERE s."projectId" IS NULL OR ${SEES_SQL}
), noted AS (
  INSERT INTO "Notification"
    ("id", "userId", "kind", "title", "body", "href", "projectId", "onceKey", "inPortal", "mailId")
  SELECT "notificationId", "userId", "kind", "title", "body", "href", "projectId", "onceKey",
    "inPortal", CASE "mail" WHEN '${EACH}' THEN "mailId" END
  FROM told WHERE "inPortal" OR "mail" <> '${NONE}'
  ON CONFLICT ("userId", "onceKey") DO NOTHING
  RETURNING "id"
), mailed AS (
  INSERT INTO "Mail" ("id", "to", "toName", "subject", "text", "status")
  SELECT "mailId", "email", "name", "title", 'Kính gửi ' || "name" || E',\\n\\n' || "mailText",
    $3::"MailStatus"
  FROM told JOIN noted ON noted."id" = told."notificationId" WHERE "mail" = '${EACH}'
  RETURNING "id"
)
SELECT (SELECT count(*)::int FROM noted) AS "told",
  (SELECT pg_notify('mail_queued', '') FROM mailed LIMIT 1)::text AS "woken"`;

/** The statement that tells it; `actorId` is who did what is told, and hears nothing of it. */
export function tellStatement(
  announcements: readonly Announcement[],
  actorId: string | null,
  { portalUrl, hasMailServer }: Post,
): Statement {
  const said = announcements.map(({ users = [], roles = [], toOwner = false, ...rest }) => ({
    ...rest,
    users,
    roles,
    toOwner,
    mailText: mailBody(rest.title, rest.href, portalUrl),
  }));
  return {
    text: TELL,
    values: [JSON.stringify(said), actorId, hasMailServer ? 'QUEUED' : 'KEPT'],
  };
}
