import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import type { MoneyState } from '#lib/domain/vocabulary.ts';
import { MONEY_STATE_LABELS } from '#lib/format/labels.ts';
import { formatTrieu, formatTrieuDong } from '#lib/format/money.ts';

/** Money as answers carry it: whole đồng as text, or why there is none. */
export interface MoneyAnswer {
  state: MoneyState;
  dong: string | null;
}

/** As the domain reckons with it. */
export function toMoney({ state, dong }: MoneyAnswer): Money {
  if (state === 'STATED' && dong !== null) return stated(BigInt(dong));
  return state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
}

function text(money: MoneyAnswer, format: (dong: bigint) => string): string {
  if (money.state === 'STATED' && money.dong !== null) return format(BigInt(money.dong));
  return MONEY_STATE_LABELS[money.state === 'STATED' ? 'NOT_STATED' : money.state];
}

/** "500 triệu đồng", or why there is no amount. */
export const trieuDong = (money: MoneyAnswer) => text(money, formatTrieuDong);

/** "500": for columns and bars whose heading names triệu đồng. */
export const trieu = (money: MoneyAnswer) => text(money, formatTrieu);

/** For drawing only: a bar's length. Null draws nothing. */
export function barLength(money: MoneyAnswer): number | null {
  return money.dong === null ? null : Number(money.dong);
}
