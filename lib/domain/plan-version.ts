import { equalMoney, type Money } from './money.ts';

/**
 * The plan of a year by its versions: as assigned, then after each decision. A version holds the
 * whole list, so the sums of two versions are never added together.
 */
export interface PlanItem {
  projectId: string;
  title: string;
  support: Money;
  /** Stopped by the decision of this version: named, but no longer part of the plan. */
  isStopped: boolean;
}

export interface PlanVersionList<Item extends PlanItem = PlanItem> {
  number: number;
  /** Day of the decision, `YYYY-MM-DD`; null where the source does not give it. */
  decidedOn: string | null;
  items: readonly Item[];
}

/** What one decision did to the plan. */
export interface PlanDifference<Item extends PlanItem = PlanItem> {
  added: Item[];
  changed: { before: Item; after: Item }[];
  stopped: Item[];
}

function isSame(a: PlanItem, b: PlanItem): boolean {
  return a.title === b.title && equalMoney(a.support, b.support);
}

/** From the list before to the list after; an item stopped earlier is in neither. */
export function differenceBetween<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
): PlanDifference<Item> {
  const known = new Map(before.map((item) => [item.projectId, item]));
  const difference: PlanDifference<Item> = { added: [], changed: [], stopped: [] };
  for (const item of after) {
    const old = known.get(item.projectId);
    if (item.isStopped) difference.stopped.push(item);
    else if (!old || old.isStopped) difference.added.push(item);
    else if (!isSame(old, item)) difference.changed.push({ before: old, after: item });
  }
  return difference;
}

export interface ToldVersion<Item extends PlanItem> {
  version: PlanVersionList<Item>;
  /** null for the first version: there is nothing before it. */
  difference: PlanDifference<Item> | null;
}

/** Every version in the order it was put down, with what its decision changed. */
export function tellVersions<Item extends PlanItem>(
  versions: readonly PlanVersionList<Item>[],
): ToldVersion<Item>[] {
  const inOrder = versions.toSorted((a, b) => a.number - b.number);
  return inOrder.map((version, index) => {
    const before = inOrder[index - 1];
    return { version, difference: before ? differenceBetween(before.items, version.items) : null };
  });
}

export interface PlanOnDay<Item extends PlanItem> {
  /** The last version whose decision had been taken by the day; null when there was none yet. */
  version: PlanVersionList<Item> | null;
  items: Item[];
}

/**
 * The plan as of a day. Decisions count in the order of their days, whatever order they were put
 * down in; a version whose day nobody states is what the others start from. What was stopped up to
 * that day is no item any more.
 */
export function planOn<Item extends PlanItem>(
  versions: readonly PlanVersionList<Item>[],
  day: string,
): PlanOnDay<Item> {
  const taken = tellVersions(versions)
    .filter(({ version }) => version.decidedOn === null || version.decidedOn <= day)
    .toSorted(
      (a, b) =>
        (a.version.decidedOn ?? '').localeCompare(b.version.decidedOn ?? '') ||
        a.version.number - b.version.number,
    );
  const items = new Map<string, Item>();
  for (const { version, difference } of taken) {
    const now = difference
      ? [...difference.added, ...difference.changed.map(({ after }) => after)]
      : version.items.filter((item) => !item.isStopped);
    for (const item of now) items.set(item.projectId, item);
    for (const item of difference?.stopped ?? []) items.delete(item.projectId);
  }
  return { version: taken.at(-1)?.version ?? null, items: [...items.values()] };
}
