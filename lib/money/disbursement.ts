import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { cumulativePayments, rateInTenths, type Period } from '#lib/domain/disbursement.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import type { KnownSum } from './figures.ts';
import { knownSumSql } from './known-sum-sql.ts';
import { ENTRY_COUNTS, ENTRY_DONG, projectMoneySql } from './project-money-sql.ts';
import { getMoneyRow, requireMoneyReader } from './queries.ts';
import type { Disbursement, MoneyKey } from './schema.ts';

/** The entries that projectMoneySql() counts as paid for a year and source, by their days. */
const movementsSql = (scope: string) => `
  SELECT m."paidOn" AS "on", sum(${ENTRY_DONG})::bigint AS "dong"
  FROM "Payment" m JOIN "Project" p ON p."id" = m."projectId"
  LEFT JOIN "Payment" r ON r."id" = m."reversesId"
  WHERE ${scope} AND p."status" <> 'REJECTED' AND ${ENTRY_COUNTS}
    AND coalesce(m."budgetYear", p."planYear") = $1
    AND coalesce(m."sourceCode", programme_source(p."programme")) = $2
  GROUP BY m."paidOn" ORDER BY m."paidOn"`;

/** What is to be paid of the year: approved, with what was carried in, less what left for good. */
const plannedSql = (scope: string) => `
  SELECT ${knownSumSql({
    dong: 'coalesce("approved", 0) + "moved"',
    missing: '"isApprovedDue" AND "approved" IS NULL',
  })} AS "planned"
  FROM (${projectMoneySql(scope)}) m WHERE "year" = $1 AND "source" = $2`;

/** "70.5" */
function percentOf(paid: bigint | null, plan: string | null): string | null {
  const tenths = paid === null || plan === null ? null : rateInTenths(paid, BigInt(plan));
  if (tenths === null) return null;
  const magnitude = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${magnitude / 10n}.${magnitude % 10n}`;
}

/**
 * Cumulative payments of a budget year and source beside what was planned and assigned. A rate is told
 * only where every payment and every part of the plan is known. @throws ForbiddenError, NotFoundError
 */
export async function getDisbursement(
  actor: SignedInActor,
  { year, source }: MoneyKey,
  period: Period,
): Promise<Disbursement> {
  requireMoneyReader(actor);
  const scope = scopeSql(actor);
  const [row, [plan], movements] = await Promise.all([
    getMoneyRow(actor, { year, source }),
    query<{ planned: KnownSum }>(plannedSql(scope), [year, source]),
    query<{ on: string; dong: bigint }>(movementsSql(scope), [year, source]),
  ]);
  const today = dayInVietnam(new Date());
  const planned = plan?.planned ?? { stated: null, unstatedItems: 0 };
  const isPlanWhole = planned.unstatedItems === 0;
  const isWhole = row.paid.unstatedItems === 0;
  const rates = (paid: bigint | null) => ({
    rateOfPlanned: isWhole && isPlanWhole ? percentOf(paid, planned.stated) : null,
    rateOfAssigned: isWhole ? percentOf(paid, row.assigned) : null,
  });
  return {
    year,
    source,
    sourceName: row.sourceName,
    period,
    asOf: today,
    assigned: row.assigned,
    planned,
    paid: row.paid,
    ...rates(row.paid.stated === null ? null : BigInt(row.paid.stated)),
    points: cumulativePayments(movements, { year, period, today }).map((point) => ({
      period: point.period,
      paid: point.paid?.toString() ?? null,
      ...rates(point.paid),
    })),
  };
}
