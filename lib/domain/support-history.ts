import { isDecided } from './lifecycle.ts';
import { totalOf, type Money, type MoneyTotal } from './money.ts';
import type { Status } from './vocabulary.ts';

/** What an establishment has been given by the state over the years, and what it is asking for. */

/**
 * GRANTED counts; PENDING is only asked for; ENDED was refused or stopped. Support from other state
 * sources is GRANTED by being on record.
 */
export const STANDINGS = ['GRANTED', 'PENDING', 'ENDED'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(status: Status): Standing {
  if (status === 'REJECTED' || status === 'STOPPED') return 'ENDED';
  return isDecided(status) ? 'GRANTED' : 'PENDING';
}

export interface SupportLine {
  standing: Standing;
  /** Content of activity by its code (`ND3`); null when it is not known. */
  activityContent: string | null;
  /** The establishment's own part; never the whole of a project it shares. */
  amount: Money;
}

/** What was granted as far as it is stated, and how many parts are not. */
export function grantedTotal(lines: readonly SupportLine[]): MoneyTotal {
  return totalOf(lines.filter((line) => line.standing === 'GRANTED').map((line) => line.amount));
}

/**
 * Contents of activity that come more than once among what was granted or is asked for: the same
 * content is not supported twice from state sources, so somebody has to look.
 */
export function repeatedContents<T extends SupportLine>(
  lines: readonly T[],
): { activityContent: string; lines: T[] }[] {
  const byContent = new Map<string, T[]>();
  for (const line of lines) {
    if (line.activityContent === null || line.standing === 'ENDED') continue;
    const known = byContent.get(line.activityContent) ?? [];
    byContent.set(line.activityContent, [...known, line]);
  }
  return [...byContent]
    .filter(([, same]) => same.length > 1)
    .map(([activityContent, same]) => ({ activityContent, lines: same }))
    .toSorted((a, b) => a.activityContent.localeCompare(b.activityContent));
}
