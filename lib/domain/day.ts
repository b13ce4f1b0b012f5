/** A calendar day as `YYYY-MM-DD`, without a clock or a time zone. */
export type Day = string & { readonly __day: unique symbol };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day when it exists in the calendar (29/02 only in leap years), otherwise null. */
export function toDay(text: string): Day | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const made = new Date(Date.UTC(year, month - 1, date));
  const exists =
    year >= 1900 && year <= 2199 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return exists ? (text as Day) : null;
}

/** Reads what a person types: `3/9/2022`, `03-09-2022`, `03.09.2022` or `2022-09-03`. */
export function readDay(input: string): Day | null {
  const text = input.trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return toDay(text);
  const [, date = '', month = '', year = ''] = match;
  return toDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day it is in Vietnam (UTC+7, no daylight saving since 1975) at that instant. */
export function dayInVietnam(instant: Date): Day {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as Day;
}
