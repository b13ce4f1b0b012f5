import { dayInVietnam } from '#lib/domain/day.ts';

/** Days are `YYYY-MM-DD` text; instants are shown as the clock on the wall in Vietnam reads. */

const TIME_IN_VIETNAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

/** "2022-06-30" → "30/06/2022" */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** "đến ngày 30/06/2022": the day up to which a figure is known. */
export function formatAsOf(day: string): string {
  return `đến ngày ${formatDay(day)}`;
}

/** "10:42" */
export function formatTime(instant: Date): string {
  return TIME_IN_VIETNAM.format(instant);
}

/** "10:42 12/03/2026" */
export function formatInstant(instant: Date): string {
  return `${formatTime(instant)} ${formatDay(dayInVietnam(instant))}`;
}

/** The day of an instant in Vietnam: "12/03/2026". */
export function formatInstantDay(instant: Date): string {
  return formatDay(dayInVietnam(instant));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something has waited: "chờ 3 ngày", "chờ 5 giờ", "chờ 12 phút", "vừa đến". */
export function formatWaiting(since: Date, now: Date): string {
  const elapsed = now.getTime() - since.getTime();
  if (elapsed >= DAY) return `chờ ${Math.floor(elapsed / DAY)} ngày`;
  if (elapsed >= HOUR) return `chờ ${Math.floor(elapsed / HOUR)} giờ`;
  if (elapsed >= MINUTE) return `chờ ${Math.floor(elapsed / MINUTE)} phút`;
  return 'vừa đến';
}
