import type { ReconciliationResult } from '#lib/domain/reconciliation.ts';
import type { FigureMeasure } from '#lib/domain/stated-figure.ts';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';

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

/** An amount that a document states, and how it stands beside what the portal computes. */
export interface StatedBeside {
  /** The stated figure's own key; its page tells the words and the document. */
  figure: string;
  label: string;
  measure: FigureMeasure;
  stated: string;
  /** null while a part of it is not stated: then nothing is compared. */
  computed: string | null;
  difference: string | null;
  unstatedItems: number;
  result: ReconciliationResult;
  document: string | null;
}

export interface MoneyRow extends MoneyFigures {
  year: number;
  source: string;
  sourceName: string;
  projects: number;
  /** The budget written down for this year and source, net of reductions and carry-overs; null without any. */
  assigned: string | null;
  /** What documents state of this year and source; more than one where they differ. */
  stated: readonly StatedBeside[];
}

export interface ProjectMoneyRow extends MoneyFigures {
  code: string;
  title: string;
  status: Status;
  /** false: of another plan year or programme, with money carried or charged to this year and source. */
  isOfPlan: boolean;
}

/** What one establishment's money is followed by: its own part, from the decision to what is left. */
export const BENEFICIARY_FIGURES = [
  'approved',
  'contracted',
  'advanced',
  'paid',
  'settled',
  'remaining',
] as const satisfies readonly MoneyFigure[];
export type BeneficiaryFigure = (typeof BENEFICIARY_FIGURES)[number];

/** What of it the public reads: entries of the ledger and settlements stay inside. */
export const PUBLIC_BENEFICIARY_FIGURES = [
  'approved',
  'contracted',
] as const satisfies readonly BeneficiaryFigure[];

/** What an establishment has of one project in one budget year from one source. */
interface BeneficiaryMoneyKey {
  year: number;
  code: string;
  title: string;
  status: Status;
  programme: Programme;
  source: string;
  sourceName: string;
  /** false: of another plan year, or of a source beside the programme's own. */
  isOfPlan: boolean;
}

export type BeneficiaryMoneyRow = BeneficiaryMoneyKey & Record<BeneficiaryFigure, KnownSum>;
export type PublicBeneficiaryMoneyRow = BeneficiaryMoneyKey &
  Record<(typeof PUBLIC_BENEFICIARY_FIGURES)[number], KnownSum>;
