import { z } from 'zod';
import { isDecimal, normalDecimal } from '#lib/domain/decimal.ts';
import {
  day,
  line,
  optional,
  paragraph,
  requiredLine,
  requiredParagraph,
  version,
} from '#lib/schema/fields.ts';

/** What is said while the work runs: its plan as a document, who is in charge, inspections, results. */

/** Kế hoạch triển khai as it was issued; the milestones themselves are laid in the plan of work. */
export const implementationPlanInput = z.strictObject({
  number: requiredLine(60, 'Hãy nhập số kế hoạch.'),
  on: day,
  content: optional(paragraph(4_000)).optional(),
});
export type ImplementationPlanInput = z.output<typeof implementationPlanInput>;

export const assignmentInput = z.strictObject({
  /** Account name of the officer who is to be in charge. */
  username: requiredLine(60, 'Hãy chọn cán bộ phụ trách.'),
  version,
});
export type AssignmentInput = z.output<typeof assignmentInput>;

export const inspectionInput = z.strictObject({
  on: day,
  place: optional(line(300)).optional(),
  inspectors: requiredParagraph(1_000, 'Hãy ghi những người kiểm tra.'),
  findings: requiredParagraph(8_000, 'Hãy ghi nội dung kiểm tra thấy được.'),
  conclusion: requiredParagraph(4_000, 'Hãy ghi kết luận.'),
  minutesNumber: optional(line(60)).optional(),
});
export type InspectionInput = z.output<typeof inspectionInput>;

/** A quantity as text, `"1200.5"`: exact, unlike a JSON number, which is taken too where it is short. */
const quantity = z
  .union([z.string(), z.number().transform(String)])
  .refine(
    (text) => isDecimal(text),
    'Số lượng viết dạng "1200.5", tối đa 15 chữ số và 3 chữ số sau dấu chấm.',
  )
  .transform(normalDecimal)
  .nullish()
  .transform((value) => value ?? null);

export const resultsInput = z.strictObject({
  results: z
    .array(
      z.strictObject({
        indicator: requiredLine(200, 'Hãy nhập tên chỉ tiêu.'),
        unit: requiredLine(60, 'Hãy nhập đơn vị tính.'),
        baseline: quantity,
        planned: quantity,
        actual: quantity,
        evidence: optional(line(500)).optional(),
      }),
    )
    .max(50, 'Tối đa 50 dòng.'),
  version,
});
export type ResultsInput = z.output<typeof resultsInput>;

export const implementationPlanAnswer = z.object({
  id: z.uuid(),
  number: z.string(),
  on: z.string(),
  content: z.string().nullable(),
  issuedBy: z.string(),
});

const officer = z.object({ username: z.string(), name: z.string() });
export const assignmentAnswer = z.object({ officer: officer.nullable() });

export const inspectionAnswer = z.object({
  id: z.uuid(),
  on: z.string(),
  place: z.string().nullable(),
  inspectors: z.string(),
  findings: z.string(),
  conclusion: z.string(),
  minutesNumber: z.string().nullable(),
  organisation: z.enum(['CENTER', 'DEPARTMENT']),
  recordedBy: z.string(),
  recordedAt: z.string(),
});

/** `indicator` is null for an output that the dossier promises and nobody has measured yet. */
export const resultAnswer = z.object({
  indicator: z.string().nullable(),
  unit: z.string(),
  target: z.int().nullable(),
  baseline: z.string().nullable(),
  planned: z.string().nullable(),
  actual: z.string().nullable(),
  evidence: z.string().nullable().optional(),
});
