import { z } from 'zod';
import { KINDS, PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { projectCode } from '#lib/projects/schema.ts';
import {
  day,
  line,
  listAnswer,
  money,
  moneyAnswer,
  optional,
  paging,
  version,
} from '#lib/schema/fields.ts';

/** Decisions over many projects, and letters that forward many, on forms and over the API alike. */

/** Most projects that one document covers here; a year's plan of the province has far fewer. */
const MAX_PROJECTS = 100;

const projects = <T extends z.ZodType>(item: T) =>
  z.array(item).max(MAX_PROJECTS, `Tối đa ${MAX_PROJECTS} đề án, nhiệm vụ trong một văn bản.`);

export const recordDecisionInput = z.strictObject({
  number: line(60),
  on: day,
  issuer: line(200),
  signer: optional(line(120)).optional(),
  subject: optional(line(500)).optional(),
  batch: line(60),
  projects: projects(z.strictObject({ code: projectCode, version, approved: money.optional() })),
});
export type RecordDecisionInput = z.output<typeof recordDecisionInput>;

export const forwardManyInput = z.strictObject({
  letter: z.strictObject({ number: line(60), on: day }),
  projects: projects(z.strictObject({ code: projectCode, version })),
});
export type ForwardManyInput = z.output<typeof forwardManyInput>;

export const decisionParams = z.object({ id: z.uuid('Mã quyết định không đúng dạng.') });

export const decisionListQuery = z.strictObject({
  q: line(200).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  ...paging,
});
export type DecisionFilters = z.output<typeof decisionListQuery>;

const totals = z.object({
  projects: z.int(),
  requested: z.object({ dong: z.string().nullable(), unstatedItems: z.int() }),
  approved: z.object({ dong: z.string().nullable(), unstatedItems: z.int() }),
});

const own = {
  id: z.uuid(),
  number: z.string(),
  date: z.string(),
  issuer: z.string(),
  signer: z.string().nullable(),
  subject: z.string().nullable(),
  batch: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  totals,
};

export const decisionAnswer = z.object({
  ...own,
  projects: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      planYear: z.int(),
      programme: z.enum(PROGRAMMES),
      kind: z.enum(KINDS),
      status: z.enum(STATUSES),
      action: z.string(),
      batch: z.string().nullable(),
      requested: moneyAnswer,
      approved: moneyAnswer,
    }),
  ),
});

export const decisionListAnswer = listAnswer(z.object(own));

export const forwardingAnswer = z.object({
  letter: z.object({ number: z.string(), on: z.string() }),
  projects: z.array(z.object({ code: z.string(), status: z.enum(STATUSES) })),
});
