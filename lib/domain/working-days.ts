import { toDay, type Day } from './day.ts';

/**
 * Days that are not what their weekday says. Saturdays and Sundays are free and the others are worked
 * (Bộ luật Lao động 2019, Điều 111) unless a day stands here.
 */
export interface WorkCalendar {
  /** Public holidays, and days given free in exchange for another. */
  holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked instead. */
  worked: ReadonlySet<string>;
}

export const PLAIN_CALENDAR: WorkCalendar = { holidays: new Set(), worked: new Set() };

/** No public holiday is longer than this: a search for the next working day that goes on is a mistake. */
const LONGEST_PAUSE = 60;

function shift(day: Day, days: number): Day {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  const moved = toDay(new Date(instant).toISOString().slice(0, 10));
  if (moved === null) throw new RangeError(`There is no day ${days} days from ${day}.`);
  return moved;
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.holidays.has(day)) return false;
  if (calendar.worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function nextWorkingDay(day: Day, direction: 1 | -1, calendar: WorkCalendar): Day {
  let found = shift(day, direction);
  for (let passed = 0; !isWorkingDay(found, calendar); passed += 1) {
    if (passed > LONGEST_PAUSE) throw new RangeError(`No working day near ${day}.`);
    found = shift(found, direction);
  }
  return found;
}

/** The day that many working days after (or, below zero, before) a day; 0 is the day itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let reached = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    reached = nextWorkingDay(reached, count < 0 ? -1 : 1, calendar);
  }
  return reached;
}

/** Working days after `from` up to and with `to`; below zero when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = from; day < to;) {
    day = shift(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * The last day on which something due is still in time: a term that ends on a day of rest ends with
 * the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */
function lastDayOf(dueOn: Day, calendar: WorkCalendar): Day {
  return isWorkingDay(dueOn, calendar) ? dueOn : nextWorkingDay(dueOn, 1, calendar);
}

export function isOverdue(dueOn: Day, today: Day, calendar: WorkCalendar): boolean {
  return lastDayOf(dueOn, calendar) < today;
}

/** Working days left until something is due; below zero, how many it is overdue. */
export function workingDaysLeft(dueOn: Day, today: Day, calendar: WorkCalendar): number {
  const last = lastDayOf(dueOn, calendar);
  // On the days of rest right after the last day no working day has passed yet: late all the same.
  if (last < today) return Math.min(-1, workingDaysBetween(today, last, calendar));
  return workingDaysBetween(today, last, calendar);
}
