-- AlterTable
ALTER TABLE "IdempotencyKey" ADD COLUMN     "doneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Project" ALTER COLUMN "code" SET DEFAULT '';

-- A project without a code gets the next one of its year and programme. The counter's row is locked
-- from here to the commit, so numbers have no gaps; given with the row itself, the lock is short.
CREATE FUNCTION project_next_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number int;
BEGIN
  INSERT INTO "ProjectCodeCounter" ("year", "programme", "last")
    VALUES (NEW."planYear", NEW."programme", 1)
    ON CONFLICT ("year", "programme") DO UPDATE SET "last" = "ProjectCodeCounter"."last" + 1
    RETURNING "last" INTO number;
  NEW."code" := CASE NEW."programme" WHEN 'NATIONAL' THEN 'KCQG' ELSE 'KCDP' END
    || '-' || NEW."planYear" || '-' || lpad(number::text, GREATEST(3, length(number::text)), '0');
  RETURN NEW;
END $$;
-- Triggers fire in the order of their names: before the one that makes the code searchable.
CREATE TRIGGER project_code BEFORE INSERT ON "Project"
  FOR EACH ROW WHEN (NEW."code" = '') EXECUTE FUNCTION project_next_code();
