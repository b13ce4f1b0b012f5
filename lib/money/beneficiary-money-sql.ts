import { CONTRACT_VALUE, OWES_CONTRACTS } from '#lib/contracts/contracted-sql.ts';
import type { BeneficiaryFigure } from './figures.ts';
import type { FigureSql } from './known-sum-sql.ts';
import { DECIDED, ENTRY_COUNTS, ENTRY_DONG } from './project-money-sql.ts';

interface Readers {
  /** Which establishments, over `"Establishment" e`. */
  visible: string;
  /** Which projects, over `"Project" p`. */
  scope: string;
  /** Whether who was paid tells of a project that the establishment is no longer a beneficiary of. */
  readsLedger: boolean;
}

/**
 * What the establishment `$1` has of every decided project, one row for each budget year and source
 * that money of it was meant for or paid from. What was meant for it (its part, its contracts, what is
 * settled and left) stands in the row of the plan year and the programme's own source.
 *
 * An entry is the establishment's that it names, else its contract's party's, as in
 * lib/payments/books.ts. What was settled is what was paid, as far as the ledger holds all of it. Of a
 * project put down from a document nobody knows what was paid before, so nothing can be said to be left.
 */
export const beneficiaryMoneySql = ({ visible, scope, readsLedger }: Readers) => `
  WITH one AS (SELECT e."id", e."slug" FROM "Establishment" e WHERE e."slug" = $1 AND ${visible}),
  same AS (
    SELECT e."id" FROM "Establishment" e JOIN one ON e."id" = one."id" OR e."mergedIntoId" = one."id"),
  involved AS (
    SELECT b."projectId" FROM "ProjectBeneficiary" b JOIN one ON b."establishmentId" = one."id"
    JOIN "Project" p ON p."id" = b."projectId" AND p."beneficiariesState" = 'STATED'
    ${readsLedger ? `UNION SELECT m."projectId" FROM "Payment" m JOIN same ON m."establishmentId" = same."id"` : ''}),
  seen AS (
    SELECT p.*, programme_source(p."programme") AS "source"
    FROM "Project" p JOIN involved i ON i."projectId" = p."id"
    WHERE ${scope} AND p."status" IN (${DECIDED})),
  entry AS (
    SELECT m."projectId", coalesce(m."budgetYear", p."planYear") AS "year",
      coalesce(m."sourceCode", p."source") AS "source", m."kind", ${ENTRY_DONG} AS "dong",
      coalesce(m."establishmentId" IN (SELECT "id" FROM same), c."party" = one."slug", false) AS "isOwn"
    FROM "Payment" m JOIN seen p ON p."id" = m."projectId" CROSS JOIN one
    LEFT JOIN "Payment" r ON r."id" = m."reversesId"
    LEFT JOIN "Contract" c ON c."id" = m."contractId"
    WHERE ${ENTRY_COUNTS}),
  paid AS (
    SELECT "projectId", "year", "source", sum("dong")::bigint AS "paid",
      coalesce(sum("dong") FILTER (WHERE "kind" = 'ADVANCE'), 0)::bigint AS "advanced"
    FROM entry WHERE "isOwn" GROUP BY "projectId", "year", "source"),
  whole AS (
    SELECT "projectId", sum("dong")::bigint AS "net",
      coalesce(sum("dong") FILTER (WHERE "isOwn"), 0)::bigint AS "own"
    FROM entry GROUP BY "projectId"),
  signed AS (
    SELECT c."projectId", sum(${CONTRACT_VALUE})::bigint AS "dong"
    FROM "Contract" c JOIN seen p ON p."id" = c."projectId" JOIN one ON c."party" = one."slug"
    GROUP BY c."projectId"),
  touched AS (
    SELECT "id", "planYear" AS "year", "source" FROM seen
    UNION SELECT "projectId", "year", "source" FROM paid)
  SELECT t."year", p."code", p."title", p."status", p."programme", t."source", f."name" AS "sourceName",
    y."is" AS "isOfPlan", y."is" AND b."shareState" <> 'NOT_APPLICABLE' AS "isShareDue",
    CASE WHEN y."is" THEN b."shareDong" END AS "approved",
    y."is" AND b."shareState" IS NOT NULL AND ${OWES_CONTRACTS} AS "isContractedDue",
    CASE WHEN y."is" THEN s."dong" END AS "contracted",
    (NOT p."isRecorded" OR d."paid" IS NOT NULL) AS "isPaidKnown",
    coalesce(d."advanced", 0) AS "advanced", coalesce(d."paid", 0) AS "paid",
    y."is" AND p."status" = 'SETTLED' AS "isSettledDue",
    CASE WHEN y."is" AND p."status" = 'SETTLED' AND p."settledDong" = coalesce(w."net", 0)
      THEN coalesce(w."own", 0) END AS "settled",
    y."is" AND p."isRecorded" AS "isRestUnknown",
    CASE WHEN y."is" THEN b."shareDong" - coalesce(w."own", 0) END AS "remaining"
  FROM touched t JOIN seen p ON p."id" = t."id" CROSS JOIN one
  CROSS JOIN LATERAL (SELECT t."year" = p."planYear" AND t."source" = p."source" AS "is") y
  JOIN "FundingSource" f ON f."code" = t."source"
  LEFT JOIN "ProjectBeneficiary" b ON b."projectId" = p."id" AND b."establishmentId" = one."id"
  LEFT JOIN paid d ON d."projectId" = p."id" AND d."year" = t."year" AND d."source" = t."source"
  LEFT JOIN whole w ON w."projectId" = p."id"
  LEFT JOIN signed s ON s."projectId" = p."id"`;

/** Each figure over the columns of beneficiaryMoneySql(). */
export const BENEFICIARY_FIGURE_SQL: Record<BeneficiaryFigure, FigureSql> = {
  approved: { dong: '"approved"', missing: '"isShareDue" AND "approved" IS NULL' },
  contracted: { dong: '"contracted"', missing: '"isContractedDue" AND "contracted" IS NULL' },
  advanced: { dong: '"advanced"', missing: 'NOT "isPaidKnown"' },
  paid: { dong: '"paid"', missing: 'NOT "isPaidKnown"' },
  settled: { dong: '"settled"', missing: '"isSettledDue" AND "settled" IS NULL' },
  remaining: {
    dong: '"remaining"',
    missing: '"isShareDue" AND ("approved" IS NULL OR "isRestUnknown")',
  },
};
