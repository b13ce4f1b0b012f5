import { z } from 'zod';
import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { KINDS, MONEY_STATES, PROGRAMMES } from '#lib/domain/vocabulary.ts';

/** A dossier as a submission froze it, read back from JSON. What a later form adds is passed over. */

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

export const frozenDossier = z.object({
  code: z.string(),
  title: z.string(),
  planYear: z.int(),
  programme: z.enum(PROGRAMMES),
  kind: z.enum(KINDS),
  isGroup: z.boolean(),
  isSupplementary: z.boolean(),
  activityContent: text,
  implementingUnit: text,
  location: text,
  objectives: text,
  content: text,
  scale: text,
  startsOn: text,
  endsOn: text,
  support: frozenMoney,
  beneficiariesState: z.enum(MONEY_STATES),
  beneficiaries: frozenBeneficiaries,
  fundingLines: frozenFundingLines,
  equipment: z.array(z.object({ name: z.string(), model: text, quantity: z.int().nullable() })),
  outputs: z.array(z.object({ unit: z.string(), target: z.int() })),
  milestones: z.array(z.object({ title: z.string(), dueOn: text, responsible: text })),
});
export type FrozenDossier = z.output<typeof frozenDossier>;
