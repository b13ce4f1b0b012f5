import { z } from 'zod';
import { CHANGE_STATUSES, CHANGE_TYPES } from '#lib/domain/change-request.ts';
import { projectCode } from '#lib/projects/schema.ts';
import {
  day,
  line,
  money,
  optional,
  paging,
  paragraph,
  requiredLine,
  version,
} from '#lib/schema/fields.ts';

/** What a change request brings along, on forms and over the API alike; client-safe. */

const share = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã đơn vị không đúng dạng.'),
  support: money.optional(),
  name: z.unknown().optional(),
});

/** The new values; what is left out stays as it is. */
export const wantedChanges = z
  .strictObject({
    implementingUnit: optional(line(300)),
    location: optional(line(300)),
    unit: z
      .string()
      .regex(/^[a-z0-9-]{0,60}$/, 'Mã đơn vị hành chính không đúng dạng.')
      .nullable()
      .transform((id) => id || null),
    objectives: optional(paragraph(4_000)),
    content: optional(paragraph(8_000)),
    scale: optional(paragraph(2_000)),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    support: money,
    beneficiaries: z.array(share).max(50, 'Tối đa 50 dòng.'),
  })
  .partial();
export type WantedChanges = z.output<typeof wantedChanges>;

const proposal = {
  reason: paragraph(2_000),
  /** For an ADJUST. */
  changes: wantedChanges.optional(),
  /** For a STOP: how what was paid out comes back. */
  recovery: optional(paragraph(2_000)).optional(),
  version,
};

/** `version` is that of the project whose values were read. */
export const proposeInput = z.strictObject({ type: z.enum(CHANGE_TYPES), ...proposal });
export type ProposeInput = z.output<typeof proposeInput>;

/** `version` is that of the request that was given back. */
export const reproposeInput = z.strictObject(proposal);
export type ReproposeInput = z.output<typeof reproposeInput>;

export const withdrawInput = z.strictObject({ version });
export type WithdrawInput = z.output<typeof withdrawInput>;

/** The Department's opinion, or why it gives the request back or turns it down. */
export const judgeInput = z.strictObject({ reason: paragraph(4_000), version });
export type JudgeInput = z.output<typeof judgeInput>;

export const changeParams = z.object({ code: projectCode, id: z.uuid('Mã này không đúng dạng.') });
export const decisionParams = z.object({ id: z.uuid('Mã này không đúng dạng.') });

export const changeQueueQuery = z.strictObject({
  status: z.enum(CHANGE_STATUSES).optional(),
  type: z.enum(CHANGE_TYPES).optional(),
  ...paging,
});
export type ChangeQueueQuery = z.output<typeof changeQueueQuery>;

export const decideInput = z.strictObject({
  decision: z.strictObject({
    number: line(60),
    on: day,
    issuer: requiredLine(200, 'Hãy nhập cơ quan ban hành.'),
    signer: optional(line(120)).optional(),
    subject: optional(line(500)).optional(),
    batch: optional(line(60)).optional(),
  }),
  requests: z
    .array(
      z.strictObject({
        id: z.uuid('Mã đề nghị không đúng dạng.'),
        version,
        /** What a SUPPLEMENT of a project that is not approved yet is given. */
        approved: money.optional(),
      }),
    )
    .max(100, 'Một quyết định ghi tối đa 100 đề nghị.'),
});
export type DecideInput = z.output<typeof decideInput>;
