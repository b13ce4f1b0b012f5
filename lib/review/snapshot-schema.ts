import { z } from 'zod';
import { PRIORITY_FLAGS } from '#lib/domain/priority.ts';
import { SUPPORT_CONDITIONS } from '#lib/domain/support-conditions.ts';
import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { KINDS, MONEY_STATES, PROGRAMMES, PROJECT_PARTS } from '#lib/domain/vocabulary.ts';

/**
 * A dossier as a submission froze it, read back from JSON. A submission never changes, so what the
 * form of its day did not ask for is read as not said; what a later form adds is passed over.
 */

export const frozenMoney = z
  .object({ state: z.enum(MONEY_STATES), dong: z.string().nullable() })
  .transform(({ state, dong }): Money => {
    if (state === 'STATED' && dong !== null) return stated(BigInt(dong));
    return state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
  });

const text = z.string().nullable();

export const frozenBeneficiaries = z.array(
  z.object({ slug: z.string(), name: z.string(), support: frozenMoney }),
);

export const frozenFundingLines = z.array(
  z.object({ source: z.string(), amount: frozenMoney, note: text }),
);

const later = text.default(null);

const frozenQuotation = z.object({
  supplier: z.string(),
  number: text,
  quotedOn: text,
  validUntil: text,
  amount: frozenMoney,
});

const frozenDocument = z.object({
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  replacesId: later,
});
export type FrozenDocument = z.output<typeof frozenDocument>;

const frozenCheck = z.object({
  rule: z.string(),
  path: z.string(),
  part: z.enum(PROJECT_PARTS),
  weight: z.enum(['REQUIRED', 'ADVISORY']),
  isMet: z.boolean(),
  claim: z.string(),
  message: text,
});

export const frozenDossier = z.object({
  code: z.string(),
  title: z.string(),
  planYear: z.int(),
  programme: z.enum(PROGRAMMES),
  kind: z.enum(KINDS),
  isGroup: z.boolean(),
  isPoint: z.boolean().default(false),
  isSupplementary: z.boolean(),
  activityContent: text,
  legalBasis: later,
  leadUnit: later,
  implementingUnit: text,
  partnerUnits: later,
  unit: z
    .object({ id: z.string(), name: z.string(), kindName: z.string(), parent: text })
    .nullable()
    .default(null),
  location: text,
  necessity: later,
  objectives: text,
  content: text,
  scale: text,
  expectedEffect: later,
  replication: later,
  organisation: later,
  startsOn: text,
  endsOn: text,
  support: frozenMoney,
  beneficiariesState: z.enum(MONEY_STATES),
  beneficiaries: frozenBeneficiaries,
  fundingLines: frozenFundingLines,
  ceiling: z.object({ code: z.string(), units: z.int().nullable() }).nullable().default(null),
  equipment: z.array(
    z.object({
      name: z.string(),
      model: text,
      quantity: z.int().nullable(),
      unitPrice: frozenMoney.default(NOT_STATED),
      origin: later,
      madeIn: z.int().nullable().default(null),
      quotations: z.array(frozenQuotation).default([]),
    }),
  ),
  outputs: z.array(z.object({ unit: z.string(), target: z.int() })),
  milestones: z.array(z.object({ id: later, title: z.string(), dueOn: text, responsible: text })),
  conditions: z
    .array(z.object({ condition: z.enum(SUPPORT_CONDITIONS), isMet: z.boolean(), evidence: text }))
    .default([]),
  priorities: z
    .array(z.object({ flag: z.enum(PRIORITY_FLAGS), evidence: text, asOf: text }))
    .default([]),
  /** null where papers were not part of a submission yet. */
  documents: z.array(frozenDocument).nullable().default(null),
  checks: z
    .object({ on: z.string(), results: z.array(frozenCheck) })
    .nullable()
    .default(null),
  /** Only of a dossier as it stands: the decision comes after the submission. */
  decision: z.unknown().default(null),
});
export type FrozenDossier = z.output<typeof frozenDossier>;
