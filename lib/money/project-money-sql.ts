import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';

/** States from the decision on, for `IN (…)`. */
export const DECIDED = DECIDED_STATUSES.map((status) => `'${status}'`).join(', ');

/** The value in force of `"Contract" c`, as valueInForce() in lib/domain/contracts.ts. */
export const CONTRACT_VALUE = `coalesce((SELECT a."valueDong" FROM "ContractAppendix" a
      WHERE a."contractId" = c."id" AND a."valueDong" IS NOT NULL
      ORDER BY a."on" DESC, a."id" DESC LIMIT 1), c."valueDong")`;

/** What the entry `"Payment" m` moves, as signOf() in lib/domain/ledger.ts: out +, back −. */
export const ENTRY_DONG = `CASE WHEN (m."kind" = 'RECOVERY') = (m."reversesId" IS NULL)
      THEN -m."dong" ELSE m."dong" END`;

/** `"Payment" m` counts; `r` is the entry that it takes back, if any. */
export const ENTRY_COUNTS = `m."confirmedAt" IS NOT NULL
      AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)`;

/**
 * The money of every project that `scope` lets through, one row for each budget year it touches: its
 * plan year, and every year that money was charged or carried to. The one place from which lists,
 * matrix and files take what was requested, approved, contracted, advanced, paid and settled, đồng.
 *
 * NULL is what nobody stated where something must be; `is…Due` says that it must. The one contract
 * with the Cục carries the same money on and is left out. Paid is net, as netPaid() in
 * lib/domain/ledger.ts: confirmed advances and payments less recoveries, reversals cancelling.
 */
export const projectMoneySql = (scope: string) => `
  WITH seen AS (
    SELECT p.*, programme_source(p."programme") AS "source", p."status" IN (${DECIDED}) AS "isDecided"
    FROM "Project" p WHERE ${scope} AND p."status" <> 'REJECTED'),
  entry AS (
    SELECT m."projectId", coalesce(m."budgetYear", p."planYear") AS "year", m."kind",
      ${ENTRY_DONG} AS "dong"
    FROM "Payment" m JOIN seen p ON p."id" = m."projectId"
    LEFT JOIN "Payment" r ON r."id" = m."reversesId"
    WHERE ${ENTRY_COUNTS}),
  paid AS (
    SELECT "projectId", "year", sum("dong")::bigint AS "paid",
      coalesce(sum("dong") FILTER (WHERE "kind" = 'ADVANCE'), 0)::bigint AS "advanced"
    FROM entry GROUP BY "projectId", "year"),
  moved AS (
    SELECT e."projectId", e."year", sum(CASE WHEN (e."kind" = 'CARRY_IN') = (e."reversesId" IS NULL)
      THEN e."dong" ELSE -e."dong" END)::bigint AS "dong"
    FROM "BudgetEntry" e JOIN seen p ON p."id" = e."projectId"
    WHERE e."kind" IN ('CARRY_IN', 'CARRY_OUT', 'LAPSE') GROUP BY e."projectId", e."year"),
  signed AS (
    SELECT c."projectId", sum(${CONTRACT_VALUE})::bigint AS "dong"
    FROM "Contract" c JOIN seen p ON p."id" = c."projectId" WHERE c."party" <> 'CUC'
    GROUP BY c."projectId"),
  touched AS (
    SELECT "id", "planYear" AS "year" FROM seen
    UNION SELECT "projectId", "year" FROM paid
    UNION SELECT "projectId", "year" FROM moved)
  SELECT p."id", p."code", p."title", p."status", t."year", p."source",
    y."is" AS "isOfYear", y."is" AS "isRequestedDue", y."is" AND p."isDecided" AS "isApprovedDue",
    CASE WHEN y."is" THEN p."requestedDong" END AS "requested",
    CASE WHEN y."is" AND p."isDecided" THEN p."approvedDong" END AS "approved",
    y."is" AND p."isDecided" AND p."kind" = 'PROJECT' AND p."status" <> 'APPROVED'
      AND p."status" <> 'STOPPED' AS "isContractedDue",
    CASE WHEN y."is" THEN s."dong" END AS "contracted",
    -- Where a project was put at its state from a document, nobody knows what was paid before.
    (NOT p."isRecorded" OR d."paid" IS NOT NULL) AS "isPaidKnown",
    coalesce(d."advanced", 0) AS "advanced", coalesce(d."paid", 0) AS "paid",
    y."is" AND p."status" = 'SETTLED' AS "isSettledDue",
    CASE WHEN y."is" AND p."status" = 'SETTLED' THEN p."settledDong" END AS "settled",
    coalesce(v."dong", 0) AS "moved"
  FROM touched t JOIN seen p ON p."id" = t."id"
  CROSS JOIN LATERAL (SELECT t."year" = p."planYear" AS "is") y
  LEFT JOIN paid d ON d."projectId" = p."id" AND d."year" = t."year"
  LEFT JOIN moved v ON v."projectId" = p."id" AND v."year" = t."year"
  LEFT JOIN signed s ON s."projectId" = p."id"`;
