import pg from 'pg';

/**
 * Fills a throw-away database with made-up projects, for measuring only. Codes begin at 100001, so
 * that they meet none of the facts.
 */
export async function makeUpProjects(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`
    WITH entered AS (
      INSERT INTO "Provenance" ("id", "derivation", "recordedBy")
      VALUES (gen_random_uuid(), 'ENTERED', 'Phép đo') RETURNING "id"),
    made AS (
      INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status",
        "isPublished", "activityContentCode", "supportState", "supportDong", "supportProvenanceId",
        "requestedState", "requestedDong", "beneficiariesState", "updatedAt")
      SELECT gen_random_uuid(), CASE n % 2 WHEN 0 THEN 'KCQG-' ELSE 'KCDP-' END || 2023 + n % 5 || '-' || 100000 + n,
        'Hỗ trợ máy ' || (ARRAY['sấy', 'xay', 'cắt', 'tiện', 'đóng gói'])[1 + n % 5] || ' sản xuất '
          || (ARRAY['chè', 'miến dong', 'gỗ', 'cơ khí', 'gạch'])[1 + n / 5 % 5] || ' số ' || n,
        2023 + n % 5, (CASE n % 2 WHEN 0 THEN 'NATIONAL' ELSE 'LOCAL' END)::"Programme", 'PROJECT',
        (ARRAY['APPROVED', 'IN_PROGRESS', 'CONTRACTED'])[1 + n % 3]::"Status", true, 'ND' || 1 + n % 9,
        'STATED', (1 + n % 300) * 1000000, (SELECT "id" FROM entered), 'STATED', (1 + n % 300) * 1000000,
        'STATED', now()
      FROM generate_series(1, ${count}) n RETURNING "id", "supportDong")
    INSERT INTO "ProjectBeneficiary" ("projectId", "establishmentId", "position")
    SELECT made."id", (SELECT "id" FROM "Establishment" ORDER BY "slug"
      LIMIT 1 OFFSET (made."supportDong" / 1000000) % 4), 0 FROM made`);
  await client.query('VACUUM ANALYZE');
  await client.end();
}
