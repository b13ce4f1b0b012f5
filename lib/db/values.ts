import type { Day } from '#lib/domain/day.ts';
import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import type { MoneyState } from '#lib/domain/vocabulary.ts';

/** Between what columns hold and what the domain speaks. */

export function toMoney(state: MoneyState, dong: bigint | null): Money {
  if (state === 'STATED' && dong !== null) return stated(dong);
  return state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
}

/** A DATE column as Prisma returns it: midnight UTC of the day. */
export function toDayOrNull(value: Date | null): Day | null {
  return value === null ? null : (value.toISOString().slice(0, 10) as Day);
}

export function fromDay(day: string | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00.000Z`) : null;
}
