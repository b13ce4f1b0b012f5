import { z } from 'zod';
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

/** The register of establishments, on forms and over the API alike. */

export const beneficiaryParams = z.object({
  slug: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị chỉ gồm chữ thường, số và gạch nối.'),
});

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

export const createBeneficiaryInput = newEstablishment.extend(note);
export type CreateBeneficiaryInput = z.output<typeof createBeneficiaryInput>;

const { type, taxCode, ...plain } = createBeneficiaryInput.shape;

/** What is not sent stays as it is; type and tax code are told apart from “taken away” by being there. */
export const updateBeneficiaryInput = z.strictObject({
  ...z.object(plain).partial().shape,
  type: type.optional(),
  taxCode: taxCode.optional(),
  version,
});
export type UpdateBeneficiaryInput = z.output<typeof updateBeneficiaryInput>;

export const beneficiaryAnswer = z
  .object({
    slug: z.string(),
    name: z.string(),
    type: z.enum(ESTABLISHMENT_TYPES).nullable(),
    projects: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        year: z.int(),
        programme: z.enum(PROGRAMMES),
        status: z.enum(STATUSES),
        support: moneyAnswer,
        projectSupport: moneyAnswer,
        members: z.int(),
      }),
    ),
  })
  .loose();

export const beneficiaryListAnswer = listAnswer(beneficiaryAnswer);

export const similarAnswer = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      taxCode: z.string().nullable(),
      address: z.string().nullable(),
      reason: z.enum(['TAX_CODE', 'SAME_NAME', 'SIMILAR_NAME']),
    }),
  ),
});
