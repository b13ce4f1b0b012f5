import { z } from 'zod';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { FIGURE_MEASURES } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import {
  day,
  line,
  listAnswer,
  moneyAnswer,
  optional,
  paging,
  paragraph,
  requiredParagraph,
} from '#lib/schema/fields.ts';

/** A figure as a document states it, at any level; client-safe. */

const year = z
  .int('Hãy nhập năm, ví dụ 2018.')
  .min(2000, 'Năm từ 2000 đến 2100.')
  .max(2100, 'Năm từ 2000 đến 2100.');

/** One that the portal knows, by its id, or a new one by its title; never both. */
const sourceDocument = z
  .strictObject({
    id: z.uuid('Hãy chọn một tài liệu trong danh sách.').optional(),
    title: optional(line(300)).optional(),
    number: optional(line(60)).optional(),
    on: day.nullish(),
    /** Who issued or published it. */
    author: optional(line(200)).optional(),
    /** Where it can be read, or kept. */
    note: optional(line(500)).optional(),
  })
  .refine(({ id, title }) => (id === undefined) !== !title, {
    message: 'Hãy chọn tài liệu đã có, hoặc ghi tên một tài liệu mới.',
    path: ['title'],
  });

const DIGITS = /^\d{1,16}$/;

export const recordFigureInput = z
  .strictObject({
    measure: z.enum(FIGURE_MEASURES, 'Hãy chọn số liệu nói về điều gì.'),
    /** Whole đồng, or how many projects. */
    value: z
      .string('Hãy nhập số mà tài liệu nêu.')
      .regex(DIGITS, 'Số liệu là số nguyên không âm, tiền tính bằng đồng.'),
    yearFrom: year,
    yearTo: year,
    programme: z.enum(PROGRAMMES).nullish(),
    source: optional(line(20)).optional(),
    content: optional(line(20)).optional(),
    project: optional(line(20)).optional(),
    /** The very words of the document. */
    quote: requiredParagraph(4_000, 'Hãy chép nguyên văn câu nêu số liệu.'),
    note: optional(paragraph(2_000)).optional(),
    document: sourceDocument,
  })
  .refine(({ yearFrom, yearTo }) => yearFrom <= yearTo, {
    message: 'Năm cuối không được trước năm đầu.',
    path: ['yearTo'],
  });
export type RecordFigureInput = z.output<typeof recordFigureInput>;

export const withdrawFigureInput = z.strictObject({ reason: paragraph(1_000) });

export const figureParams = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,80}$/, 'Mã số liệu không đúng dạng.'),
});

/** What the board can be narrowed down by. */
export const boardFilters = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  programme: z.enum(PROGRAMMES).optional(),
  source: line(20).optional(),
  content: line(20).optional(),
  result: z.enum(RECONCILIATION_RESULTS).optional(),
});
export type BoardFilters = z.output<typeof boardFilters>;
export const figuresQuery = z.strictObject({ ...boardFilters.shape, ...paging });

const part = z.object({
  label: z.string(),
  value: z.string().nullable(),
  /** STATED by a document, added up from the RECORDS, or null: nobody knows it yet. */
  basis: z.enum(['STATED', 'RECORDS']).nullable(),
});

export const boardRow = z.object({
  key: z.string(),
  figure: z.string(),
  label: z.string(),
  measure: z.enum(FIGURE_MEASURES),
  unit: z.enum(['ITEM', 'DONG']),
  yearFrom: z.int(),
  yearTo: z.int(),
  programme: z.enum(PROGRAMMES).nullable(),
  fundingSource: z.string().nullable(),
  content: z.string().nullable(),
  project: z.string().nullable(),
  against: z.enum(['RECORDS', 'YEARS', 'PROGRAMMES', 'BUDGET']),
  stated: z.string(),
  computed: z.string().nullable(),
  /** What the parts known so far come to. */
  partial: z.string().nullable(),
  /** What nobody has broken down yet; null when nothing is missing. */
  remaining: z.string().nullable(),
  excess: z.string().nullable(),
  difference: z.string().nullable(),
  result: z.enum(RECONCILIATION_RESULTS),
  unstatedItems: z.int(),
  parts: z.array(part),
  /** Other documents that state another amount for the same level. */
  conflicts: z.array(
    z.object({ figure: z.string(), value: z.string(), document: z.string().nullable() }),
  ),
  source: moneyAnswer.shape.source,
});
export type BoardRow = z.output<typeof boardRow>;
export const boardAnswer = listAnswer(boardRow);

export const figureAnswer = z.object({
  key: z.string(),
  label: z.string(),
  measure: z.enum(FIGURE_MEASURES),
  unit: z.enum(['ITEM', 'DONG']),
  value: z.string(),
  yearFrom: z.int(),
  yearTo: z.int(),
  programme: z.enum(PROGRAMMES).nullable(),
  fundingSource: z.string().nullable(),
  content: z.string().nullable(),
  project: z.string().nullable(),
  source: moneyAnswer.shape.source,
  withdrawn: z.object({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
  comparisons: z.array(boardRow),
  observations: z.array(
    z.object({
      at: z.string(),
      stated: z.string(),
      computed: z.string().nullable(),
      difference: z.string().nullable(),
      unstatedItems: z.int(),
    }),
  ),
});
export type FigureView = z.output<typeof figureAnswer>;
