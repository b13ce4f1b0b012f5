-- Many who wait for one counter's row all wake when it is let go, look again and wait again, more of
-- them for every one that waits. Before it they queue for a lock that lets in one at a time.
CREATE OR REPLACE FUNCTION project_next_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number int;
BEGIN
  PERFORM pg_advisory_xact_lock(5, hashtext(NEW."programme" || ' ' || NEW."planYear"));
  INSERT INTO "ProjectCodeCounter" ("year", "programme", "last")
    VALUES (NEW."planYear", NEW."programme", 1)
    ON CONFLICT ("year", "programme") DO UPDATE SET "last" = "ProjectCodeCounter"."last" + 1
    RETURNING "last" INTO number;
  NEW."code" := CASE NEW."programme" WHEN 'NATIONAL' THEN 'KCQG' ELSE 'KCDP' END
    || '-' || NEW."planYear" || '-' || lpad(number::text, GREATEST(3, length(number::text)), '0');
  RETURN NEW;
END $$;

-- Words to be found by are put into the index in small lots, kB. In lots of 4 MB whoever wrote the row
-- that filled one did the work of two thousand, while everybody else waited for the next code.
ALTER INDEX "Project_searchText_trgm" SET (gin_pending_list_limit = 256);
