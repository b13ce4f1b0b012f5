import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import type { MoneyState } from '#lib/domain/vocabulary.ts';

/** An amount as answers carry it (đồng as text), back as what the domain reckons with. */
export function toMoney({ state, dong }: { state: MoneyState; dong: string | null }): Money {
  if (state === 'STATED' && dong !== null) return stated(BigInt(dong));
  return state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
}
