-- What counts of the ledgers is added up over these alone, without looking at the entries themselves.
CREATE INDEX "Payment_counted_idx" ON "Payment" ("projectId", "budgetYear")
  INCLUDE ("kind", "dong", "reversesId", "sourceCode") WHERE "confirmedAt" IS NOT NULL;
CREATE INDEX "Payment_waiting_idx" ON "Payment" ("id") WHERE "confirmedAt" IS NULL;
CREATE INDEX "Payment_year_idx" ON "Payment" ("budgetYear", "projectId") INCLUDE ("sourceCode");

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
    FROM (
      SELECT q."id" FROM "Project" q WHERE q."planYear" = y
      UNION SELECT b."projectId" FROM bound b
      UNION SELECT m."projectId" FROM "Payment" m
        WHERE m."budgetYear" = y AND coalesce(m."sourceCode", s) = s) k
    JOIN "Project" p ON p."id" = k."id"
    WHERE programme_source(p."programme") = s AND p."deletedAt" IS NULL
      AND p."status" IN ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED', 'STOPPED')),
  paid AS (
    SELECT h."id", sum(CASE WHEN (m."kind" = 'RECOVERY') = (m."reversesId" IS NULL)
      THEN -m."dong" ELSE m."dong" END)::bigint AS "net"
    FROM held h JOIN "Payment" m ON m."projectId" = h."id"
    WHERE m."confirmedAt" IS NOT NULL
      AND (m."budgetYear" = y OR (m."budgetYear" IS NULL AND h."isOfYear"))
      AND coalesce(m."sourceCode", s) = s
      AND (m."reversesId" IS NULL
        OR m."reversesId" NOT IN (SELECT r."id" FROM "Payment" r WHERE r."confirmedAt" IS NULL))
    GROUP BY h."id")
  SELECT h."id",
    CASE WHEN NOT h."isOfYear" THEN 0
      WHEN h."status" = 'STOPPED'
        THEN coalesce(m."net", 0) + coalesce(b."out", 0) + charged_beyond(h."id", y, s)
      ELSE coalesce(h."approvedDong", 0) END::bigint,
    coalesce(b."in", 0), coalesce(b."out", 0), coalesce(m."net", 0)
  FROM held h LEFT JOIN bound b ON b."projectId" = h."id" LEFT JOIN paid m ON m."id" = h."id"
$$;

-- What was written down for a year and source, by what it is.
CREATE FUNCTION budget_entry_sums(y INTEGER, s TEXT)
RETURNS TABLE ("isAssigned" BOOLEAN, "assigned" BIGINT, "reduced" BIGINT, "carriedIn" BIGINT,
  "carriedOut" BIGINT, "lapsed" BIGINT)
LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'ASSIGN'), 0) > 0,
    coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'ASSIGN'), 0)::bigint,
    coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'REDUCE'), 0)::bigint,
    coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'CARRY_IN'), 0)::bigint,
    coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'CARRY_OUT'), 0)::bigint,
    coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'LAPSE'), 0)::bigint
  FROM (SELECT "kind", CASE WHEN "reversesId" IS NULL THEN "dong" ELSE -"dong" END AS "dong"
    FROM "BudgetEntry" WHERE "year" = y AND "sourceCode" = s) x
$$;

CREATE OR REPLACE FUNCTION budget_figures(y INTEGER, s TEXT)
RETURNS TABLE ("isAssigned" BOOLEAN, "assigned" BIGINT, "reduced" BIGINT, "carriedIn" BIGINT,
  "carriedOut" BIGINT, "lapsed" BIGINT, "approved" BIGINT, "committed" BIGINT, "paid" BIGINT, "remaining" BIGINT)
LANGUAGE sql STABLE AS $$
  SELECT e.*, p."approved", p."committed", p."paid",
    e."assigned" + e."carriedIn" - e."reduced" - e."carriedOut" - e."lapsed" - p."committed"
  FROM budget_entry_sums(y, s) e,
    (SELECT coalesce(sum(b."approved"), 0)::bigint AS "approved",
       coalesce(sum(b."approved" + b."carriedIn" - b."released"), 0)::bigint AS "committed",
       coalesce(sum(b."paid"), 0)::bigint AS "paid"
     FROM budget_projects(y, s) b) p
$$;
