import type { Day } from '#lib/domain/day.ts';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { DUE_SOON_WORKING_DAYS } from '#lib/domain/notification.ts';
import {
  addWorkingDays,
  isOverdue,
  isWorkingDay,
  workingDaysLeft,
} from '#lib/domain/working-days.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatWorkingDaysLeft } from '#lib/format/working-days.ts';
import { CALENDAR_SQL, toCalendar, type CalendarRow } from '#lib/calendar/read-calendar.ts';
import { tellStatement, type Announcement, type Post } from '#lib/notifications/announcement.ts';
import type { Sql } from './sql.ts';

interface OpenMilestone {
  id: string;
  title: string;
  dueOn: Day;
  projectId: string;
  code: string;
  project: string;
}

const OPEN = `
SELECT m."id", m."title", to_char(m."dueOn", 'YYYY-MM-DD') AS "dueOn", p."id" AS "projectId",
  p."code", p."title" AS "project"
FROM "Milestone" m JOIN "Project" p ON p."id" = m."projectId"
WHERE p."deletedAt" IS NULL AND p."status"::text = ANY($1) AND NOT m."isDone" AND m."absence" IS NULL
  AND m."dueOn" <= $2::date
ORDER BY m."dueOn", m."id"`;

/**
 * Tells the officer in charge what becomes due within five working days, and them and the leader of
 * the Centre what is overdue; of each milestone and due day once. Nobody is told on a day of rest.
 * @returns how many were told of something
 */
export async function tellDue(sql: Sql, today: Day, post: Post): Promise<number> {
  const calendar = toCalendar(await sql<CalendarRow>(CALENDAR_SQL));
  if (!isWorkingDay(today, calendar)) return 0;
  const until = addWorkingDays(today, DUE_SOON_WORKING_DAYS, calendar);
  const open = await sql<OpenMilestone>(OPEN, [PROGRESS_STATUSES, until]);
  if (open.length === 0) return 0;
  const announcements = open.map((milestone): Announcement => {
    const { id, title, dueOn, projectId, code, project } = milestone;
    const late = isOverdue(dueOn, today, calendar);
    const left = formatWorkingDaysLeft(workingDaysLeft(dueOn, today, calendar));
    return {
      kind: late ? 'OVERDUE' : 'DUE_SOON',
      title: `${code} có một mốc hạn ${formatDay(dueOn)}, ${left}`,
      body: `${title} (${project})`,
      href: `/lam-viec/de-an/${code}/tien-do`,
      projectId,
      onceKey: `${late ? 'overdue' : 'due'}:${id}:${dueOn}`,
      toOwner: true,
      roles: late ? ['CENTER_LEADER'] : [],
    };
  });
  const { text, values } = tellStatement(announcements, null, post);
  const [row] = await sql<{ told: number }>(text, values);
  return row?.told ?? 0;
}
