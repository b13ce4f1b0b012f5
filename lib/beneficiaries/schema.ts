import { z } from 'zod';
import { TYPICAL_LEVELS } from '#lib/domain/establishment.ts';
import { STANDINGS } from '#lib/domain/support-history.ts';
import { ESTABLISHMENT_TYPES, PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { newEstablishment } from '#lib/projects/schema.ts';
import {
  line,
  listAnswer,
  moneyAnswer,
  optional,
  paging,
  paragraph,
  version,
} from '#lib/schema/fields.ts';
import { entryDetails, entryLists } from './list-schema.ts';

/** The register of establishments, on forms and over the API alike. */

export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị chỉ gồm chữ thường, số và gạch nối.');

export const beneficiaryParams = z.object({ slug });

export const beneficiaryListQuery = z.strictObject({
  q: line(200).optional(),
  type: z.enum(ESTABLISHMENT_TYPES).optional(),
  ...paging,
});
export type BeneficiaryFilters = z.output<typeof beneficiaryListQuery>;

/** What is about to be registered, to be held against the register first. */
export const similarQuery = z.strictObject({
  name: line(300).default(''),
  taxCode: line(20).default(''),
});
export type SimilarTo = z.output<typeof similarQuery>;

const note = { note: optional(paragraph(2_000)).optional() };

export const createBeneficiaryInput = newEstablishment.extend({
  ...note,
  ...z.object(entryDetails).partial().shape,
});
export type CreateBeneficiaryInput = z.output<typeof createBeneficiaryInput>;

const { type, taxCode, ...plain } = createBeneficiaryInput.shape;

/**
 * What is not sent stays as it is; type and tax code are told apart from “taken away” by being there.
 * A list that is sent takes the place of the stored one. `address` corrects the present address,
 * `addresses` replaces them all.
 */
export const updateBeneficiaryInput = z.strictObject({
  ...z.object(plain).partial().shape,
  type: type.optional(),
  taxCode: taxCode.optional(),
  ...z.object(entryLists).partial().shape,
  version,
});
export type UpdateBeneficiaryInput = z.output<typeof updateBeneficiaryInput>;

/** Which entry this one turned out to be, and the versions of both as they were compared. */
export const mergeInput = z.strictObject({ into: slug, version, intoVersion: version });
export type MergeInput = z.output<typeof mergeInput>;

export const mergeQuery = z.strictObject({ into: slug });

const partAnswer = z.object({
  code: z.string(),
  title: z.string(),
  year: z.int(),
  programme: z.enum(PROGRAMMES),
  activityContent: z.string().nullable(),
  status: z.enum(STATUSES),
  support: moneyAnswer,
  projectSupport: moneyAnswer,
  members: z.int(),
});

const unknownOr = <T extends z.ZodType>(value: T) => value.nullable().optional();

export const beneficiaryAnswer = z
  .object({
    slug: z.string(),
    name: z.string(),
    type: z.enum(ESTABLISHMENT_TYPES).nullable(),
    /** The latest first: up to 20 in a list of entries, up to 200 of one. */
    projects: z.array(partAnswer),
    /** How many there are in all. */
    projectCount: z.int(),
    /** From here on for the two houses only; the lists of a whole entry, not of a list of entries. */
    taxCode: unknownOr(z.string()),
    registrationNumber: unknownOr(z.string()),
    foundedOn: unknownOr(z.string()),
    trade: unknownOr(z.string()),
    address: unknownOr(z.string()),
    representative: unknownOr(z.string()),
    phone: unknownOr(z.string()),
    isWomenOwned: unknownOr(z.boolean()),
    isMinorityOwned: unknownOr(z.boolean()),
    note: unknownOr(z.string()),
    aliases: z.array(z.object({ name: z.string(), note: z.string().nullable() })).optional(),
    addresses: z
      .array(
        z.object({
          validFrom: z.string().nullable(),
          address: z.string(),
          unit: z
            .object({ id: z.string(), name: z.string(), now: z.string().nullable() })
            .nullable(),
        }),
      )
      .optional(),
    products: z
      .array(
        z.object({
          name: z.string(),
          ocopStars: z.int().nullable(),
          ocopYear: z.int().nullable(),
          typicalLevel: z.enum(TYPICAL_LEVELS).nullable(),
          typicalYear: z.int().nullable(),
          trademark: z.string().nullable(),
        }),
      )
      .optional(),
    profiles: z
      .array(
        z.object({
          asOf: z.string(),
          workers: z.int().nullable(),
          femaleWorkers: z.int().nullable(),
          minorityWorkers: z.int().nullable(),
          revenue: moneyAnswer,
          capital: moneyAnswer,
          capacity: z.string().nullable(),
          market: z.string().nullable(),
          note: z.string().nullable(),
        }),
      )
      .optional(),
    otherSupport: z
      .array(
        z.object({
          id: z.string(),
          year: z.int(),
          programmeName: z.string(),
          activityContent: z.string().nullable(),
          content: z.string(),
          amount: moneyAnswer,
          evidence: z.string(),
          recordedByName: z.string(),
          recordedAt: z.string(),
        }),
      )
      .optional(),
    version: z.int().optional(),
    updatedAt: z.string().optional(),
  })
  .loose();

export const beneficiaryListAnswer = listAnswer(beneficiaryAnswer);

const supportLine = z.object({
  year: z.int(),
  standing: z.enum(STANDINGS),
  title: z.string(),
  activityContent: z.string().nullable(),
  amount: moneyAnswer,
  /** null for support that is no project of this portal. */
  project: partAnswer.pick({ code: true, programme: true, status: true }).nullable(),
  otherProgramme: z.string().nullable(),
});

export const supportHistoryAnswer = z.object({
  lines: z.array(supportLine),
  granted: z.object({ stated: moneyAnswer, statedItems: z.int(), unstatedItems: z.int() }),
  repeated: z.array(z.object({ activityContent: z.string(), titles: z.array(z.string()) })),
});
export type SupportHistory = z.output<typeof supportHistoryAnswer>;
export type SupportHistoryLine = SupportHistory['lines'][number];

const moved = z.array(z.string());

/** What a merge would do, before it is done. */
export const mergePreviewAnswer = z.object({
  from: z.object({ slug: z.string(), name: z.string(), version: z.int() }),
  into: z.object({ slug: z.string(), name: z.string(), version: z.int() }),
  /** Projects both take part in; while there is one, nothing is merged. */
  sharedProjects: z.array(z.object({ code: z.string(), title: z.string() })),
  facts: z.array(
    z.object({
      field: z.string(),
      from: z.string().nullable(),
      into: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  moves: z.object({
    projects: moved,
    aliases: moved,
    addresses: moved,
    products: moved,
    profiles: moved,
    otherSupport: moved,
    needs: moved,
    documents: moved,
    contracts: moved,
  }),
  /** What the other entry says already, or says differently of the same day: left where it is. */
  stays: moved,
});
export type MergePreview = z.output<typeof mergePreviewAnswer>;

export const similarAnswer = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      /** The other name that was found, when it was not the name of the entry itself. */
      alias: z.string().nullable(),
      taxCode: z.string().nullable(),
      address: z.string().nullable(),
      reason: z.enum(['TAX_CODE', 'SAME_NAME', 'SIMILAR_NAME']),
    }),
  ),
});
