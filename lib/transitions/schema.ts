import { z } from 'zod';
import { DOCUMENT_KINDS } from '#lib/domain/document-kinds.ts';
import { ACTIONS, type Action } from '#lib/domain/lifecycle.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';
import type { TransitionInput } from '#lib/domain/transition-rules.ts';
import {
  day,
  line,
  money,
  optional,
  paragraph,
  requiredLine,
  version,
} from '#lib/schema/fields.ts';

/** What each step of the lifecycle brings along. Missing values are against the rules, not malformed. */

const documentRef = z.strictObject({ number: line(60), on: day });
const reason = paragraph(2_000).optional();

/** Contracts as they were signed, one with each party. */
export const signedContracts = z
  .array(
    documentRef.extend({
      party: line(100),
      value: money,
      startsOn: day.nullish(),
      endsOn: day.nullish(),
      subject: optional(line(500)).optional(),
    }),
  )
  .max(100);

const arms = {
  sendToLeader: {},
  takeBack: {},
  submit: {},
  start: {},
  returnToOfficer: { reason },
  return: { reason },
  returnFromAbove: { reason, document: documentRef.optional() },
  reject: { reason },
  reopen: { reason },
  appraise: { minutes: documentRef.optional(), recommended: money.optional() },
  forward: { letter: documentRef.optional() },
  approve: {
    decision: documentRef
      .extend({
        issuer: line(200).optional(),
        signer: optional(line(120)).optional(),
        subject: optional(line(500)).optional(),
      })
      .optional(),
    approved: money.optional(),
    batch: line(60).optional(),
  },
  signContracts: {
    contracts: signedContracts.optional(),
  },
  accept: {
    minutes: documentRef.optional(),
    council: z
      .array(
        z.strictObject({
          name: requiredLine(120, 'Hãy nhập họ tên thành viên.'),
          organisation: optional(line(200)).optional(),
          duty: optional(line(120)).optional(),
        }),
      )
      .max(30)
      .optional(),
    findings: optional(paragraph(4_000)).optional(),
    conclusion: optional(paragraph(2_000)).optional(),
  },
  liquidate: {
    minutes: z
      .array(documentRef.extend({ contract: line(60) }))
      .max(100)
      .optional(),
  },
  settle: { settled: money.optional() },
  stop: { decision: documentRef.extend({ issuer: line(200).optional() }).optional() },
} satisfies Record<Action, z.ZodRawShape>;

const arm = (action: Action) =>
  z.strictObject({ ...arms[action], action: z.literal(action), version });

export type TransitionBody = TransitionInput & { version?: number | undefined };

const [first, ...rest] = ACTIONS.map(arm) as unknown as [
  z.ZodObject<{ action: z.ZodLiteral<Action> }>,
  ...z.ZodObject<{ action: z.ZodLiteral<Action> }>[],
];

/** `{ action, version, …fields of that action }` */
export const transitionInput: z.ZodType<TransitionBody> = z
  .discriminatedUnion('action', [first, ...rest], {
    error: 'Bước này không có trong vòng đời đề án.',
  })
  .transform((value) => {
    const { minutes, ...others } = value as Record<string, unknown>;
    // `minutes` is one document for some steps and a list for the liquidation.
    const field = Array.isArray(minutes) ? { liquidations: minutes } : { minutes };
    return { ...others, ...field } as unknown as TransitionBody;
  });

/** Reads only which step is meant, so that a right can be refused before the rest is judged. */
export const meantAction = z.looseObject({ action: z.enum(ACTIONS) });

export const stepsAnswer = z.object({
  data: z.array(
    z.object({
      action: z.enum(ACTIONS),
      to: z.enum(STATUSES),
      allowed: z.boolean(),
      reason: z.string().nullable(),
      needsReason: z.boolean(),
      /** Papers the state reached asks for; what is missing is named and stops nothing. */
      missingDocuments: z.array(z.object({ kind: z.enum(DOCUMENT_KINDS), name: z.string() })),
    }),
  ),
});
