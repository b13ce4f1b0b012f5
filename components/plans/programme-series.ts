import type { Programme } from '#lib/domain/vocabulary.ts';

/** A programme keeps its fill in every chart. */
export const PROGRAMME_SERIES: Record<Programme, 1 | 2> = { NATIONAL: 1, LOCAL: 2 };
