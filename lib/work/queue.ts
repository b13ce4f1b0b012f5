import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Programme, Role, Status } from '#lib/domain/vocabulary.ts';
import { query } from '#lib/db/client.ts';
import type { WaitingKind } from './waiting.ts';

/** Where work of a kind is found: `p` the project, `r` a report, `n` a need; `$1` is who asks. */
interface Source {
  from: 'project' | 'report' | 'need';
  where: string;
}

const HAS_SHEET = `EXISTS (SELECT 1 FROM "Appraisal" a
  WHERE a."projectId" = p."id" AND a."submissionNumber" = p."submissionCount")`;

const NO_WORK_LEFT = `((p."kind" = 'PROJECT' AND p."status" = 'LIQUIDATED')
  OR (p."kind" = 'TASK' AND p."status" = 'ACCEPTED'))`;

/** Entries of the ledger that wait: what was taken back before it counted does not. */
const HAS_PENDING_PAYMENT = `EXISTS (SELECT 1 FROM "Payment" y
  LEFT JOIN "Payment" reversed ON reversed."id" = y."reversesId"
  WHERE y."projectId" = p."id" AND y."confirmedAt" IS NULL
    AND (reversed."id" IS NULL OR reversed."confirmedAt" IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM "Payment" r WHERE r."reversesId" = y."id"))`;

/** The latest sheet says what the confirmed entries come to (boundsOf in lib/domain/ledger.ts). */
const HAS_CURRENT_SHEET = `coalesce((SELECT s."dong" FROM "Settlement" s
    WHERE s."projectId" = p."id" ORDER BY s."preparedAt" DESC LIMIT 1), -1) =
  (SELECT coalesce(sum(CASE WHEN (y."kind" = 'RECOVERY') = (y."reversesId" IS NULL)
      THEN -y."dong" ELSE y."dong" END), 0)
   FROM "Payment" y WHERE y."projectId" = p."id" AND y."confirmedAt" IS NOT NULL)`;

const SOURCES: Record<WaitingKind, Source> = {
  RETURNED: { from: 'project', where: `p."status" = 'RETURNED' AND p."ownerId" = $1` },
  DRAFT: { from: 'project', where: `p."status" = 'DRAFT' AND p."ownerId" = $1` },
  CENTER_REVIEW: { from: 'project', where: `p."status" = 'CENTER_REVIEW'` },
  TO_APPRAISE: { from: 'project', where: `p."status" = 'SUBMITTED' AND NOT ${HAS_SHEET}` },
  SHEET_READY: { from: 'project', where: `p."status" = 'SUBMITTED' AND ${HAS_SHEET}` },
  APPRAISED: { from: 'project', where: `p."status" = 'APPRAISED'` },
  FORWARDED: { from: 'project', where: `p."status" = 'FORWARDED'` },
  TO_START: {
    from: 'project',
    where: `((p."kind" = 'PROJECT' AND p."status" = 'CONTRACTED')
      OR (p."kind" = 'TASK' AND p."status" = 'APPROVED')) AND p."ownerId" = $1`,
  },
  TO_SIGN: { from: 'project', where: `p."kind" = 'PROJECT' AND p."status" = 'APPROVED'` },
  PAYMENT_ENTERED: { from: 'project', where: HAS_PENDING_PAYMENT },
  TO_ACCEPT: {
    from: 'project',
    where: `p."status" = 'IN_PROGRESS'
      AND NOT EXISTS (SELECT 1 FROM "Milestone" m WHERE m."projectId" = p."id"
        AND NOT m."isDone" AND coalesce(m."absence", '') = '')
      AND (EXISTS (SELECT 1 FROM "ProgressReport" g
          WHERE g."projectId" = p."id" AND g."status" = 'CONFIRMED')
        OR EXISTS (SELECT 1 FROM "ProjectResult" x
          WHERE x."projectId" = p."id" AND x."actual" IS NOT NULL))`,
  },
  TO_LIQUIDATE: { from: 'project', where: `p."kind" = 'PROJECT' AND p."status" = 'ACCEPTED'` },
  TO_PREPARE: {
    from: 'project',
    where: `${NO_WORK_LEFT} AND NOT ${HAS_PENDING_PAYMENT} AND NOT ${HAS_CURRENT_SHEET}`,
  },
  TO_SETTLE: {
    from: 'project',
    where: `${NO_WORK_LEFT} AND NOT ${HAS_PENDING_PAYMENT} AND ${HAS_CURRENT_SHEET}`,
  },
  NEED_NEW: { from: 'need', where: `n."status" = 'NEW'` },
  REPORT_SENT: { from: 'report', where: `r."status" = 'SENT'` },
  // A returned report waits until a later report of the same project has taken its place.
  REPORT_RETURNED: {
    from: 'report',
    where: `r."status" = 'RETURNED' AND r."createdById" = $1 AND NOT EXISTS (
      SELECT 1 FROM "ProgressReport" later
      WHERE later."projectId" = r."projectId" AND later."number" > r."number")`,
  },
  REPORT_DRAFT: { from: 'report', where: `r."status" = 'DRAFT' AND r."createdById" = $1` },
};

const WAITS_FOR: Record<Role, readonly WaitingKind[]> = {
  CENTER_OFFICER: ['RETURNED', 'REPORT_RETURNED', 'NEED_NEW', 'TO_START', 'REPORT_DRAFT', 'DRAFT'],
  CENTER_LEADER: ['CENTER_REVIEW', 'REPORT_SENT', 'TO_SIGN', 'PAYMENT_ENTERED', 'TO_LIQUIDATE'],
  DEPARTMENT_REVIEWER: ['TO_APPRAISE', 'APPRAISED'],
  DEPARTMENT_LEADER: ['SHEET_READY', 'APPRAISED', 'FORWARDED', 'TO_ACCEPT', 'TO_SETTLE'],
  CENTER_ACCOUNTANT: ['TO_PREPARE'],
  AUDITOR: [],
  ADMIN: [],
};

/** Work of one kind shown at most; the count still tells of all. */
const SHOWN_PER_KIND = 50;

function sourceSql(kind: WaitingKind): string {
  const { from, where } = SOURCES[kind];
  if (from === 'need') {
    return `SELECT '${kind}' AS "kind", n."code", n."name" AS "title", NULL::"Programme" AS "programme",
      NULL::"Status" AS "status", n."createdAt" AS "since" FROM "Need" n WHERE ${where}`;
  }
  const [since, tables] =
    from === 'project'
      ? ['p."statusSince"', '"Project" p']
      : [
          'coalesce(r."decidedAt", r."sentAt", r."createdAt")',
          '"ProgressReport" r JOIN "Project" p ON p."id" = r."projectId"',
        ];
  return `SELECT '${kind}' AS "kind", p."code", p."title", p."programme", p."status", ${since} AS "since"
    FROM ${tables} WHERE p."deletedAt" IS NULL AND ${where}`;
}

export interface WaitingItem {
  kind: WaitingKind;
  code: string;
  title: string;
  /** null for what is no project yet. */
  programme: Programme | null;
  status: Status | null;
  since: Date;
}

export interface Queue {
  /** Oldest first. */
  items: WaitingItem[];
  counts: Partial<Record<WaitingKind, number>>;
}

/** What waits for this person, oldest first, with how much of each kind there is; one statement. */
export async function listWaiting(actor: SignedInActor): Promise<Queue> {
  const kinds = WAITS_FOR[actor.role];
  if (kinds.length === 0) return { items: [], counts: {} };
  const rows = await query<WaitingItem & { total: bigint }>(
    `SELECT * FROM (
       SELECT w.*, count(*) OVER (PARTITION BY w."kind") AS "total",
              row_number() OVER (PARTITION BY w."kind" ORDER BY w."since", w."code") AS "place"
       FROM (${kinds.map(sourceSql).join(' UNION ALL ')}) w
       WHERE $1::uuid IS NOT NULL) placed
     WHERE "place" <= ${SHOWN_PER_KIND} ORDER BY "since", "code"`,
    [actor.id],
  );
  const counts: Queue['counts'] = {};
  for (const row of rows) counts[row.kind] = Number(row.total);
  const items = rows.map(({ kind, code, title, programme, status, since }) => ({
    kind,
    code,
    title,
    programme,
    status,
    since,
  }));
  return { items, counts };
}
