import type { Status } from '#lib/domain/vocabulary.ts';

/** The amounts that are known, added up, and how many more there must be. */
export interface KnownSum {
  /** đồng, as text; null where not a single amount is known */
  stated: string | null;
  unstatedItems: number;
}

export const MONEY_FIGURES = [
  'requested',
  'approved',
  'contracted',
  'advanced',
  'paid',
  'settled',
  'remaining',
] as const;
export type MoneyFigure = (typeof MONEY_FIGURES)[number];

export type MoneyFigures = Record<MoneyFigure, KnownSum>;

export interface MoneyRow extends MoneyFigures {
  year: number;
  source: string;
  sourceName: string;
  projects: number;
  /** The budget written down for this year and source, net of reductions and carry-overs; null without any. */
  assigned: string | null;
}

export interface ProjectMoneyRow extends MoneyFigures {
  code: string;
  title: string;
  status: Status;
  /** false: of another plan year, with money carried or charged to this one. */
  isOfYear: boolean;
}
