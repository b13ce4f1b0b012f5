import { z } from 'zod';
import { day, line, listAnswer, optional, requiredLine, version } from '#lib/schema/fields.ts';
import { formOver } from '#lib/schema/form-reader.ts';

export const CALENDAR_DAY_KINDS = ['HOLIDAY', 'WORKING'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

export const calendarQuery = z.strictObject({
  year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).optional(),
});

export const calendarParams = z.object({ on: day });

export const calendarDayInput = z.strictObject({
  kind: z.enum(CALENDAR_DAY_KINDS, 'Hãy chọn ngày nghỉ hoặc ngày làm bù.'),
  name: requiredLine(120, 'Hãy ghi tên ngày.'),
  source: optional(line(300)).optional(),
  version,
});
export type CalendarDayInput = z.output<typeof calendarDayInput>;

export const calendarRemoval = z.strictObject({ version });

/** A form names the day as well, and which day it was opened for. */
const wholeDay = z.strictObject({
  on: z.string('Hãy ghi ngày.').pipe(day),
  ...calendarDayInput.shape,
});
export const calendarDayForm = formOver(wholeDay, (form) => ({
  on: form.day('on') ?? undefined,
  kind: form.text('kind'),
  name: form.text('name'),
  source: form.textOrNull('source'),
  version: form.wholeNumber('version') ?? undefined,
}));
export const calendarRemovalForm = z.strictObject({
  on: day,
  version: z.coerce.number().int().min(1),
});

export const calendarDayAnswer = z.object({
  on: z.string(),
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: z.string(),
  source: z.string().nullable(),
  version: z.int(),
});
export const calendarAnswer = listAnswer(calendarDayAnswer);
