-- CreateIndex
CREATE INDEX "Payment_budgetYear_idx" ON "Payment"("budgetYear");

-- What of a project's payments was charged to the years after y beyond what it holds of them, as
-- chargedBeyond() in lib/domain/ledger.ts: money goes on into later years and never back.
CREATE FUNCTION charged_beyond(p UUID, y INTEGER, s TEXT) RETURNS BIGINT LANGUAGE sql STABLE AS $$
  SELECT greatest(coalesce(max(r."running"), 0), 0)::bigint FROM (
    SELECT sum(sum(x."dong")) OVER (ORDER BY x."year") AS "running" FROM (
      SELECT m."budgetYear" AS "year",
        CASE WHEN (m."kind" = 'RECOVERY') = (m."reversesId" IS NULL) THEN -m."dong" ELSE m."dong" END AS "dong"
      FROM "Payment" m LEFT JOIN "Payment" r ON r."id" = m."reversesId"
      WHERE m."projectId" = p AND m."budgetYear" > y AND coalesce(m."sourceCode", s) = s
        AND m."confirmedAt" IS NOT NULL AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)
      UNION ALL
      SELECT e."year", CASE WHEN (e."kind" = 'CARRY_IN') = (e."reversesId" IS NULL) THEN -e."dong" ELSE e."dong" END
      FROM "BudgetEntry" e
      WHERE e."projectId" = p AND e."year" > y AND e."sourceCode" = s
        AND e."kind" IN ('CARRY_IN', 'CARRY_OUT', 'LAPSE')) x
    GROUP BY x."year") r
$$;

-- A project also holds, less than nothing, what was charged to a year before it was carried there; a
-- stopped one keeps of its plan's year what was paid on account of later years.
CREATE OR REPLACE FUNCTION budget_projects(y INTEGER, s TEXT)
RETURNS TABLE ("projectId" UUID, "approved" BIGINT, "carriedIn" BIGINT, "released" BIGINT, "paid" BIGINT)
LANGUAGE sql STABLE AS $$
  WITH bound AS (
    SELECT e."projectId",
      coalesce(sum(CASE WHEN e."reversesId" IS NULL THEN e."dong" ELSE -e."dong" END)
        FILTER (WHERE e."kind" = 'CARRY_IN'), 0)::bigint AS "in",
      coalesce(sum(CASE WHEN e."reversesId" IS NULL THEN e."dong" ELSE -e."dong" END)
        FILTER (WHERE e."kind" IN ('CARRY_OUT', 'LAPSE')), 0)::bigint AS "out"
    FROM "BudgetEntry" e
    WHERE e."year" = y AND e."sourceCode" = s AND e."projectId" IS NOT NULL
    GROUP BY e."projectId"),
  held AS (
    SELECT p."id", p."status", p."approvedDong", p."planYear" = y AS "isOfYear"
    FROM "Project" p
    WHERE programme_source(p."programme") = s AND p."deletedAt" IS NULL
      AND p."status" IN ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED', 'STOPPED')
      AND (p."planYear" = y OR p."id" IN (
        SELECT b."projectId" FROM bound b
        UNION SELECT m."projectId" FROM "Payment" m
          WHERE m."budgetYear" = y AND coalesce(m."sourceCode", s) = s))),
  paid AS (
    SELECT h."id", coalesce(sum(CASE WHEN (m."kind" = 'RECOVERY') = (m."reversesId" IS NULL)
      THEN -m."dong" ELSE m."dong" END), 0)::bigint AS "net"
    FROM held h JOIN "Payment" m ON m."projectId" = h."id"
    JOIN "Project" p ON p."id" = h."id"
    LEFT JOIN "Payment" r ON r."id" = m."reversesId"
    WHERE m."confirmedAt" IS NOT NULL AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)
      AND coalesce(m."budgetYear", p."planYear") = y AND coalesce(m."sourceCode", s) = s
    GROUP BY h."id")
  SELECT h."id",
    CASE WHEN NOT h."isOfYear" THEN 0
      WHEN h."status" = 'STOPPED'
        THEN coalesce(m."net", 0) + coalesce(b."out", 0) + charged_beyond(h."id", y, s)
      ELSE coalesce(h."approvedDong", 0) END::bigint,
    coalesce(b."in", 0), coalesce(b."out", 0), coalesce(m."net", 0)
  FROM held h LEFT JOIN bound b ON b."projectId" = h."id" LEFT JOIN paid m ON m."id" = h."id"
$$;
