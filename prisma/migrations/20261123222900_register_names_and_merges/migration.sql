-- ── Addresses: the one known so far is the first of the list ───────────────

INSERT INTO "EstablishmentAddress" ("id", "establishmentId", "address", "unitId")
SELECT gen_random_uuid(), e."id", e."address", e."unitId" FROM "Establishment" e
WHERE e."address" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "EstablishmentAddress" a WHERE a."establishmentId" = e."id");

-- From any one day on an establishment is at one place; an unknown first day counts as a day too.
CREATE UNIQUE INDEX "EstablishmentAddress_one_from_a_day"
  ON "EstablishmentAddress" ("establishmentId", "validFrom") NULLS NOT DISTINCT;

-- ── What the lists of an entry may hold ────────────────────────────────────

ALTER TABLE "EstablishmentAlias" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "EstablishmentAlias"
  ADD CONSTRAINT "EstablishmentAlias_name_nfc"
    CHECK ("name" IS NFC NORMALIZED AND length("name") BETWEEN 1 AND 300);
ALTER TABLE "EstablishmentProduct"
  ADD CONSTRAINT "EstablishmentProduct_years"
    CHECK ("ocopYear" BETWEEN 2000 AND 2100 AND "typicalYear" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "EstablishmentProduct_years_of_something" CHECK (
    ("ocopYear" IS NULL OR "ocopStars" IS NOT NULL)
    AND ("typicalYear" IS NULL OR "typicalLevel" IS NOT NULL));

-- ── Search: a project is found by every name of who benefits from it ───────

CREATE OR REPLACE FUNCTION project_search_text(project_id uuid, code text, title text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT search_text(concat_ws(' ', code, title, (
    SELECT string_agg(concat_ws(' ', e."name", (
        SELECT string_agg(a."name", ' ' ORDER BY a."foldedName")
        FROM "EstablishmentAlias" a WHERE a."establishmentId" = e."id")),
      ' ' ORDER BY b."position")
    FROM "ProjectBeneficiary" b JOIN "Establishment" e ON e."id" = b."establishmentId"
    WHERE b."projectId" = project_id)))
$$;

CREATE FUNCTION alias_search_refresh() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "searchText" = project_search_text("id", "code", "title")
  WHERE "id" IN (SELECT "projectId" FROM "ProjectBeneficiary"
    WHERE "establishmentId" IN (NEW."establishmentId", OLD."establishmentId"));
  RETURN NULL;
END $$;
CREATE TRIGGER alias_search AFTER INSERT OR UPDATE OR DELETE ON "EstablishmentAlias"
  FOR EACH ROW EXECUTE FUNCTION alias_search_refresh();

CREATE TRIGGER beneficiary_moved_search AFTER UPDATE OF "establishmentId" ON "ProjectBeneficiary"
  FOR EACH ROW EXECUTE FUNCTION beneficiary_search_refresh();

-- ── Merges: nothing is ever hung on an entry that only leads to another ────

CREATE INDEX "Establishment_merged_into" ON "Establishment" ("mergedIntoId")
  WHERE "mergedIntoId" IS NOT NULL;

-- The lock waits for a merge that is under way, so that its outcome is what counts.
CREATE FUNCTION lead_to_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  survivor uuid;
BEGIN
  SELECT "mergedIntoId" INTO survivor FROM "Establishment"
  WHERE "id" = NEW."establishmentId" FOR KEY SHARE;
  IF survivor IS NOT NULL THEN
    NEW."establishmentId" := survivor;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER beneficiary_lead_to_survivor BEFORE INSERT OR UPDATE OF "establishmentId"
  ON "ProjectBeneficiary" FOR EACH ROW EXECUTE FUNCTION lead_to_survivor();
CREATE TRIGGER need_lead_to_survivor BEFORE INSERT OR UPDATE OF "establishmentId"
  ON "Need" FOR EACH ROW EXECUTE FUNCTION lead_to_survivor();
CREATE TRIGGER document_lead_to_survivor BEFORE INSERT OR UPDATE OF "establishmentId"
  ON "Document" FOR EACH ROW EXECUTE FUNCTION lead_to_survivor();
