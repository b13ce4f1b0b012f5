import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { fold } from '#lib/domain/text.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, query } from '#lib/db/client.ts';
import { readHead, walkChain, type ChainReport } from './chain.ts';
import { REFUSED, type AuditFilters } from './schema.ts';

interface EventRow {
  seq: bigint;
  at: Date;
  username: string | null;
  name: string;
  role: string;
  action: string;
  entity: string;
  entityId: string;
  subject: string | null;
  from: string | null;
  to: string | null;
  reason: string | null;
  recorded: boolean;
  before: unknown;
  after: unknown;
  hash: string;
}

const requireReader = (actor: SignedInActor) =>
  requirePermission(actor, 'audit.read', { entity: 'AuditEvent', entityId: 'list' });

/** What an event is about, by the name people know it under; an id that is none stays unnamed. */
const SUBJECT = `CASE WHEN e."entityId" ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' THEN
  CASE e."entity"
    WHEN 'Project' THEN (SELECT "code" FROM "Project" WHERE "id" = e."entityId"::uuid)
    WHEN 'Establishment' THEN (SELECT "name" FROM "Establishment" WHERE "id" = e."entityId"::uuid)
    WHEN 'User' THEN (SELECT "username" FROM "User" WHERE "id" = e."entityId"::uuid)
    WHEN 'Session' THEN (SELECT "username" FROM "User" WHERE "id" = e."entityId"::uuid)
    WHEN 'Plan' THEN (SELECT "year"::text FROM "Plan" WHERE "id" = e."entityId"::uuid)
  END END`;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function condition(filters: AuditFilters): { where: string; values: unknown[] } {
  const parts = ['true'];
  const values: unknown[] = [];
  const add = (sql: (parameter: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (filters.person) {
    add(
      (parameter) => `(vn_fold(e."actorName") LIKE ${parameter} OR u."username" LIKE ${parameter})`,
      `%${escapeLike(fold(filters.person))}%`,
    );
  }
  const midnight = (parameter: string) =>
    `${parameter}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  if (filters.from) add((parameter) => `e."at" >= ${midnight(parameter)}`, filters.from);
  if (filters.to) {
    add((parameter) => `e."at" < ${midnight(parameter)} + interval '1 day'`, filters.to);
  }
  if (filters.action === REFUSED) parts.push(`e."action" LIKE '${REFUSED}:%'`);
  else if (filters.action) {
    add(
      (parameter) => `e."action" IN (${parameter}, '${REFUSED}:' || ${parameter})`,
      filters.action,
    );
  }
  return { where: parts.join(' AND '), values };
}

/** A page of the audit trail, newest first, for those who oversee. @throws ForbiddenError */
export async function listAuditEvents(actor: SignedInActor, filters: AuditFilters) {
  await requireReader(actor);
  const { where, values } = condition(filters);
  const from = `"AuditEvent" e LEFT JOIN "User" u ON u."id" = e."actorId"`;
  const [rows, totals] = await Promise.all([
    query<EventRow>(
      `SELECT e."seq", e."at", u."username", e."actorName" AS "name", e."actorRole" AS "role",
              e."action", e."entity", e."entityId", ${SUBJECT} AS "subject",
              e."fromStatus" AS "from", e."toStatus" AS "to", e."reason",
              e."isRecorded" AS "recorded", e."before", e."after", e."hash"
       FROM ${from} WHERE ${where} ORDER BY e."seq" DESC
       LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: number }>(`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`, values),
  ]);
  return {
    data: rows.map(({ seq, at, username, name, role, ...event }) => ({
      seq: seq.toString(),
      at: at.toISOString(),
      actor: { username, name, role },
      ...event,
    })),
    page: { number: filters.page, size: filters.size, total: totals[0]?.total ?? 0 },
  };
}

export type AuditEventView = Awaited<ReturnType<typeof listAuditEvents>>['data'][number];

/** Longest that a walk over the whole chain may take; about six million rows. */
const WALK_MS = 60_000;

/** A chain up to this length is walked in a blink, so nobody has to ask for it. */
const WALKED_UNASKED = 20_000n;

/** Last row of the trail, and whether the chain is short enough to be walked whenever somebody looks. */
export async function getChainHead(actor: SignedInActor) {
  await requireReader(actor);
  const head = await readHead((sql) => query(sql));
  return { head, isShort: (head?.seq ?? 0n) <= WALKED_UNASKED };
}

/** Walks the chain for those who oversee. @throws ForbiddenError */
export async function verifyAuditTrail(actor: SignedInActor): Promise<ChainReport> {
  await requireReader(actor);
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${WALK_MS}`);
      return walkChain((sql) => tx.$queryRawUnsafe(sql));
    },
    { timeout: WALK_MS },
  );
}
