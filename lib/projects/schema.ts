import { z } from 'zod';
import { PRIORITY_FLAGS } from '#lib/domain/priority.ts';
import { SUPPORT_CONDITIONS } from '#lib/domain/support-conditions.ts';
import {
  KINDS,
  MONEY_STATES,
  PROGRAMMES,
  STATUSES,
  ESTABLISHMENT_TYPES,
} from '#lib/domain/vocabulary.ts';
import {
  day,
  line,
  listAnswer,
  money,
  moneyAnswer,
  optional,
  paging,
  paragraph,
  requiredLine,
  requiredParagraph,
  version,
} from '#lib/schema/fields.ts';

/** What may be said of a đề án or nhiệm vụ, on forms and over the API alike. */

export const projectCode = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'Mã đề án chỉ gồm chữ, số và gạch nối.')
  .transform((code) => code.toUpperCase());

export const projectParams = z.object({ code: projectCode });

/** Something that belongs to a project, by its own id. */
export const itemParams = z.object({ code: projectCode, id: z.uuid('Mã này không đúng dạng.') });

export const activityContentCode = z
  .string()
  .regex(/^ND\d{1,2}$/, 'Mã nội dung có dạng ND1 … ND9.');

export const newEstablishment = z.strictObject({
  name: requiredLine(300, 'Hãy nhập tên đơn vị.'),
  type: z
    .enum(ESTABLISHMENT_TYPES)
    .nullish()
    .transform((type) => type ?? null),
  taxCode: z
    .string()
    .trim()
    .regex(
      /^(\d{10}(-\d{3})?|\d{12})?$/,
      'Mã số thuế gồm 10 hoặc 12 số, hoặc 10 số và 3 số chi nhánh.',
    )
    .nullish()
    .transform((code) => code || null),
  address: optional(line(300)).optional(),
  representative: optional(line(120)).optional(),
  phone: optional(line(30)).optional(),
  /** Said after the portal has pointed at a near-duplicate: it really is another establishment. */
  confirmDifferent: z.boolean().optional(),
});
export type NewEstablishment = z.output<typeof newEstablishment>;

const beneficiary = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị không đúng dạng.')
      .optional(),
    new: newEstablishment.optional(),
    name: z.unknown().optional(),
    support: money.optional(),
  })
  .refine((value) => (value.slug === undefined) !== (value.new === undefined), {
    message: 'Chọn một đơn vị đã có (slug) hoặc khai đơn vị mới (new).',
    path: ['slug'],
  });
export type BeneficiaryInput = z.output<typeof beneficiary>;

export const fundingLine = z.strictObject({
  source: z.string().regex(/^[A-Z_]{2,20}$/, 'Mã nguồn vốn không đúng dạng.'),
  amount: money,
  note: optional(line(300)).optional(),
  sourceName: z.unknown().optional(),
});

export const milestone = z.strictObject({
  id: z.uuid().optional(),
  title: requiredLine(300, 'Hãy nhập tên mốc.'),
  dueOn: day.nullish().transform((value) => value ?? null),
  responsible: optional(line(120)).optional(),
  isDone: z.boolean().optional(),
  doneOn: day.nullish().transform((value) => value ?? null),
  absence: optional(line(500)).optional(),
});
export type MilestoneInput = z.output<typeof milestone>;

const list = <T extends z.ZodType>(item: T, max = 50) =>
  z.array(item).max(max, `Tối đa ${max} dòng.`);

/** Báo giá: what one supplier asks for a line of equipment. */
const quotation = z.strictObject({
  supplier: requiredLine(300, 'Hãy nhập tên nhà cung cấp.'),
  number: optional(line(60)).optional(),
  quotedOn: day.nullish().transform((value) => value ?? null),
  validUntil: day.nullish().transform((value) => value ?? null),
  amount: money.refine((value) => value.dong !== null && value.dong > 0n, {
    message: 'Báo giá cần một số tiền lớn hơn 0.',
  }),
});

const equipmentLine = z.strictObject({
  name: requiredLine(200, 'Hãy nhập tên máy móc, thiết bị.'),
  model: optional(line(100)).optional(),
  quantity: z.int().min(1).max(100_000).nullish(),
  unitPrice: money.optional(),
  origin: optional(line(120)).optional(),
  madeIn: z
    .int()
    .min(1950, 'Năm sản xuất từ 1950 đến 2100.')
    .max(2100, 'Năm sản xuất từ 1950 đến 2100.')
    .nullish(),
  quotations: list(quotation, 10).optional(),
  /** Comes back with what was read; the portal works it out by itself. */
  total: z.unknown().optional(),
});
export type EquipmentInput = z.output<typeof equipmentLine>;

const supportCondition = z.strictObject({
  condition: z.enum(SUPPORT_CONDITIONS),
  isMet: z.boolean(),
  evidence: optional(paragraph(2_000)).optional(),
});

/** Which limit of support applies: a rule's code with how many of its units, or `NONE` for no rule. */
const ceiling = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{1,29}$/, 'Hãy chọn một mức hỗ trợ trong danh mục, hoặc NONE.'),
    units: z
      .int('Số lượng là số nguyên.')
      .min(1, 'Số lượng từ 1 đến 1.000.')
      .max(1_000, 'Số lượng từ 1 đến 1.000.')
      .nullish()
      .transform((units) => units ?? null),
  })
  .nullable();

const priority = z.strictObject({
  flag: z.enum(PRIORITY_FLAGS, { error: 'Hãy chọn một tiêu chí ưu tiên trong danh sách.' }),
  evidence: requiredParagraph(1_000, 'Hãy ghi căn cứ của tiêu chí này.'),
  asOf: day.nullish().transform((value) => value ?? null),
});

/** A unit by its id, or as it is read back. */
const unit = z
  .union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)])
  .refine((id) => /^[a-z0-9-]{1,60}$/.test(id), 'Mã đơn vị hành chính không đúng dạng.')
  .nullable();

/** Everything that a draft may carry; each part may come alone and later. */
const dossier = {
  title: requiredLine(300, 'Hãy nhập tên đề án.'),
  kind: z.enum(KINDS),
  isGroup: z.boolean(),
  /** Đề án điểm: of regional weight, may run over several years. */
  isPoint: z.boolean(),
  isSupplementary: z.boolean(),
  activityContent: activityContentCode.nullable(),
  legalBasis: optional(paragraph(4_000)),
  necessity: optional(paragraph(8_000)),
  objectives: optional(paragraph(4_000)),
  content: optional(paragraph(8_000)),
  scale: optional(paragraph(2_000)),
  organisation: optional(paragraph(4_000)),
  expectedEffect: optional(paragraph(4_000)),
  replication: optional(paragraph(4_000)),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  leadUnit: optional(line(300)),
  implementingUnit: optional(line(300)),
  partnerUnits: optional(paragraph(2_000)),
  location: optional(line(300)),
  unit,
  equipment: list(equipmentLine),
  outputs: list(
    z.strictObject({
      unit: requiredLine(60, 'Hãy nhập đơn vị tính.'),
      target: z.int().min(1).max(1_000_000),
      actual: z.unknown().optional(),
    }),
  ),
  beneficiaries: list(beneficiary),
  beneficiariesState: z.enum(MONEY_STATES),
  support: money,
  fundingLines: list(fundingLine, 10),
  ceiling,
  milestones: list(milestone),
  conditions: list(supportCondition, SUPPORT_CONDITIONS.length),
  priorities: list(priority, PRIORITY_FLAGS.length),
};

export const createProjectInput = z.strictObject({
  ...z.object(dossier).partial().shape,
  title: dossier.title,
  kind: dossier.kind,
  planYear: z.int('Năm kế hoạch là một số.').min(2000).max(2100),
  programme: z.enum(PROGRAMMES),
});
export type CreateProjectInput = z.output<typeof createProjectInput>;

export const updateProjectInput = z.strictObject({ ...z.object(dossier).partial().shape, version });
export type UpdateProjectInput = z.output<typeof updateProjectInput>;
export type DossierInput = Omit<UpdateProjectInput, 'version'>;

export const versionOnly = z.strictObject({ version });
export const publishInput = z.strictObject({ isPublished: z.boolean(), version });

export const PROJECT_SORTS = [
  '-planYear',
  'code',
  'title',
  'support',
  '-support',
  '-updatedAt',
  'waiting',
] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** Filters of every project list, under their English names; the pages spell them in Vietnamese. */
export const projectFilters = z.strictObject({
  q: line(200).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  programme: z.enum(PROGRAMMES).optional(),
  content: activityContentCode.optional(),
  area: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  status: z.enum(STATUSES).optional(),
  sort: z.enum(PROJECT_SORTS).default('-planYear'),
  ...paging,
});
export type ProjectFilters = z.output<typeof projectFilters>;

const progressAnswer = z.object({
  percent: z.int().nullable(),
  asOf: z.string().nullable(),
  milestones: z.array(z.object({ title: z.string(), isDone: z.boolean() }).loose()),
});

export const projectAnswer = z
  .object({
    code: z.string(),
    title: z.string(),
    planYear: z.int(),
    programme: z.enum(PROGRAMMES),
    kind: z.enum(KINDS),
    isGroup: z.boolean(),
    isSupplementary: z.boolean(),
    activityContent: z.string().nullable(),
    status: z.enum(STATUSES),
    beneficiariesState: z.enum(MONEY_STATES),
    beneficiaries: z.array(
      z.object({ slug: z.string(), name: z.string(), support: moneyAnswer }).loose(),
    ),
    support: moneyAnswer,
    fundingLines: z.array(z.object({ source: z.string(), amount: moneyAnswer }).loose()),
    progress: progressAnswer,
    results: z.array(z.object({ unit: z.string(), actual: z.string().nullable() }).loose()),
    decision: z.object({ number: z.string(), date: z.string() }).loose().nullable(),
    contracts: z.array(z.unknown()),
    isPublished: z.boolean(),
    version: z.int(),
    updatedAt: z.string(),
  })
  .loose();

export const projectListAnswer = listAnswer(projectAnswer);

const words = z.string().nullable();

/** One project: what a list says, and the whole dossier. */
export const dossierAnswer = projectAnswer.extend({
  isPoint: z.boolean(),
  legalBasis: words,
  necessity: words,
  organisation: words,
  expectedEffect: words,
  replication: words,
  leadUnit: words,
  partnerUnits: words,
  unit: z.object({ id: z.string(), name: z.string() }).loose().nullable(),
  equipment: z.array(
    z
      .object({
        name: z.string(),
        origin: words,
        madeIn: z.int().nullable(),
        // Prices and quotations stay inside.
        unitPrice: moneyAnswer.optional(),
        total: moneyAnswer.optional(),
        quotations: z
          .array(z.object({ supplier: z.string(), amount: moneyAnswer }).loose())
          .optional(),
      })
      .loose(),
  ),
  conditions: z
    .array(z.object({ condition: z.enum(SUPPORT_CONDITIONS), isMet: z.boolean(), evidence: words }))
    .optional(),
  priorities: z.array(z.object({ flag: z.enum(PRIORITY_FLAGS), evidence: words, asOf: words })),
  /** Stays inside. */
  ceiling: z.object({ code: z.string(), units: z.int().nullable() }).nullish(),
});

export const checksAnswer = z.object({
  on: z.string(),
  results: z.array(
    z.object({ rule: z.string(), path: z.string(), isMet: z.boolean(), message: words }).loose(),
  ),
  earlierSupport: z.array(
    z.object({ slug: z.string(), year: z.int(), code: words, what: z.string() }).loose(),
  ),
});
