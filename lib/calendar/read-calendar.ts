import type { WorkCalendar } from '#lib/domain/working-days.ts';

// Also run by the jobs, outside Next: hence no `server-only` here.

export const CALENDAR_SQL = `SELECT to_char("on", 'YYYY-MM-DD') AS "on", "kind"::text FROM "CalendarDay"`;

export interface CalendarRow {
  on: string;
  kind: string;
}

export function toCalendar(rows: readonly CalendarRow[]): WorkCalendar {
  const of = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ on }) => on));
  return { holidays: of('HOLIDAY'), worked: of('WORKING') };
}
