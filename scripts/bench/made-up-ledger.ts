import pg from 'pg';

/** How many entries the ledgers of the measured database hold, over how many of its projects. */
export const LEDGER_ENTRIES = 100_000;
export const LEDGER_PROJECTS = 7_500;
const WITH_LEDGER = 5_000;
const ENTRIES_EACH = LEDGER_ENTRIES / WITH_LEDGER;

/**
 * Gives made-up projects their approved amount, a contract each and ledgers of advances, payments,
 * recoveries, reversals and entries that still wait; and their years a budget. For measuring only.
 */
export async function makeUpLedgers(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`
    UPDATE "Project" SET "approvedState" = 'STATED', "approvedDong" = "requestedDong"
    WHERE "isRecorded" = false`);
  await client.query(`
    INSERT INTO "Contract" ("id", "projectId", "number", "on", "party", "valueDong")
    SELECT gen_random_uuid(), b."projectId", '01/HĐ-KC', '2023-02-15', e."slug", p."approvedDong"
    FROM "ProjectBeneficiary" b JOIN "Project" p ON p."id" = b."projectId"
    JOIN "Establishment" e ON e."id" = b."establishmentId"
    WHERE p."isRecorded" = false AND p."status" <> 'APPROVED'`);
  await client.query(
    `
    WITH people AS (
      SELECT (SELECT "id" FROM "User" WHERE "username" = 'ketoan') AS "enters",
        (SELECT "id" FROM "User" WHERE "username" = 'lanhdao') AS "confirms"),
    chosen AS (
      SELECT p."id", p."planYear", p."approvedDong", c."id" AS "contractId", row_number() OVER (ORDER BY p."code") AS place
      FROM "Project" p JOIN "Contract" c ON c."projectId" = p."id" LIMIT $1),
    made AS (
      INSERT INTO "Payment" ("id", "projectId", "kind", "contractId", "sourceCode", "dong", "paidOn",
        "document", "budgetYear", "enteredById", "enteredByName", "confirmedById", "confirmedByName", "confirmedAt")
      SELECT gen_random_uuid(), c."id",
        (ARRAY['ADVANCE', 'PAYMENT', 'PAYMENT', 'RECOVERY', 'PAYMENT'])[1 + n % 5]::"PaymentKind",
        c."contractId", NULL, 1 + (c."approvedDong" * (1 + n % 3)) / (4 * $2::int), DATE '2023-03-01' + n, 'UNC ' || n,
        c."planYear" + CASE n % 7 WHEN 6 THEN 1 ELSE 0 END, w."enters", 'Kế toán',
        CASE WHEN n % 10 < 9 THEN w."confirms" END, CASE WHEN n % 10 < 9 THEN 'Lãnh đạo' END,
        CASE WHEN n % 10 < 9 THEN now() END
      FROM chosen c CROSS JOIN people w CROSS JOIN generate_series(1, $2::int * 9 / 10) n
      RETURNING *)
    INSERT INTO "Payment" ("id", "projectId", "kind", "contractId", "dong", "paidOn", "document", "budgetYear",
      "reversesId", "enteredById", "enteredByName", "confirmedById", "confirmedByName", "confirmedAt")
    SELECT gen_random_uuid(), m."projectId", m."kind", m."contractId", m."dong", m."paidOn", m."document",
      m."budgetYear", m."id", m."enteredById", m."enteredByName", m."confirmedById", m."confirmedByName", m."confirmedAt"
    FROM made m WHERE m."document" IN ('UNC 2', 'UNC 7')`,
    [WITH_LEDGER, ENTRIES_EACH],
  );
  await client.query(`
    WITH keys AS (
      SELECT DISTINCT "planYear" AS "year", programme_source("programme") AS "source" FROM "Project"
      WHERE "isRecorded" = false),
    made AS (
      INSERT INTO "BudgetYear" ("year", "sourceCode") SELECT "year", "source" FROM keys
      ON CONFLICT DO NOTHING RETURNING *)
    INSERT INTO "BudgetEntry" ("id", "year", "sourceCode", "kind", "dong", "documentNumber", "documentOn",
      "enteredById", "enteredByName")
    SELECT gen_random_uuid(), m."year", m."sourceCode", 'ASSIGN', 900000000000000, '10/QĐ-UBND', '2022-12-15',
      (SELECT "id" FROM "User" WHERE "username" = 'ketoan'), 'Kế toán'
    FROM made m`);
  await client.query('VACUUM ANALYZE');
  await client.end();
}
