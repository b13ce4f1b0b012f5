import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { BEFORE_DEPARTMENT } from '#lib/domain/lifecycle.ts';

/** The SQL shadow of sees() in lib/domain/visibility.ts, over `"Project" p`. */
export function scopeSql(actor: Actor): string {
  const kept = 'p."deletedAt" IS NULL';
  switch (actor.role) {
    case 'PUBLIC':
    case 'ADMIN':
      return `${kept} AND p."isPublished"`;
    case 'DEPARTMENT_REVIEWER':
    case 'DEPARTMENT_LEADER': {
      const before = BEFORE_DEPARTMENT.map((status) => `'${status}'`).join(', ');
      return `${kept} AND (p."submissionCount" > 0 OR p."status" NOT IN (${before}))`;
    }
    case 'CENTER_OFFICER':
    case 'CENTER_ACCOUNTANT':
    case 'CENTER_LEADER':
    case 'AUDITOR':
      return kept;
  }
}
