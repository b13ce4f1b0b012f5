import { z } from 'zod';
import {
  CEILING_CHOICES,
  CEILING_CONFIDENCES,
  CEILING_DAY_BASES,
  CEILING_ENFORCEMENTS,
  CEILING_GAPS,
  CEILING_RESULTS,
  type CeilingException,
  type CeilingJudgement,
} from '#lib/domain/ceiling.ts';
import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { MONEY_STATES } from '#lib/domain/vocabulary.ts';

/**
 * A judgement as JSON, đồng as text: how answers carry it and how a submission or an appraisal freezes
 * it, with the figures and the rules that it was reached by. What was frozen never changes.
 */
export function toJudgementJson(judgement: CeilingJudgement) {
  const { facts, choice, verdicts } = judgement;
  return {
    on: facts.on,
    basis: facts.basis,
    choice,
    support: moneyJson(facts.support),
    facts: {
      source: facts.source,
      activityContent: facts.activityContent,
      ceilingCode: facts.ceilingCode,
      units: facts.units,
      cost: moneyJson(facts.cost),
      members: facts.members.map(({ slug, name, share, cost }) => ({
        slug,
        name,
        share: moneyJson(share),
        cost: moneyJson(cost),
      })),
    },
    verdicts: verdicts.map((verdict) => ({
      code: verdict.code,
      subject: verdict.subject,
      used: text(verdict.used),
      cap: text(verdict.cap),
      left: text(verdict.left),
      cost: text(verdict.cost),
      result: verdict.result,
      gaps: verdict.gaps,
      refuses: verdict.refuses,
      limits: verdict.limits.map(({ rule, enforcement, amountCap, percentCap, isExceeded }) => ({
        rule: { ...rule, capDong: text(rule.capDong) },
        enforcement,
        amountCap: text(amountCap),
        percentCap: text(percentCap),
        isExceeded,
      })),
    })),
  };
}

/** An exception in answers and beside what was frozen; đồng as text. */
export function toExceptionJson<E extends CeilingException>({
  upToDong,
  capDong,
  ...exception
}: E) {
  return { ...exception, upTo: upToDong.toString(), cap: capDong.toString() };
}

const text = (dong: bigint | null) => dong?.toString() ?? null;
const moneyJson = ({ state, dong }: Money) => ({ state, dong: text(dong) });

const dong = z
  .string()
  .nullable()
  .transform((value) => (value === null ? null : BigInt(value)));

const money = z
  .object({ state: z.enum(MONEY_STATES), dong: z.string().nullable() })
  .transform((value): Money => {
    if (value.state === 'STATED' && value.dong !== null) return stated(BigInt(value.dong));
    return value.state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
  });

const rule = z.object({
  id: z.string(),
  code: z.string(),
  label: z.string(),
  activityContent: z.string(),
  source: z.string(),
  unit: z.string(),
  isPerEstablishment: z.boolean(),
  percentBasisPoints: z.int().nullable(),
  capDong: dong,
  condition: z.string().nullable(),
  instrument: z.string(),
  article: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  confidence: z.enum(CEILING_CONFIDENCES),
  enforcement: z.enum(CEILING_ENFORCEMENTS),
});

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('MEMBER'), slug: z.string(), name: z.string() }),
  z.object({ kind: z.literal('GROUP'), count: z.int() }),
  z.object({ kind: z.literal('PROJECT') }),
]);

/** Reads a frozen judgement back into what the rules speak. */
export const frozenJudgement = z
  .object({
    on: z.string(),
    basis: z.enum(CEILING_DAY_BASES),
    choice: z.enum(CEILING_CHOICES),
    support: money,
    facts: z.object({
      source: z.string(),
      activityContent: z.string().nullable(),
      ceilingCode: z.string().nullable(),
      units: z.int().nullable(),
      cost: money,
      members: z.array(z.object({ slug: z.string(), name: z.string(), share: money, cost: money })),
    }),
    verdicts: z.array(
      z.object({
        code: z.string(),
        subject,
        used: dong,
        cap: dong,
        left: dong,
        cost: dong,
        result: z.enum(CEILING_RESULTS),
        gaps: z.array(z.enum(CEILING_GAPS)),
        refuses: z.boolean(),
        limits: z.array(
          z.object({
            rule,
            enforcement: z.enum(CEILING_ENFORCEMENTS),
            amountCap: dong,
            percentCap: dong,
            isExceeded: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .transform(({ on, basis, choice, support, facts, verdicts }): CeilingJudgement => ({
    facts: { on, basis, support, ...facts },
    choice,
    verdicts,
  }));
