/** One field that differs between two frozen submissions. */
export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing said, however it is written: an older submission does not know every field of a later form. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && value.state === 'NOT_STATED')
  );
}

/** Money, or something named by its id: compared as one. */
const isWhole = (value: Record<string, unknown>) => 'state' in value || 'id' in value;

/** Whether both say the same; a field that is missing says the same as an empty one. */
export function saysTheSame(before: unknown, after: unknown): boolean {
  if (isNothing(before) || isNothing(after)) return isNothing(before) && isNothing(after);
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((item, position) => saysTheSame(item, after[position]))
    );
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.every((key) => saysTheSame(before[key], after[key]));
  }
  return before === after;
}

/**
 * What changed from one submission to the next, field by field. Lists (beneficiaries, milestones …)
 * are named as wholes here; `listChanges` tells them item by item.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isRecord(before) && isRecord(after) && (path === '' || !isWhole(after))) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesBetween(before[key], after[key], path ? `${path}.${key}` : key),
    );
  }
  return saysTheSame(before, after) ? [] : [{ path, before: before ?? null, after: after ?? null }];
}

/** An item of a list that came, went or is not the same any more. */
export interface ItemChange<Item> {
  key: string;
  before: Item | null;
  after: Item | null;
}

/** Keys that name an item, the surest first; a later one serves where the first finds no partner. */
type Keys<Item> = readonly ((item: Item) => string | null)[];

/**
 * A list item by item, in the order of the new one, what is gone last. Each item is paired with one of
 * the other list at most: two machines of one name are two items.
 */
export function listChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: Keys<Item>,
): ItemChange<Item>[] {
  const partners = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const keyOf of keys) {
    for (const item of after) {
      const key = keyOf(item);
      if (key === null || partners.has(item)) continue;
      const partner = before.find((old) => !taken.has(old) && keyOf(old) === key);
      if (!partner) continue;
      partners.set(item, partner);
      taken.add(partner);
    }
  }
  const nameOf = (item: Item) => keys.map((keyOf) => keyOf(item)).find((key) => key !== null) ?? '';
  const present = after.flatMap((item, position) => {
    const partner = partners.get(item) ?? null;
    return partner !== null && saysTheSame(partner, item)
      ? []
      : [{ key: `${position}.${nameOf(item)}`, before: partner, after: item }];
  });
  const gone = before.flatMap((item, position) =>
    taken.has(item) ? [] : [{ key: `-${position}.${nameOf(item)}`, before: item, after: null }],
  );
  return [...present, ...gone];
}
