import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';
import { totalOf, type MoneyTotal } from '#lib/domain/money.ts';
import { fold } from '#lib/domain/text.ts';
import type { Kind, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import { moneyView } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import type { DecisionFilters } from './schema.ts';

/** Whoever reads the inside of projects reads the decisions over them. @throws ForbiddenError */
export function requireDecisionReader(actor: SignedInActor): void {
  if (actor.role === 'ADMIN')
    throw new ForbiddenError('Vai trò của bạn không xem được quyết định.');
}

interface DecisionRow {
  id: string;
  number: string;
  date: string;
  issuer: string;
  signer: string | null;
  subject: string | null;
  batch: string | null;
  recordedBy: string | null;
  recordedAt: Date;
}

const COLUMNS = `d."id", d."number", d."on" AS "date", d."issuer", d."signer", d."subject", d."batch",
  d."recordedByName" AS "recordedBy", d."recordedAt"`;

const toTotal = (total: MoneyTotal) => ({
  dong: total.statedDong?.toString() ?? null,
  unstatedItems: total.unstatedItems,
});

interface SummedRow extends DecisionRow {
  projects: number;
  requestedDong: bigint | null;
  requestedUnstated: number;
  approvedDong: bigint | null;
  approvedUnstated: number;
}

/** What a decision approves, in SQL; the sums of one decision are made from its lines by totalOf. */
const sumsSql = (actor: SignedInActor) => `
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT p."id")::int AS "projects",
      sum(p."requestedDong") FILTER (WHERE pd."action" = 'approve')::bigint AS "requestedDong",
      (count(*) FILTER (WHERE pd."action" = 'approve' AND p."requestedState" = 'NOT_STATED'))::int
        AS "requestedUnstated",
      sum(pd."approvedDong") FILTER (WHERE pd."action" = 'approve')::bigint AS "approvedDong",
      (count(*) FILTER (WHERE pd."action" = 'approve' AND pd."approvedState" = 'NOT_STATED'))::int
        AS "approvedUnstated"
    FROM "ProjectDecision" pd JOIN "Project" p ON p."id" = pd."projectId"
    WHERE pd."decisionId" = d."id" AND ${scopeSql(actor)}) s ON TRUE`;

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

function conditionOf(filters: DecisionFilters): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts = ['TRUE'];
  const add = (value: unknown) => `$${values.push(value)}`;
  for (const word of fold(filters.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    const like = add(`%${escapeLike(word)}%`);
    parts.push(`(vn_fold(concat_ws(' ', d."number", d."issuer", d."subject", d."signer", d."batch")) LIKE ${like}
      OR EXISTS (SELECT 1 FROM "ProjectDecision" pd JOIN "Project" p ON p."id" = pd."projectId"
                 WHERE pd."decisionId" = d."id" AND p."searchText" LIKE ${like}))`);
  }
  if (filters.year) parts.push(`extract(year FROM d."on") = ${add(filters.year)}`);
  return { where: parts.join(' AND '), values };
}

/** Decisions, the latest first, each with how many projects it covers and what it gives them. */
export async function listDecisions(actor: SignedInActor, filters: DecisionFilters) {
  requireDecisionReader(actor);
  const { where, values } = conditionOf(filters);
  const [rows, [counted]] = await Promise.all([
    query<SummedRow>(
      `SELECT ${COLUMNS}, s.* FROM "Decision" d ${sumsSql(actor)} WHERE ${where}
       ORDER BY d."on" DESC, d."number" LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: number }>(
      `SELECT count(*)::int AS total FROM "Decision" d WHERE ${where}`,
      values,
    ),
  ]);
  return {
    data: rows.map(
      ({
        projects,
        requestedDong,
        requestedUnstated,
        approvedDong,
        approvedUnstated,
        recordedAt,
        ...row
      }) => ({
        ...row,
        recordedAt: recordedAt.toISOString(),
        totals: {
          projects,
          requested: { dong: requestedDong?.toString() ?? null, unstatedItems: requestedUnstated },
          approved: { dong: approvedDong?.toString() ?? null, unstatedItems: approvedUnstated },
        },
      }),
    ),
    page: { number: filters.page, size: filters.size, total: counted?.total ?? 0 },
  };
}

export type DecisionSummary = Awaited<ReturnType<typeof listDecisions>>['data'][number];

interface LineRow {
  code: string;
  title: string;
  planYear: number;
  programme: Programme;
  kind: Kind;
  status: Status;
  action: string;
  batch: string | null;
  requestedState: MoneyState;
  requestedDong: bigint | null;
  approvedState: MoneyState;
  approvedDong: bigint | null;
}

/** One decision with every project under it. @throws NotFoundError, ForbiddenError */
export async function getDecision(actor: SignedInActor, id: string) {
  requireDecisionReader(actor);
  const [[row], lines] = await Promise.all([
    query<DecisionRow>(`SELECT ${COLUMNS} FROM "Decision" d WHERE d."id" = $1`, [id]),
    query<LineRow>(
      `SELECT p."code", p."title", p."planYear", p."programme", p."kind", p."status", pd."action",
         pd."batch", p."requestedState", p."requestedDong", pd."approvedState", pd."approvedDong"
       FROM "ProjectDecision" pd JOIN "Project" p ON p."id" = pd."projectId"
       WHERE pd."decisionId" = $1 AND ${scopeSql(actor)} ORDER BY pd."action", p."code"`,
      [id],
    ),
  ]);
  if (!row) throw new NotFoundError('quyết định này');
  const approvals = lines.filter((line) => line.action === 'approve');
  return {
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    totals: {
      projects: new Set(lines.map((line) => line.code)).size,
      requested: toTotal(
        totalOf(approvals.map((line) => toMoney(line.requestedState, line.requestedDong))),
      ),
      approved: toTotal(
        totalOf(approvals.map((line) => toMoney(line.approvedState, line.approvedDong))),
      ),
    },
    projects: lines.map(
      ({ requestedState, requestedDong, approvedState, approvedDong, ...line }) => ({
        ...line,
        requested: moneyView(requestedState, requestedDong),
        approved: moneyView(approvedState, approvedDong),
      }),
    ),
  };
}

export type DecisionView = Awaited<ReturnType<typeof getDecision>>;
