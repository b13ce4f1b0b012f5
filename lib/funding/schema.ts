import { z } from 'zod';
import { FUNDING_STAGES, MAX_GRID_ROWS } from '#lib/domain/funding-grid.ts';
import {
  line,
  listAnswer,
  money,
  moneyAnswer,
  optional,
  requiredLine,
} from '#lib/schema/fields.ts';

/** The breakdown of a project's money, on the grid and over the API alike. */

const sourceCode = z.string().regex(/^[A-Z_]{2,20}$/, 'Mã nguồn vốn không đúng dạng.');

const gridRow = z.strictObject({
  costItem: requiredLine(200, 'Hãy ghi hạng mục của dòng này.'),
  beneficiary: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị không đúng dạng.')
    .nullish()
    .transform((slug) => slug ?? null),
  isEligible: z.boolean().default(true),
  note: optional(line(300))
    .optional()
    .transform((text) => text ?? null),
  /** By funding source; a source that is left out is not stated. */
  cells: z.record(sourceCode, money).default({}),
  /** Come back with what was read; the portal works them out by itself. */
  beneficiaryName: z.unknown().optional(),
  total: z.unknown().optional(),
});

export const fundingInput = z.strictObject({
  /** Of the version being worked on; 0 while none has been saved. Missing is refused by the command. */
  version: z.int().min(0).optional(),
  note: optional(line(500)).optional(),
  rows: z.array(gridRow).max(MAX_GRID_ROWS, `Tối đa ${MAX_GRID_ROWS} dòng.`),
});
export type FundingInput = z.output<typeof fundingInput>;

const totalAnswer = z.object({ dong: z.string().nullable(), unstatedItems: z.int() });

const versionAnswer = z.object({
  number: z.int(),
  stage: z.enum(FUNDING_STAGES),
  /** The version that a PUT changes now. */
  isOpen: z.boolean(),
  note: z.string().nullable(),
  savedBy: z.string(),
  savedAt: z.string(),
  version: z.int(),
  rows: z.array(
    z.object({
      costItem: z.string(),
      beneficiary: z.string().nullable(),
      beneficiaryName: z.string().nullable(),
      isEligible: z.boolean(),
      note: z.string().nullable(),
      cells: z.record(z.string(), moneyAnswer),
      total: totalAnswer,
    }),
  ),
  sources: z.array(
    z.object({
      source: z.string(),
      sourceName: z.string(),
      total: moneyAnswer,
      cells: totalAnswer,
      isComplete: z.boolean(),
      /** "Còn chưa phân khai"; below 0 where the cells go beyond the total. */
      rest: z.string().nullable(),
    }),
  ),
  beneficiaries: z.array(
    z.object({
      beneficiary: z.string().nullable(),
      name: z.string().nullable(),
      total: totalAnswer,
    }),
  ),
  total: totalAnswer,
});

export const fundingVersionsAnswer = listAnswer(versionAnswer);
