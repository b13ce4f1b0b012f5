// Also run by the jobs, outside Next: hence no `server-only` here.

/**
 * Where the sums of the records come from: published, and in the plan as it was first assigned. A plan
 * that grew out of decisions recorded here was assigned by all of them but the supplements.
 */
export const COUNTED_PROJECTS = `
  p."isPublished" AND p."deletedAt" IS NULL AND (
    p."planVersionId" IN (SELECT "id" FROM "PlanVersion" WHERE "number" = 1)
    OR NOT p."isSupplementary" AND p."planVersionId" IN (SELECT v."id" FROM "PlanVersion" v
      JOIN "PlanVersion" f ON f."planId" = v."planId" AND f."number" = 1
      WHERE f."decisionId" IS NOT NULL)
    OR NOT EXISTS (SELECT 1 FROM "Plan" WHERE "year" = p."planYear" AND "isPublished"))`;
