import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam, type Day } from '#lib/domain/day.ts';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { DUE_SOON_WORKING_DAYS } from '#lib/domain/notification.ts';
import { addWorkingDays, workingDaysLeft, type WorkCalendar } from '#lib/domain/working-days.ts';
import { query } from '#lib/db/client.ts';

export interface DueMilestone {
  id: string;
  title: string;
  dueOn: Day;
  code: string;
  project: string;
  /** Working days left; below zero it is overdue. */
  left: number;
}

/** Shown at most; there is no use in a longer list of what is late. */
const SHOWN = 20;

/**
 * What becomes due within five working days or is overdue: of one's own projects for an officer, of
 * all for the leader of the Centre, nothing for the others. The most overdue first.
 */
export async function listDueMilestones(
  actor: SignedInActor,
  calendar: WorkCalendar,
): Promise<DueMilestone[]> {
  if (actor.role !== 'CENTER_OFFICER' && actor.role !== 'CENTER_LEADER') return [];
  const today = dayInVietnam(new Date());
  const rows = await query<Omit<DueMilestone, 'left'>>(
    `SELECT m."id", m."title", m."dueOn", p."code", p."title" AS "project"
     FROM "Milestone" m JOIN "Project" p ON p."id" = m."projectId"
     WHERE p."deletedAt" IS NULL AND p."status"::text = ANY($1) AND ($2 OR p."ownerId" = $3)
       AND NOT m."isDone" AND m."absence" IS NULL AND m."dueOn" <= $4::date
     ORDER BY m."dueOn", m."id" LIMIT ${SHOWN}`,
    [
      PROGRESS_STATUSES,
      actor.role === 'CENTER_LEADER',
      actor.id,
      addWorkingDays(today, DUE_SOON_WORKING_DAYS, calendar),
    ],
  );
  return rows.map((row) => ({ ...row, left: workingDaysLeft(row.dueOn, today, calendar) }));
}
