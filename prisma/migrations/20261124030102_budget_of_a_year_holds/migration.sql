-- Money carried into the next year is written down twice, here and there: each names the other.
ALTER TABLE "BudgetEntry" ADD COLUMN "pairId" UUID;
CREATE INDEX "BudgetEntry_pairId_idx" ON "BudgetEntry"("pairId");

-- The source that a programme's support is paid from, as in lib/domain/programme-source.ts.
CREATE FUNCTION programme_source(p "Programme") RETURNS TEXT LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE p WHEN 'NATIONAL' THEN 'KCQG' ELSE 'KCDP' END $$;

-- What one project holds of the budget of a year: what was approved, what came in for it from an
-- earlier year, less what left for the next year or lapsed. A stopped one holds what was paid net.
CREATE FUNCTION budget_projects(y INTEGER, s TEXT)
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
      AND (p."planYear" = y OR p."id" IN (SELECT b."projectId" FROM bound b))),
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
      WHEN h."status" = 'STOPPED' THEN coalesce(m."net", 0) + coalesce(b."out", 0)
      ELSE coalesce(h."approvedDong", 0) END::bigint,
    coalesce(b."in", 0), coalesce(b."out", 0), coalesce(m."net", 0)
  FROM held h LEFT JOIN bound b ON b."projectId" = h."id" LEFT JOIN paid m ON m."id" = h."id"
$$;

-- The budget of a year and source in one row: the one place where its remaining amount is computed.
CREATE FUNCTION budget_figures(y INTEGER, s TEXT)
RETURNS TABLE ("isAssigned" BOOLEAN, "assigned" BIGINT, "reduced" BIGINT, "carriedIn" BIGINT,
  "carriedOut" BIGINT, "lapsed" BIGINT, "approved" BIGINT, "committed" BIGINT, "paid" BIGINT, "remaining" BIGINT)
LANGUAGE sql STABLE AS $$
  SELECT e."isAssigned", e."assigned", e."reduced", e."in", e."out", e."lapsed", p."approved",
    p."committed", p."paid",
    e."assigned" + e."in" - e."reduced" - e."out" - e."lapsed" - p."committed"
  FROM (
    SELECT coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'ASSIGN'), 0) > 0 AS "isAssigned",
      coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'ASSIGN'), 0)::bigint AS "assigned",
      coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'REDUCE'), 0)::bigint AS "reduced",
      coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'CARRY_IN'), 0)::bigint AS "in",
      coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'CARRY_OUT'), 0)::bigint AS "out",
      coalesce(sum(x."dong") FILTER (WHERE x."kind" = 'LAPSE'), 0)::bigint AS "lapsed"
    FROM (SELECT "kind", CASE WHEN "reversesId" IS NULL THEN "dong" ELSE -"dong" END AS "dong"
      FROM "BudgetEntry" WHERE "year" = y AND "sourceCode" = s) x) e,
    (SELECT coalesce(sum(b."approved"), 0)::bigint AS "approved",
       coalesce(sum(b."approved" + b."carriedIn" - b."released"), 0)::bigint AS "committed",
       coalesce(sum(b."paid"), 0)::bigint AS "paid"
     FROM budget_projects(y, s) b) p
$$;

-- Whoever gets past the application still spends no more than was assigned. The row of the year is
-- locked first, so two of them never count the same money.
CREATE FUNCTION refuse_over_budget() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  y INTEGER;
  s TEXT;
  figures RECORD;
BEGIN
  IF TG_TABLE_NAME = 'Project' THEN
    y := NEW."planYear";
    s := programme_source(NEW."programme");
  ELSE
    y := NEW."year";
    s := NEW."sourceCode";
  END IF;
  PERFORM 1 FROM "BudgetYear" WHERE "year" = y AND "sourceCode" = s FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO figures FROM budget_figures(y, s);
  IF figures."remaining" < 0 AND (figures."isAssigned" OR TG_TABLE_NAME = 'BudgetEntry') THEN
    RAISE EXCEPTION 'The budget of % in % is exceeded by % dong', s, y, -figures."remaining"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Budget_not_exceeded';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER project_within_budget AFTER UPDATE OF "approvedDong", "status" ON "Project"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."status" IN ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED')
    AND coalesce(NEW."approvedDong", 0) > CASE WHEN OLD."status" IN
      ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED')
      THEN coalesce(OLD."approvedDong", 0) ELSE 0 END)
  EXECUTE FUNCTION refuse_over_budget();
CREATE CONSTRAINT TRIGGER recorded_project_within_budget AFTER INSERT ON "Project"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."status" IN ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED')
    AND NEW."approvedDong" > 0)
  EXECUTE FUNCTION refuse_over_budget();
CREATE CONSTRAINT TRIGGER budget_entry_within_budget AFTER INSERT ON "BudgetEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW."kind" IN ('REDUCE', 'CARRY_OUT', 'LAPSE')) = (NEW."reversesId" IS NULL))
  EXECUTE FUNCTION refuse_over_budget();
