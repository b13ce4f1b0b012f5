import { z } from 'zod';
import { dayInVietnam } from '#lib/domain/day.ts';
import { PERIODS } from '#lib/domain/disbursement.ts';
import { PAYMENT_KINDS } from '#lib/domain/ledger.ts';
import { CALENDAR_KINDS } from '#lib/domain/payment-calendar.ts';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { FIGURE_MEASURES } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { listAnswer, paging } from '#lib/schema/fields.ts';

const year = z.coerce.number().int().min(2000).max(2100);

export const moneyQuery = z.strictObject({ year: year.optional(), ...paging });
export const projectMoneyQuery = z.strictObject(paging);

/** One year and source of the matrix. */
const source = z.string().regex(/^[A-Z_]{2,20}$/, 'Mã nguồn vốn gồm chữ hoa, ví dụ KCDP.');
export const moneyKey = z.object({ year, source });
export type MoneyKey = z.output<typeof moneyKey>;

/** The known amounts added up, đồng as text, and how many more there must be that nobody stated. */
const knownSum = z.object({ stated: z.string().nullable(), unstatedItems: z.int() });
const figures = {
  requested: knownSum,
  approved: knownSum,
  contracted: knownSum,
  advanced: knownSum,
  paid: knownSum,
  settled: knownSum,
  remaining: knownSum,
};

export const moneyMatrixAnswer = listAnswer(
  z.object({
    year: z.int(),
    source: z.string(),
    sourceName: z.string(),
    projects: z.int(),
    assigned: z.string().nullable(),
    /** What documents state of this year and source, held against the records. */
    stated: z.array(
      z.object({
        figure: z.string(),
        label: z.string(),
        measure: z.enum(FIGURE_MEASURES),
        stated: z.string(),
        computed: z.string().nullable(),
        difference: z.string().nullable(),
        unstatedItems: z.int(),
        result: z.enum(RECONCILIATION_RESULTS),
        document: z.string().nullable(),
      }),
    ),
    ...figures,
  }),
);
export const projectMoneyAnswer = listAnswer(
  z.object({
    code: z.string(),
    title: z.string(),
    status: z.enum(STATUSES),
    isOfPlan: z.boolean(),
    ...figures,
  }),
);

export const beneficiaryMoneyQuery = z.strictObject(paging);

export const beneficiaryMoneyAnswer = listAnswer(
  z.object({
    year: z.int(),
    code: z.string(),
    title: z.string(),
    status: z.enum(STATUSES),
    programme: z.enum(PROGRAMMES),
    source: z.string(),
    sourceName: z.string(),
    isOfPlan: z.boolean(),
    approved: knownSum,
    contracted: knownSum,
    /** From here on for the two houses only. */
    advanced: knownSum.optional(),
    paid: knownSum.optional(),
    settled: knownSum.optional(),
    remaining: knownSum.optional(),
  }),
);

/** What falls into which month of a year; the present one unless another is asked for. */
export const calendarFilters = z.strictObject({
  year: year.default(() => Number(dayInVietnam(new Date()).slice(0, 4))),
  source: source.optional(),
});
export type CalendarFilters = z.output<typeof calendarFilters>;
export const calendarQuery = z.strictObject({ ...calendarFilters.shape, ...paging });

export const calendarAnswer = listAnswer(
  z.object({
    kind: z.enum(CALENDAR_KINDS),
    on: z.string().nullable(),
    entryKind: z.enum(PAYMENT_KINDS).nullable(),
    isReversal: z.boolean(),
    code: z.string(),
    title: z.string(),
    source: z.string(),
    document: z.string().nullable(),
    contractId: z.string().nullable(),
    beneficiary: z.string().nullable(),
    budgetYear: z.int(),
    /** đồng as text, negative for what comes back; null where nobody stated it. */
    dong: z.string().nullable(),
    isOverdue: z.boolean(),
  }),
);

export const disbursementQuery = z.strictObject({ period: z.enum(PERIODS).default('MONTH') });

const percent = z.string().nullable();

/** Tỷ lệ giải ngân of a budget year and source, period by period. */
export const disbursementAnswer = z.object({
  year: z.int(),
  source: z.string(),
  sourceName: z.string(),
  period: z.enum(PERIODS),
  asOf: z.string(),
  assigned: z.string().nullable(),
  /** Approved, with what was carried in and less what was carried out or lapsed. */
  planned: knownSum,
  paid: knownSum,
  /** Percent with one decimal; null where a part of either side is not stated. */
  rateOfPlanned: percent,
  rateOfAssigned: percent,
  points: z.array(
    z.object({
      /** 1–12 or 1–4; null for what was paid after the year. */
      period: z.int().nullable(),
      /** What the ledger holds up to the end of it; null while it has not begun. */
      paid: z.string().nullable(),
      rateOfPlanned: percent,
      rateOfAssigned: percent,
    }),
  ),
});
export type Disbursement = z.output<typeof disbursementAnswer>;
