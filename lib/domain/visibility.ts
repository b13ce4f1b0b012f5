import type { Actor } from './actor.ts';
import { BEFORE_DEPARTMENT } from './lifecycle.ts';
import type { Status } from './vocabulary.ts';

/** A project as far as it matters who may see it. */
export interface Visibility {
  status: Status;
  isPublished: boolean;
  submissionCount: number;
  isDeleted: boolean;
}

/**
 * May this actor see the project at all? What one may not see is not found. The list queries carry
 * the same rule in SQL (lib/projects/scope.ts); a test holds the two together.
 */
export function sees(actor: Actor, project: Visibility): boolean {
  if (project.isDeleted) return false;
  switch (actor.role) {
    case 'PUBLIC':
    case 'ADMIN':
      return project.isPublished;
    case 'DEPARTMENT_REVIEWER':
    case 'DEPARTMENT_LEADER':
      return project.submissionCount > 0 || !BEFORE_DEPARTMENT.includes(project.status);
    case 'CENTER_OFFICER':
    case 'CENTER_ACCOUNTANT':
    case 'CENTER_LEADER':
    case 'AUDITOR':
      return true;
  }
}

/** May this actor see the plan of a year? One that is not published belongs to those who work on it. */
export function seesPlan(actor: Actor, plan: { isPublished: boolean }): boolean {
  return plan.isPublished || (actor.role !== 'PUBLIC' && actor.role !== 'ADMIN');
}
