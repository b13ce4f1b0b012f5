import { z } from 'zod';
import { milestone } from '#lib/projects/schema.ts';
import { day, optional, paragraph, requiredParagraph, version } from '#lib/schema/fields.ts';

/** A progress report: what was reached by a day, in percent only when somebody vouches for one. */
export const reportInput = z.strictObject({
  asOf: day,
  percent: z.int('Tỷ lệ là số nguyên từ 0 đến 100.').min(0).max(100).nullable(),
  done: requiredParagraph(4_000, 'Hãy ghi việc đã làm.'),
  difficulties: optional(paragraph(4_000)).optional(),
  next: optional(paragraph(4_000)).optional(),
  /** Kept as a draft of the author instead of sent. */
  draft: z.boolean().optional(),
  /** The confirmed or returned report this one corrects; the earlier one stays readable. */
  corrects: z.uuid().optional(),
});
export type ReportInput = z.output<typeof reportInput>;

/** What goes on with a kept draft, and the version of it that was gone on from. */
export const reportChange = reportInput.omit({ corrects: true }).extend({ version });
export type ReportChange = z.output<typeof reportChange>;

export const reportReturn = z.strictObject({ reason: paragraph(2_000) });

/** The plan of work after the approval: days, people, what is done and what will not be. */
export const planInput = z.strictObject({ milestones: z.array(milestone).max(50), version });
export type PlanInput = z.output<typeof planInput>;
