import { z } from 'zod';
import {
  CEILING_CHOICES,
  CEILING_CONFIDENCES,
  CEILING_DAY_BASES,
  CEILING_ENFORCEMENTS,
  CEILING_GAPS,
  CEILING_RESULTS,
} from '#lib/domain/ceiling.ts';
import { MAX_DONG } from '#lib/domain/money.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import {
  day,
  line,
  listAnswer,
  moneyAnswer,
  optional,
  paging,
  paragraph,
  requiredLine,
  version,
} from '#lib/schema/fields.ts';

/** Limits of support: the catalogue of rules, and what may be let go over. Client-safe. */

export const ceilingCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,29}$/, 'Mã gồm chữ in hoa, số và gạch dưới, ví dụ K04A_MACHINE.');

const content = z.string().regex(/^ND\d{1,2}$/, 'Hãy chọn nội dung hoạt động trong danh mục.');

/** National or local khuyến công money: nothing else has a ceiling of its own. */
export const CEILING_SOURCES = ['KCQG', 'KCDP'] as const;

export const ceilingFilters = z.strictObject({
  /** Rules in force on that day only. */
  on: day.optional(),
  content: content.optional(),
  source: z.enum(CEILING_SOURCES).optional(),
  ...paging,
});
export type CeilingFilters = z.output<typeof ceilingFilters>;

const capDong = z
  .string()
  .regex(/^\d{1,16}$/, 'Số tiền là số đồng nguyên, viết trong dấu nháy.')
  .refine((text) => BigInt(text) > 0n && BigInt(text) <= MAX_DONG, 'Số tiền phải lớn hơn 0.')
  .nullable();

const facts = {
  label: requiredLine(200, 'Hãy ghi mức này áp dụng cho việc gì.'),
  unit: requiredLine(60, 'Hãy ghi mức tính cho mỗi gì, ví dụ cơ sở.'),
  isPerEstablishment: z.boolean(),
  percentBasisPoints: z
    .int('Tỷ lệ tính bằng phần vạn, là số nguyên.')
    .min(1, 'Tỷ lệ phải lớn hơn 0 và không quá 100 %.')
    .max(10_000, 'Tỷ lệ phải lớn hơn 0 và không quá 100 %.')
    .nullable(),
  capDong,
  condition: optional(paragraph(500)),
  instrument: requiredLine(200, 'Hãy ghi văn bản quy định.'),
  article: requiredLine(120, 'Hãy ghi điều, khoản.'),
  validFrom: day,
  validTo: day.nullable(),
  confidence: z.enum(CEILING_CONFIDENCES, 'Hãy chọn mức độ tin cậy.'),
  enforcement: z.enum(CEILING_ENFORCEMENTS, 'Hãy chọn cách xử lý khi vượt.'),
  note: optional(paragraph(1_000)),
};

export const addCeilingInput = z.strictObject({
  code: ceilingCode,
  activityContent: content,
  source: z.enum(CEILING_SOURCES, 'Hãy chọn nguồn kinh phí.'),
  ...facts,
});
export type AddCeilingInput = z.output<typeof addCeilingInput>;

/** A correction, or the end of a rule: what is not sent stays. Code, content and source stay for good. */
export const correctCeilingInput = z.strictObject({
  ...z.object(facts).partial().shape,
  reason: paragraph(1_000).optional(),
  version,
});
export type CorrectCeilingInput = z.output<typeof correctCeilingInput>;

export const ceilingParams = z.object({ id: z.uuid('Mã này không đúng dạng.') });

export const exceptionInput = z.strictObject({
  ruleCode: ceilingCode,
  /** Slug of the establishment; nothing for the project or the group as a whole. */
  beneficiary: optional(line(100)).optional(),
  reason: paragraph(2_000).optional(),
  version,
});
export type ExceptionInput = z.output<typeof exceptionInput>;

export const ceilingAnswer = z.object({
  id: z.string(),
  code: z.string(),
  activityContent: z.string(),
  source: z.string(),
  label: z.string(),
  unit: z.string(),
  isPerEstablishment: z.boolean(),
  percentBasisPoints: z.int().nullable(),
  capDong: z.string().nullable(),
  condition: z.string().nullable(),
  instrument: z.string(),
  article: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  confidence: z.enum(CEILING_CONFIDENCES),
  enforcement: z.enum(CEILING_ENFORCEMENTS),
  note: z.string().nullable(),
  version: z.int(),
});
export const ceilingListAnswer = listAnswer(ceilingAnswer);

const amount = z.string().nullable();

const verdictAnswer = z.object({
  code: z.string(),
  subject: z.object({ kind: z.enum(['MEMBER', 'GROUP', 'PROJECT']) }).loose(),
  used: amount,
  cap: amount,
  left: amount,
  cost: amount,
  result: z.enum(CEILING_RESULTS),
  gaps: z.array(z.enum(CEILING_GAPS)),
  refuses: z.boolean(),
  limits: z.array(z.object({ isExceeded: z.boolean() }).loose()),
});

const judgementAnswer = z.object({
  on: z.string(),
  basis: z.enum(CEILING_DAY_BASES),
  choice: z.enum(CEILING_CHOICES),
  support: moneyAnswer.pick({ state: true, dong: true }),
  verdicts: z.array(verdictAnswer),
});

const exceptionsAnswer = z.array(
  z.object({
    id: z.string(),
    ruleCode: z.string(),
    beneficiary: z.string().nullable(),
    upTo: z.string(),
    cap: z.string(),
    role: z.enum(ROLES),
    by: z.string(),
    reason: z.string(),
    at: z.string(),
  }),
);

/** Of an adjustment once it is in force; null where it touches nothing that the rules look at. */
export const changeCeilingsAnswer = z.object({
  judgement: judgementAnswer.nullable(),
  exceptions: exceptionsAnswer,
});

export const projectCeilingsAnswer = judgementAnswer.extend({
  stage: z.enum(['REQUESTED', 'APPRAISED', 'DECIDED']),
  exceptions: exceptionsAnswer,
  frozen: z.array(judgementAnswer.extend({ stage: z.string(), submission: z.int() })),
});

const outcome = z
  .object({ result: z.enum(CEILING_RESULTS), cap: amount, refuses: z.boolean() })
  .nullable();

export const recheckQuery = z.strictObject(paging);

/** No rows for an administrator, whom dossiers are no business of. */
export const recheckAnswer = listAnswer(
  z
    .object({
      project: z.string(),
      stage: z.string(),
      submission: z.int(),
      code: z.string(),
      before: outcome,
      after: outcome,
    })
    .loose(),
).extend({ differing: z.int(), checked: z.int() });
