import 'server-only';
import { completeSum, type MoneyTotal } from '#lib/domain/money.ts';
import { moneyView, type MoneyView } from '#lib/db/answers.ts';

/** SQL twin of totalOf() in lib/domain/money.ts over a state and an amount column. */
export const totalColumns = (state: string, dong: string) => `
  sum(${dong})::bigint AS "statedDong",
  count(*) FILTER (WHERE ${state} = 'STATED') AS "statedItems",
  count(*) FILTER (WHERE ${state} = 'NOT_STATED') AS "unstatedItems"`;

/** A row of totalColumns as the database returns it. */
export interface TotalRow {
  statedDong: bigint | null;
  statedItems: bigint;
  unstatedItems: bigint;
}

const NOTHING: MoneyTotal = { statedDong: null, statedItems: 0, unstatedItems: 0 };

export function toTotal(row: TotalRow | undefined): MoneyTotal {
  return row
    ? {
        statedDong: row.statedDong,
        statedItems: Number(row.statedItems),
        unstatedItems: Number(row.unstatedItems),
      }
    : NOTHING;
}

/** A sum is shown only when every part of it is stated. */
export function sumView(total: MoneyTotal): MoneyView {
  const sum = completeSum(total);
  return sum === null ? moneyView('NOT_STATED', null) : moneyView('STATED', sum);
}
