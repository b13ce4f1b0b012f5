import 'server-only';
import { isStated, type Money } from '#lib/domain/money.ts';
import { supportRise } from '#lib/domain/project-change.ts';
import { getProgrammeBudget, type BudgetYearView } from '#lib/budget/queries.ts';
import type { ChangeView } from './queries.ts';

/** What requests take out of the budget of one year and source; null where they take nothing more. */
export interface ChangeAsk {
  budget: BudgetYearView;
  asked: bigint | null;
}

/** The budgets that these requests are decided out of, with what those that are `chosen` take of each. */
export async function listChangeAsks(
  changes: readonly ChangeView[],
  chosen: readonly string[],
  recommended: ReadonlyMap<string, Money>,
): Promise<ChangeAsk[]> {
  const sums = new Map<string, { project: ChangeView['project']; dong: bigint }>();
  for (const { id, type, project, changes: fields } of changes) {
    if (type === 'STOP') continue;
    const money = recommended.get(id);
    const own = money && isStated(money) ? money.dong : supportRise(fields);
    const key = `${project.planYear} ${project.programme}`;
    const sum = sums.get(key) ?? { project, dong: 0n };
    sums.set(key, { ...sum, dong: sum.dong + (chosen.includes(id) ? own : 0n) });
  }
  return Promise.all(
    [...sums]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(async ([, { project, dong }]) => ({
        budget: await getProgrammeBudget(project.planYear, project.programme),
        asked: dong > 0n ? dong : null,
      })),
  );
}
