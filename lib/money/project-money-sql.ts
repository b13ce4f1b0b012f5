import { OWES_CONTRACTS } from '#lib/contracts/contracted-sql.ts';
import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';

/** States from the decision on, for `IN (…)`. */
export const DECIDED = DECIDED_STATUSES.map((status) => `'${status}'`).join(', ');

/** What the entry `"Payment" m` moves, as signOf() in lib/domain/ledger.ts: out +, back −. */
export const ENTRY_DONG = `CASE WHEN (m."kind" = 'RECOVERY') = (m."reversesId" IS NULL)
      THEN -m."dong" ELSE m."dong" END`;

/** `"Payment" m` counts; `r` is the entry that it takes back, if any. */
export const ENTRY_COUNTS = `m."confirmedAt" IS NOT NULL
      AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)`;

/**
 * The money of every project that `scope` lets through, one row for each budget year and source it
 * touches: its plan year with the programme's own source, and every other that money was charged or
 * carried to. The one place from which lists, matrix and files take what was requested, approved,
 * contracted, advanced, paid and settled, đồng.
 *
 * An entry stands under the source and the year that it names, else under the programme's own and the
 * plan year, as in lib/payments/books.ts, in beneficiaryMoneySql() and in the budgets. What was decided
 * stands in the row of the plan alone, so of another source there is only what was paid from it.
 *
 * NULL is what nobody stated where something must be; `is…Due` says that it must. The one contract
 * with the Cục carries the same money on and is left out. Paid is net, as netPaid() in
 * lib/domain/ledger.ts: confirmed advances and payments less recoveries, reversals cancelling.
 */
export const projectMoneySql = (scope: string) => `
  WITH seen AS (
    SELECT p."id", p."code", p."title", p."status", p."kind", p."planYear", p."isRecorded",
      p."requestedDong", p."approvedDong", p."settledDong",
      programme_source(p."programme") AS "source", p."status" IN (${DECIDED}) AS "isDecided"
    FROM "Project" p WHERE ${scope} AND p."status" <> 'REJECTED'),
  -- Over one index alone, before anything is joined: a ledger is many times longer than its projects.
  entry AS MATERIALIZED (
    SELECT m."projectId", m."budgetYear", m."sourceCode", sum(CASE WHEN m."kind" = 'RECOVERY' THEN -m."dong" ELSE m."dong" END
        * CASE WHEN m."reversesId" IS NULL THEN 1 ELSE -1 END)::bigint AS "paid",
      sum(CASE WHEN m."reversesId" IS NULL THEN m."dong" ELSE -m."dong" END)
        FILTER (WHERE m."kind" = 'ADVANCE')::bigint AS "advanced"
    FROM "Payment" m
    WHERE m."confirmedAt" IS NOT NULL AND (m."reversesId" IS NULL
      OR m."reversesId" NOT IN (SELECT r."id" FROM "Payment" r WHERE r."confirmedAt" IS NULL))
    GROUP BY m."projectId", m."budgetYear", m."sourceCode"),
  moved AS (
    SELECT e."projectId", e."year", e."sourceCode", sum(CASE WHEN (e."kind" = 'CARRY_IN') = (e."reversesId" IS NULL)
      THEN e."dong" ELSE -e."dong" END)::bigint AS "dong"
    FROM "BudgetEntry" e JOIN seen p ON p."id" = e."projectId"
    WHERE e."kind" IN ('CARRY_IN', 'CARRY_OUT', 'LAPSE')
    GROUP BY e."projectId", e."year", e."sourceCode"),
  signed AS (
    SELECT c."projectId", sum(coalesce(a."valueDong", c."valueDong"))::bigint AS "dong"
    FROM "Contract" c LEFT JOIN (
      SELECT DISTINCT ON ("contractId") "contractId", "valueDong" FROM "ContractAppendix"
      WHERE "valueDong" IS NOT NULL ORDER BY "contractId", "on" DESC, "id" DESC) a ON a."contractId" = c."id"
    WHERE c."party" <> 'CUC' GROUP BY c."projectId"),
  touched AS (
    SELECT k."id", k."year", k."source", sum(k."paid")::bigint AS "paid", sum(k."advanced")::bigint AS "advanced",
      sum(k."moved")::bigint AS "moved"
    FROM (
      SELECT "id", "planYear" AS "year", "source", NULL::bigint AS "paid", NULL::bigint AS "advanced",
        NULL::bigint AS "moved" FROM seen
      UNION ALL SELECT p."id", coalesce(e."budgetYear", p."planYear"), coalesce(e."sourceCode", p."source"),
        e."paid", e."advanced", NULL FROM entry e JOIN seen p ON p."id" = e."projectId"
      UNION ALL SELECT "projectId", "year", "sourceCode", NULL, NULL, "dong" FROM moved) k
    GROUP BY k."id", k."year", k."source")
  SELECT p."id", p."code", p."title", p."status", t."year", t."source",
    y."is" AS "isOfPlan", y."is" AS "isRequestedDue", y."is" AND p."isDecided" AS "isApprovedDue",
    CASE WHEN y."is" THEN p."requestedDong" END AS "requested",
    CASE WHEN y."is" AND p."isDecided" THEN p."approvedDong" END AS "approved",
    y."is" AND ${OWES_CONTRACTS} AS "isContractedDue",
    CASE WHEN y."is" THEN s."dong" END AS "contracted",
    -- Where a project was put at its state from a document, nobody knows what was paid before.
    (NOT p."isRecorded" OR t."paid" IS NOT NULL) AS "isPaidKnown",
    coalesce(t."advanced", 0) AS "advanced", coalesce(t."paid", 0) AS "paid",
    y."is" AND p."status" = 'SETTLED' AS "isSettledDue",
    CASE WHEN y."is" AND p."status" = 'SETTLED' THEN p."settledDong" END AS "settled",
    coalesce(t."moved", 0) AS "moved"
  FROM touched t JOIN seen p ON p."id" = t."id"
  CROSS JOIN LATERAL (SELECT t."year" = p."planYear" AND t."source" = p."source" AS "is") y
  LEFT JOIN signed s ON s."projectId" = p."id"`;
