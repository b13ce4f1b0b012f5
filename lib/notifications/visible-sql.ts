import { BEFORE_DEPARTMENT } from '#lib/domain/lifecycle.ts';

// Also run by the jobs, outside Next: hence no `server-only` here.

const before = BEFORE_DEPARTMENT.map((status) => `'${status}'`).join(', ');

/**
 * The rule of sees() in lib/domain/visibility.ts for many people at once: `u` is who would be told,
 * `p` the project. A test holds it against the rule.
 */
export const SEES_SQL = `(p."deletedAt" IS NULL AND CASE u."role"::text
  WHEN 'ADMIN' THEN p."isPublished"
  WHEN 'DEPARTMENT_REVIEWER' THEN p."submissionCount" > 0 OR p."status" NOT IN (${before})
  WHEN 'DEPARTMENT_LEADER' THEN p."submissionCount" > 0 OR p."status" NOT IN (${before})
  ELSE true END)`;
