-- The rules that the schema language cannot say. What stands here makes the impossible impossible,
-- whatever program writes.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Vietnamese text ────────────────────────────────────────────────────────

ALTER TABLE "Project" ALTER COLUMN "title" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "Establishment" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "User" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "AdministrativeUnit" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";

-- Without marks and case; the SQL twin of fold() in lib/domain/text.ts.
CREATE FUNCTION vn_fold(input text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT trim(regexp_replace(
    lower(unaccent('unaccent'::regdictionary, normalize(input, NFC))), '\s+', ' ', 'g'))
$$;

-- The trade writes many things short and long; both are found.
CREATE FUNCTION vn_abbreviate(folded text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT replace(replace(replace(replace(folded,
    'hop tac xa', 'htx'), 'cong nghiep nong thon', 'cnnt'),
    'may moc thiet bi', 'mmtb'), 'dich vu tong hop', 'dvth')
$$;
CREATE FUNCTION vn_expand(folded text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT replace(replace(replace(replace(folded,
    'htx', 'hop tac xa'), 'cnnt', 'cong nghiep nong thon'),
    'mmtb', 'may moc thiet bi'), 'dvth', 'dich vu tong hop')
$$;
CREATE FUNCTION search_text(input text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT f || CASE WHEN vn_abbreviate(f) <> f THEN ' ' || vn_abbreviate(f) ELSE '' END
           || CASE WHEN vn_expand(f) <> f THEN ' ' || vn_expand(f) ELSE '' END
  FROM (SELECT vn_fold(input) AS f) folded
$$;

CREATE FUNCTION project_search_text(project_id uuid, code text, title text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT search_text(concat_ws(' ', code, title, (
    SELECT string_agg(e."name", ' ' ORDER BY b."position")
    FROM "ProjectBeneficiary" b JOIN "Establishment" e ON e."id" = b."establishmentId"
    WHERE b."projectId" = project_id)))
$$;

CREATE FUNCTION project_search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := project_search_text(NEW."id", NEW."code", NEW."title");
  RETURN NEW;
END $$;
CREATE TRIGGER project_search BEFORE INSERT OR UPDATE OF "code", "title" ON "Project"
  FOR EACH ROW EXECUTE FUNCTION project_search_refresh();

CREATE FUNCTION beneficiary_search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "searchText" = project_search_text("id", "code", "title")
  WHERE "id" = COALESCE(NEW."projectId", OLD."projectId");
  RETURN NULL;
END $$;
CREATE TRIGGER beneficiary_search AFTER INSERT OR DELETE ON "ProjectBeneficiary"
  FOR EACH ROW EXECUTE FUNCTION beneficiary_search_refresh();

CREATE FUNCTION establishment_search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "searchText" = project_search_text("id", "code", "title")
  WHERE "id" IN (SELECT "projectId" FROM "ProjectBeneficiary" WHERE "establishmentId" = NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER establishment_search AFTER UPDATE OF "name" ON "Establishment"
  FOR EACH ROW EXECUTE FUNCTION establishment_search_refresh();

CREATE INDEX "Project_searchText_trgm" ON "Project" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Establishment_foldedName_trgm" ON "Establishment" USING gin ("foldedName" gin_trgm_ops);

-- ── Money: an amount exactly when stated, never negative ──────────────────

CREATE FUNCTION is_money(state "MoneyState", dong bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT (state = 'STATED') = (dong IS NOT NULL)
     AND (dong IS NULL OR dong BETWEEN 0 AND 1000000000000000)
$$;

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_support_money" CHECK (is_money("supportState", "supportDong")),
  ADD CONSTRAINT "Project_requested_money" CHECK (is_money("requestedState", "requestedDong")),
  ADD CONSTRAINT "Project_approved_money" CHECK (is_money("approvedState", "approvedDong")),
  ADD CONSTRAINT "Project_settled_money" CHECK (is_money("settledState", "settledDong")),
  ADD CONSTRAINT "Project_approved_within_requested"
    CHECK ("approvedDong" IS NULL OR "requestedDong" IS NULL OR "approvedDong" <= "requestedDong"),
  ADD CONSTRAINT "Project_settled_within_approved"
    CHECK ("settledDong" IS NULL OR "approvedDong" IS NULL OR "settledDong" <= "approvedDong"),
  ADD CONSTRAINT "Project_support_has_provenance"
    CHECK ("supportState" <> 'STATED' OR "supportProvenanceId" IS NOT NULL),
  ADD CONSTRAINT "Project_code_form" CHECK ("code" ~ '^KC(QG|DP)-[0-9]{4}-[0-9]{3,6}$'),
  ADD CONSTRAINT "Project_year" CHECK ("planYear" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "Project_days_in_order" CHECK ("startsOn" <= "endsOn"),
  ADD CONSTRAINT "Project_title_nfc" CHECK ("title" IS NFC NORMALIZED AND length("title") BETWEEN 1 AND 500),
  ADD CONSTRAINT "Project_published_only_when_decided" CHECK (NOT "isPublished" OR "status" IN
    ('APPROVED', 'CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED', 'STOPPED')),
  ADD CONSTRAINT "Project_deleted_only_as_draft" CHECK ("deletedAt" IS NULL OR "status" IN ('DRAFT', 'RETURNED')),
  ADD CONSTRAINT "Project_task_steps" CHECK ("kind" = 'PROJECT' OR "status" NOT IN ('CONTRACTED', 'LIQUIDATED')),
  ADD CONSTRAINT "Project_version" CHECK ("version" >= 1 AND "submissionCount" >= 0);

ALTER TABLE "ProjectBeneficiary"
  ADD CONSTRAINT "ProjectBeneficiary_share_money" CHECK (is_money("shareState", "shareDong"));
ALTER TABLE "FundingLine"
  ADD CONSTRAINT "FundingLine_money" CHECK (is_money("state", "dong"));
ALTER TABLE "Appraisal"
  ADD CONSTRAINT "Appraisal_recommended_money" CHECK (is_money("recommendedState", "recommendedDong"));
ALTER TABLE "ProjectDecision"
  ADD CONSTRAINT "ProjectDecision_approved_money" CHECK (is_money("approvedState", "approvedDong"));
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_value" CHECK ("valueDong" >= 0);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amount" CHECK ("dong" > 0);
ALTER TABLE "StatedFigure"
  ADD CONSTRAINT "StatedFigure_value" CHECK ("value" >= 0),
  ADD CONSTRAINT "StatedFigure_years" CHECK ("yearFrom" <= "yearTo");
ALTER TABLE "ProjectOutput" ADD CONSTRAINT "ProjectOutput_target" CHECK ("target" > 0);
ALTER TABLE "ProjectEquipment" ADD CONSTRAINT "ProjectEquipment_quantity" CHECK ("quantity" > 0);

-- ── Days, forms and text ───────────────────────────────────────────────────

ALTER TABLE "Milestone"
  ADD CONSTRAINT "Milestone_done_day" CHECK ("doneOn" IS NULL OR "isDone"),
  ADD CONSTRAINT "Milestone_title_nfc" CHECK ("title" IS NFC NORMALIZED);
ALTER TABLE "ProgressReport"
  ADD CONSTRAINT "ProgressReport_percent" CHECK ("percent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "ProgressReport_return_reason"
    CHECK ("status" <> 'RETURNED' OR length("returnReason") >= 20);
ALTER TABLE "Establishment"
  ADD CONSTRAINT "Establishment_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Establishment_tax_code_form" CHECK ("taxCode" ~ '^[0-9]{10}(-[0-9]{3})?$|^[0-9]{12}$'),
  ADD CONSTRAINT "Establishment_name_nfc" CHECK ("name" IS NFC NORMALIZED AND length("name") BETWEEN 1 AND 300);
ALTER TABLE "User"
  ADD CONSTRAINT "User_username_form" CHECK ("username" ~ '^[a-z][a-z0-9._-]{2,31}$');
ALTER TABLE "ActivityContent"
  ADD CONSTRAINT "ActivityContent_code_form" CHECK ("code" ~ '^ND[0-9]{1,2}$'),
  ADD CONSTRAINT "ActivityContent_days_in_order" CHECK ("validFrom" <= "validTo");
ALTER TABLE "AdministrativeUnit"
  ADD CONSTRAINT "AdministrativeUnit_days_in_order" CHECK ("validFrom" <= "validTo");
ALTER TABLE "LoginSession" ADD CONSTRAINT "LoginSession_days_in_order" CHECK ("createdAt" <= "expiresAt");

-- ── What was sent stays as it was sent ─────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER submission_frozen BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER project_never_deleted BEFORE DELETE ON "Project"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── The audit trail: append-only, chained by hash ──────────────────────────

CREATE FUNCTION audit_hash(e "AuditEvent") RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e."seq", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e."actorId", e."actorName", e."actorRole", e."action", e."entity", e."entityId",
    e."fromStatus", e."toStatus", e."reason", e."isRecorded", e."requestId",
    e."before", e."after", e."prevHash")::text, 'UTF8')), 'hex')
$$;

-- The lock is held to the end of the transaction, so the row is written last in every command.
-- seq is taken from the chain, not from a sequence: a gap is evidence.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "AuditEvent";
BEGIN
  PERFORM pg_advisory_xact_lock(7202215);
  SELECT * INTO head FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := COALESCE(head."seq", 0) + 1;
  NEW."at" := clock_timestamp();
  NEW."prevHash" := COALESCE(head."hash", repeat('0', 64));
  NEW."hash" := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_chain();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Walks the whole chain; one row for each event that is not what it was when it was written.
CREATE FUNCTION audit_verify() RETURNS TABLE (seq bigint, problem text)
LANGUAGE sql STABLE AS $$
  SELECT c."seq", c.problem FROM (
    SELECT e."seq", CASE
      WHEN e."seq" <> COALESCE(lag(e."seq") OVER w, 0) + 1 THEN 'GAP'
      WHEN e."prevHash" <> COALESCE(lag(e."hash") OVER w, repeat('0', 64)) THEN 'CHAIN'
      WHEN e."hash" <> audit_hash(e) THEN 'CONTENT'
    END AS problem
    FROM "AuditEvent" e WINDOW w AS (ORDER BY e."seq")) c
  WHERE c.problem IS NOT NULL ORDER BY c."seq"
$$;

-- ── Lists in their usual order, without the rows a reader may not see ──────

CREATE INDEX "Project_public_list" ON "Project" ("planYear" DESC, "code")
  WHERE "isPublished" AND "deletedAt" IS NULL;
CREATE INDEX "Project_staff_list" ON "Project" ("planYear" DESC, "code") WHERE "deletedAt" IS NULL;
