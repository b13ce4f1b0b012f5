import { z } from 'zod';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { FIGURE_MEASURES } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { listAnswer, paging } from '#lib/schema/fields.ts';

const year = z.coerce.number().int().min(2000).max(2100);

export const moneyQuery = z.strictObject({ year: year.optional(), ...paging });
export const projectMoneyQuery = z.strictObject(paging);

/** One year and source of the matrix. */
export const moneyKey = z.object({ year, source: z.string().regex(/^[A-Z_]{2,20}$/) });
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
    isOfYear: z.boolean(),
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
