import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import { MONEY_FIGURES, type MoneyFigure, type MoneyRow, type ProjectMoneyRow } from './figures.ts';
import { projectMoneySql } from './project-money-sql.ts';
import type { MoneyKey } from './schema.ts';

/** Whoever reads the inside of projects reads their money. @throws ForbiddenError */
export function requireMoneyReader(actor: SignedInActor): void {
  if (actor.role === 'ADMIN')
    throw new ForbiddenError('Vai trò của bạn không xem được kinh phí của đề án.');
}

/** What is known of one figure and when it is missing, over the columns of projectMoneySql(). */
const FIGURE_SQL: Record<MoneyFigure, { dong: string; missing: string }> = {
  requested: { dong: '"requested"', missing: '"isRequestedDue" AND "requested" IS NULL' },
  approved: { dong: '"approved"', missing: '"isApprovedDue" AND "approved" IS NULL' },
  contracted: { dong: '"contracted"', missing: '"isContractedDue" AND "contracted" IS NULL' },
  advanced: { dong: '"advanced"', missing: 'NOT "isPaidKnown"' },
  paid: { dong: '"paid"', missing: 'NOT "isPaidKnown"' },
  settled: { dong: '"settled"', missing: '"isSettledDue" AND "settled" IS NULL' },
  remaining: {
    dong: 'coalesce("approved", 0) + "moved" - "paid"',
    missing: '"isApprovedDue" AND "approved" IS NULL OR NOT "isPaidKnown"',
  },
};

const FIGURE_COLUMNS = MONEY_FIGURES.map((figure) => {
  const { dong, missing } = FIGURE_SQL[figure];
  // What cannot be told of a project is left out of the sum as a whole.
  const counted = `sum(CASE WHEN ${missing} THEN 0 ELSE ${dong} END)`;
  // Where nothing is known there is no sum, not even of nothing.
  return `json_build_object('stated', CASE WHEN count(*) FILTER (WHERE ${missing}) = 0
      OR ${counted} <> 0 THEN coalesce(${counted}, 0)::bigint::text END,
    'unstatedItems', count(*) FILTER (WHERE ${missing})) AS "${figure}"`;
}).join(', ');

/** Year × source over the projects that this person sees, the latest year first. @throws ForbiddenError */
export function getMoneyMatrix(
  actor: SignedInActor,
  { year }: { year?: number | undefined } = {},
): Promise<MoneyRow[]> {
  requireMoneyReader(actor);
  return query<MoneyRow>(
    `WITH money AS (${projectMoneySql(scopeSql(actor))}),
     sums AS (
       SELECT "year", "source", count(*) FILTER (WHERE "isOfYear")::int AS "projects", ${FIGURE_COLUMNS}
       FROM money WHERE $1::int IS NULL OR "year" = $1 GROUP BY "year", "source")
     SELECT m.*, s."name" AS "sourceName", CASE WHEN f."isAssigned" OR f."carriedIn" > 0 THEN
         (f."assigned" + f."carriedIn" - f."reduced" - f."carriedOut" - f."lapsed")::text END AS "assigned"
     FROM sums m JOIN "FundingSource" s ON s."code" = m."source"
     CROSS JOIN LATERAL budget_entry_sums(m."year", m."source") f
     ORDER BY m."year" DESC, s."position"`,
    [year ?? null],
  );
}

/** The projects that a row of the matrix is made of, each with the same figures. @throws ForbiddenError */
export function listProjectMoney(
  actor: SignedInActor,
  { year, source }: MoneyKey,
): Promise<ProjectMoneyRow[]> {
  requireMoneyReader(actor);
  return query<ProjectMoneyRow>(
    `WITH money AS (${projectMoneySql(scopeSql(actor))})
     SELECT "code", "title", "status", "isOfYear", ${FIGURE_COLUMNS}
     FROM money WHERE "year" = $1 AND "source" = $2
     GROUP BY "code", "title", "status", "isOfYear" ORDER BY "code"`,
    [year, source],
  );
}
