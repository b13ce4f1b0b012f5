/** One field that differs between two frozen submissions. */
export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What changed from one submission to the next, field by field. Lists (beneficiaries, milestones …)
 * are compared as wholes: a reviewer reads the two lists side by side.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isRecord(before) && isRecord(after) && !('state' in after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesBetween(before[key], after[key], path ? `${path}.${key}` : key),
    );
  }
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
    ? []
    : [{ path, before: before ?? null, after: after ?? null }];
}
