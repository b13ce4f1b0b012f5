import 'server-only';
import type { WorkCalendar } from '#lib/domain/working-days.ts';
import { query } from '#lib/db/client.ts';
import { CALENDAR_SQL, toCalendar, type CalendarRow } from './read-calendar.ts';
import type { CalendarDayKind } from './schema.ts';

export interface CalendarDayView {
  on: string;
  kind: CalendarDayKind;
  name: string;
  source: string | null;
  version: number;
}

const COLUMNS = `to_char("on", 'YYYY-MM-DD') AS "on", "kind", "name", "source", "version"`;

/** The days of a year that are not what their weekday says, in order; of all years without one. */
export async function listCalendarDays(year?: number): Promise<CalendarDayView[]> {
  return query<CalendarDayView>(
    `SELECT ${COLUMNS} FROM "CalendarDay"
     WHERE $1::int IS NULL OR extract(year FROM "on") = $1 ORDER BY "on"`,
    [year ?? null],
  );
}

export async function getCalendarDay(on: string): Promise<CalendarDayView | null> {
  const [row] = await query<CalendarDayView>(
    `SELECT ${COLUMNS} FROM "CalendarDay" WHERE "on" = $1::date`,
    [on],
  );
  return row ?? null;
}

/** What working days are counted by. */
export async function getWorkCalendar(): Promise<WorkCalendar> {
  return toCalendar(await query<CalendarRow>(CALENDAR_SQL));
}
