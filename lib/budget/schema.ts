import { z } from 'zod';
import { BUDGET_ENTRY_KINDS } from '#lib/domain/budget.ts';
import { day, line, money, optional, paragraph, paging, requiredLine } from '#lib/schema/fields.ts';

const budgetYearNumber = z.coerce.number().int().min(2000).max(2099);
export const budgetYearParams = z.object({
  year: budgetYearNumber,
  source: z.string().regex(/^[A-Z_]{2,20}$/),
});
export const budgetEntryParams = budgetYearParams.extend({ id: z.uuid() });

export const budgetYearsQuery = z.strictObject({ year: budgetYearNumber.optional(), ...paging });

/** What the accountant or the Department writes down of a year's budget, on one document. */
export const budgetEntryInput = z.strictObject({
  kind: z.enum(BUDGET_ENTRY_KINDS),
  amount: money,
  batch: optional(line(100)).optional(),
  document: z.strictObject({
    number: requiredLine(60, 'Hãy nhập số văn bản.'),
    on: day,
    issuer: optional(line(200)).optional(),
  }),
  note: optional(line(500)).optional(),
});
export type BudgetEntryInput = z.output<typeof budgetEntryInput>;

export const budgetReversalInput = z.strictObject({ reason: paragraph(500) });

const dongText = z
  .string()
  .regex(/^\d{1,15}$/, 'Số tiền là số đồng nguyên, viết trong dấu nháy.')
  .transform(BigInt);

/** How a year is closed: every rest divided into what lapses and what goes on into the next year. */
export const closeYearInput = z.strictObject({
  /** 0 before anything was written down for this year and source. */
  version: z.int().min(0).optional(),
  document: z.strictObject({ number: requiredLine(60, 'Hãy nhập số văn bản.'), on: day }),
  note: optional(paragraph(1_000)).optional(),
  splits: z
    .array(
      z.strictObject({
        /** null: what no project was given. */
        code: z.string().max(30).nullable(),
        lapse: dongText,
        carry: dongText,
      }),
    )
    .max(500),
});
export type CloseYearInput = z.output<typeof closeYearInput>;

const text = z.string();
const budgetFiguresAnswer = z.object({
  year: z.int(),
  source: text,
  sourceName: text,
  /** false: no budget was ever written down, and nothing is held against it. */
  isAssigned: z.boolean(),
  assigned: text,
  reduced: text,
  carriedIn: text,
  carriedOut: text,
  lapsed: text,
  /** Approved out of this year. */
  approved: text,
  /** Approved or carried in for projects, less what they released: what they hold of this year. */
  committed: text,
  paid: text,
  remaining: text.nullable(),
  closedAt: text.nullable(),
  closedBy: text.nullable(),
  version: z.int(),
});
export const budgetYearsAnswer = z.object({
  data: z.array(budgetFiguresAnswer),
  page: z.object({ number: z.int(), size: z.int(), total: z.int() }),
});
export const budgetYearAnswer = budgetFiguresAnswer.extend({
  closingNote: text.nullable(),
  entries: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(BUDGET_ENTRY_KINDS),
      amount: text,
      balance: text,
      batch: text.nullable(),
      document: z.object({ number: text, on: text, issuer: text.nullable() }),
      note: text.nullable(),
      decisionId: text.nullable(),
      project: text.nullable(),
      reverses: text.nullable(),
      isReversed: z.boolean(),
      enteredBy: text,
      enteredAt: text,
    }),
  ),
  projects: z.array(
    z.object({
      code: text,
      title: text,
      status: text,
      approved: text,
      carriedIn: text,
      released: text,
      paid: text,
      /** Paid on account of later years: at least that much is carried over. */
      chargedLater: text,
      openBefore: z.int().nullable(),
      settled: text.nullable(),
      rest: text,
      pending: z.int(),
    }),
  ),
});
