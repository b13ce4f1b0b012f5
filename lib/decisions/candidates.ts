import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Kind, MoneyState, Programme } from '#lib/domain/vocabulary.ts';
import { moneyView, type MoneyView } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from '#lib/projects/scope.ts';

/** A project that waits for a letter or a decision, with what is known of its money so far. */
export interface Candidate {
  code: string;
  title: string;
  kind: Kind;
  planYear: number;
  version: number;
  requested: MoneyView;
  /** What the appraisal recommends; null when nothing was appraised here. */
  recommended: MoneyView | null;
  /** Tờ trình with which it went up last. */
  letter: { number: string; on: string } | null;
}

interface Row {
  code: string;
  title: string;
  kind: Kind;
  planYear: number;
  version: number;
  requestedState: MoneyState;
  requestedDong: bigint | null;
  recommendedState: MoneyState | null;
  recommendedDong: bigint | null;
  letterNumber: string | null;
  letterOn: string | null;
}

/** As many as one document may cover. */
const SHOWN = 200;

/** The projects of a programme that wait in this state, by code, and how many wait in each programme. */
export async function listCandidates(
  actor: SignedInActor,
  status: 'APPRAISED' | 'FORWARDED',
  programme: Programme,
): Promise<{ candidates: Candidate[]; counts: Record<Programme, number> }> {
  const [rows, counted] = await Promise.all([
    query<Row>(
      `SELECT p."code", p."title", p."kind", p."planYear", p."version", p."requestedState",
         p."requestedDong", a."recommendedState", a."recommendedDong", f."letterNumber", f."letterOn"
       FROM "Project" p
       LEFT JOIN "Appraisal" a ON a."projectId" = p."id" AND a."submissionNumber" = p."submissionCount"
       LEFT JOIN LATERAL (SELECT "letterNumber", "letterOn" FROM "Forwarding" WHERE "projectId" = p."id"
         ORDER BY "createdAt" DESC LIMIT 1) f ON TRUE
       WHERE ${scopeSql(actor)} AND p."status" = $1::"Status" AND p."programme" = $2::"Programme"
       ORDER BY p."code" LIMIT ${SHOWN}`,
      [status, programme],
    ),
    query<{ programme: Programme; count: number }>(
      `SELECT p."programme", count(*)::int AS "count" FROM "Project" p
       WHERE ${scopeSql(actor)} AND p."status" = $1::"Status" GROUP BY 1`,
      [status],
    ),
  ]);
  return {
    candidates: rows.map((row) => ({
      code: row.code,
      title: row.title,
      kind: row.kind,
      planYear: row.planYear,
      version: row.version,
      requested: moneyView(row.requestedState, row.requestedDong),
      recommended: row.recommendedState && moneyView(row.recommendedState, row.recommendedDong),
      letter:
        row.letterNumber !== null && row.letterOn !== null
          ? { number: row.letterNumber, on: row.letterOn }
          : null,
    })),
    counts: {
      NATIONAL: 0,
      LOCAL: 0,
      ...Object.fromEntries(counted.map((row) => [row.programme, row.count])),
    },
  };
}
