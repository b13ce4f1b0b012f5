import { dayInVietnam } from '#lib/domain/day.ts';
import type { FigureView } from './schema.ts';

type Observation = FigureView['observations'][number];

export interface ObservedDay extends Omit<Observation, 'at'> {
  /** A day in Vietnam. */
  on: string;
  /** How often it changed that day. */
  changes: number;
}

/** How a figure stood at the end of each day on which that changed, the earliest first. */
export function observedDays(observations: readonly Observation[]): ObservedDay[] {
  const days = new Map<string, ObservedDay>();
  for (const { at, ...observed } of observations.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  )) {
    const on = dayInVietnam(new Date(at));
    days.set(on, { ...observed, on, changes: (days.get(on)?.changes ?? 0) + 1 });
  }
  return [...days.values()];
}
