import { z } from 'zod';
import { KINDS, PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { day, listAnswer, moneyAnswer, paging, version } from '#lib/schema/fields.ts';

/** What the plan, money, history and reconciliation answers look like; client-safe. */

const year = z
  .string()
  .regex(/^(20\d{2}|2100)$/, 'Năm là bốn chữ số, từ 2000 đến 2100.')
  .transform(Number);

export const planParams = z.object({ year });
export const listQuery = z.strictObject(paging);
export const budgetQuery = z.strictObject({ year: year.optional(), ...paging });

const source = moneyAnswer.shape.source;

const note = z.object({
  text: z.string(),
  asOf: z.string().nullable(),
  asOfNote: z.string().nullable(),
  source,
});

export const planAnswer = z.object({
  year: z.int(),
  implementingUnit: z.string(),
  programmes: z.array(
    z.object({
      programme: z.enum(PROGRAMMES),
      items: z.object({ stated: z.int().nullable(), computed: z.int(), source }),
      support: z.object({
        stated: moneyAnswer,
        computed: moneyAnswer,
        unstatedItems: z.int(),
      }),
    }),
  ),
  total: z.object({
    items: z.int().nullable(),
    source,
    support: z.object({ computed: moneyAnswer }),
  }),
  energyProgramme: z.object({ name: z.string(), assignedRevenue: moneyAnswer }).nullable(),
  supplementary: z.array(
    z.object({
      programme: z.enum(PROGRAMMES).nullable(),
      count: z.int().nullable(),
      state: z.enum(STATUSES).nullable(),
      text: z.string(),
      source,
    }),
  ),
  /** Projects and tasks of the plan as it was first assigned. */
  projectCodes: z.array(z.string()),
  target: z.string().nullable(),
  targetSource: source,
  orientation: z.array(note),
  stepsDone: z.array(note),
  stepsPlanned: z.array(note),
  contents: z.array(
    z.object({ code: z.string().nullable(), name: z.string().nullable(), items: z.int() }),
  ),
});
export type PlanView = z.output<typeof planAnswer>;
export type PlanNoteView = PlanView['stepsDone'][number];

/** `asOf` asks for the list as it was in force on that day. */
export const planQuery = z.strictObject({ asOf: day.optional() });

const planItem = z.object({
  code: z.string(),
  title: z.string(),
  programme: z.enum(PROGRAMMES),
  kind: z.enum(KINDS),
  isSupplementary: z.boolean(),
  isPublished: z.boolean(),
  support: moneyAnswer,
});
export type PlanItemView = z.output<typeof planItem>;

const planVersion = z.object({
  number: z.int(),
  title: z.string(),
  decisionNumber: z.string().nullable(),
  /** null where the source does not give the day. */
  decidedOn: z.string().nullable(),
  items: z.int(),
  added: z.array(planItem),
  changed: z.array(
    planItem.extend({ before: z.object({ title: z.string(), support: moneyAnswer }) }),
  ),
  stopped: z.array(planItem),
});
export type PlanVersionView = z.output<typeof planVersion>;

export const planAsOfAnswer = z.object({
  year: z.int(),
  asOf: z.string(),
  /** null when no decision had been taken by that day. */
  version: planVersion.nullable(),
  programmes: z.array(
    z.object({
      programme: z.enum(PROGRAMMES),
      items: z.int(),
      support: z.object({ computed: moneyAnswer, unstatedItems: z.int() }),
    }),
  ),
  items: z.array(planItem),
  versions: z.array(planVersion),
});
export type PlanAsOfView = z.output<typeof planAsOfAnswer>;

const planLine = z.object({
  year: z.int(),
  implementingUnit: z.string(),
  isPublished: z.boolean(),
  version: z.int(),
  /** How many decisions the reader is told of. */
  versions: z.int(),
  /** The version in force today; null before the first decision. */
  current: planVersion
    .pick({ number: true, title: true, decisionNumber: true, decidedOn: true })
    .nullable(),
  items: z.int(),
  publishedItems: z.int(),
  /** What the items in force that state an amount add up to, beside how many state none. */
  support: z.object({ dong: z.string().nullable(), unstatedItems: z.int() }),
});
export type PlanLine = z.output<typeof planLine>;
export const planListAnswer = listAnswer(planLine);
export const planLineAnswer = planLine;

export const publishPlanInput = z.strictObject({ isPublished: z.boolean(), version });

const budgetRow = z.object({
  year: z.int(),
  programme: z.enum(PROGRAMMES),
  source: z.string(),
  sourceName: z.string(),
  stated: moneyAnswer,
  computed: moneyAnswer,
  unstatedItems: z.int(),
  difference: z.string().nullable(),
});
export type BudgetRow = z.output<typeof budgetRow>;
export const budgetAnswer = listAnswer(budgetRow);

/** One year as far as it is known: đồng or a count, STATED by a document or added up from RECORDS. */
const historyPart = z.object({
  value: z.string().nullable(),
  basis: z.enum(['STATED', 'RECORDS']).nullable(),
  source,
});
const historyRest = z.object({ remaining: z.string().nullable(), excess: z.string().nullable() });

export const historyAnswer = z.object({
  from: z.int(),
  to: z.int(),
  total: z.object({ projects: z.int(), support: moneyAnswer, source }),
  programmes: z.array(
    z.object({
      programme: z.enum(PROGRAMMES),
      projects: z.int(),
      support: moneyAnswer,
      source,
    }),
  ),
  /** Whether any year of the period is known. */
  brokenDown: z.boolean(),
  years: z.array(
    z.object({
      year: z.int(),
      projects: historyPart,
      support: historyPart,
      programmes: z.array(
        z.object({ programme: z.enum(PROGRAMMES), projects: historyPart, support: historyPart }),
      ),
    }),
  ),
  /** What no year accounts for; with `excess`, by how much the years go beyond the stated total. */
  rest: z.object({
    projects: historyRest,
    support: historyRest,
    programmes: z.array(
      z.object({ programme: z.enum(PROGRAMMES), projects: historyRest, support: historyRest }),
    ),
  }),
});
export type HistoryView = z.output<typeof historyAnswer>;

const reconciliationRow = z.object({
  key: z.string(),
  statement: z.string(),
  label: z.string(),
  unit: z.enum(['ITEM', 'DONG']),
  basis: z.enum(['FIGURES', 'PROJECT_COUNT', 'PROJECT_SUPPORT', 'PARTS']),
  stated: z.string(),
  computed: z.string().nullable(),
  /** What the parts known so far come to, though others are missing. */
  partial: z.string().nullable(),
  /** What nobody has broken down yet. */
  remaining: z.string().nullable(),
  /** By how much the parts known so far go beyond the total. */
  excess: z.string().nullable(),
  /** Other documents that state another amount of the same. */
  conflicts: z.array(
    z.object({ figure: z.string(), value: z.string(), document: z.string().nullable() }),
  ),
  difference: z.string().nullable(),
  result: z.enum(RECONCILIATION_RESULTS),
  unstatedItems: z.int(),
  source,
});
export type ReconciliationRow = z.output<typeof reconciliationRow>;
export const reconciliationAnswer = listAnswer(reconciliationRow);

export const fundingSourceAnswer = listAnswer(
  z.object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    isStatePromo: z.boolean(),
    isCounterpart: z.boolean(),
  }),
);
