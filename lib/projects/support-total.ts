import 'server-only';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import type { MoneyTotal } from '#lib/domain/money.ts';
import { query } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { toTotal, totalColumns, type TotalRow } from '#lib/plans/sums.ts';
import { projectCondition } from './pick.ts';
import type { ProjectFilters } from './schema.ts';

/** What the support of a filtered public list adds up to over all its pages: totalOf() in SQL. */
export function publicSupportTotal(filters: ProjectFilters): Promise<MoneyTotal> {
  const { where, values } = projectCondition(PUBLIC_ACTOR, filters);
  return untilChanged(JSON.stringify(['support', where, values]), () => readTotal(where, values));
}

async function readTotal(where: string, values: readonly unknown[]): Promise<MoneyTotal> {
  const [row] = await query<TotalRow>(
    `SELECT ${totalColumns('p."supportState"', 'p."supportDong"')} FROM "Project" p WHERE ${where}`,
    values,
  );
  return toTotal(row);
}
