-- A plan's first version names its items since versions are kept: the list of a database that was
-- filled before. A database filled from now on gets it with its projects.
INSERT INTO "PlanVersionItem" ("planVersionId", "projectId", "title", "supportState", "supportDong")
SELECT v."id", p."id", p."title", p."supportState", p."supportDong"
FROM "PlanVersion" v JOIN "Project" p ON p."planVersionId" = v."id"
WHERE v."number" = 1 AND p."deletedAt" IS NULL
ON CONFLICT DO NOTHING;
