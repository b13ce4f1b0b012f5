import { ceilingDay, type CeilingFacts, type CeilingMember } from './ceiling.ts';
import { cellOf, type GridRow } from './funding-grid.ts';
import {
  completeSum,
  isStated,
  MAX_DONG,
  NOT_STATED,
  stated,
  totalOf,
  type Money,
} from './money.ts';

/** What of a dossier's money the ceilings are held against. */

export interface FundedDossier {
  /** The programme's own source, and the one of the establishments' own capital. */
  source: string;
  counterpart: string;
  support: Money;
  beneficiaries: readonly { slug: string; name: string; share: Money }[];
  lines: readonly { source: string; amount: Money }[];
  /** The breakdown that goes with the support; empty while there is none. */
  rows: readonly GridRow[];
}

const sum = (items: readonly Money[]): Money => {
  const complete = completeSum(totalOf(items));
  return complete === null || complete > MAX_DONG ? NOT_STATED : stated(complete);
};

/** Eligible cost over all sources in use; not stated unless every cell and the own capital are. */
function costOfRows(rows: readonly GridRow[], sources: readonly string[], counterpart: string) {
  const eligible = rows.filter(({ isEligible }) => isEligible);
  if (eligible.length === 0 || !sources.includes(counterpart)) return NOT_STATED;
  return sum(eligible.flatMap((row) => sources.map((source) => cellOf(row, source))));
}

/** Without a breakdown: the support and every other source, as soon as the own capital is among them. */
function costOfLines({ lines, counterpart, source, support }: FundedDossier): Money {
  const own = lines.find((line) => line.source === counterpart);
  if (!own || !isStated(own.amount)) return NOT_STATED;
  const others = lines.filter((line) => line.source !== source).map(({ amount }) => amount);
  return sum([support, ...others]);
}

/** The eligible cost of the project, and each establishment with its part and its own cost. */
function moneyForCeilings(dossier: FundedDossier): {
  cost: Money;
  members: CeilingMember[];
} {
  const { rows, source, counterpart, beneficiaries } = dossier;
  const sources = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))].filter((code) =>
    rows.some((row) => cellOf(row, code).state !== 'NOT_STATED'),
  );
  const isOnly = beneficiaries.length === 1;
  // Rows of another total than the support say nothing of its parts, and are no base of a percentage.
  const own = sum(rows.map((row) => cellOf(row, source)));
  const fits = !isStated(own) || !isStated(dossier.support) || own.dong === dossier.support.dong;
  const ofRows = (some: readonly GridRow[]) =>
    fits ? costOfRows(some, sources, counterpart) : NOT_STATED;
  const cost = rows.length > 0 ? ofRows(rows) : costOfLines(dossier);
  const members = beneficiaries.map(({ slug, name, share }): CeilingMember => {
    // What is nobody's share is the only one's as well.
    const parts = isOnly ? rows : rows.filter(({ beneficiary }) => beneficiary === slug);
    const given = fits ? sum(parts.map((row) => cellOf(row, source))) : NOT_STATED;
    return {
      slug,
      name,
      share: isStated(share) ? share : given,
      cost: isOnly ? cost : ofRows(parts),
    };
  });
  return { cost, members };
}

/**
 * The parts of the establishments under a total that may be another than the one they were asked with:
 * they hold only while the total is the same, or is what they add up to.
 */
export function sharesUnder(
  beneficiaries: FundedDossier['beneficiaries'],
  asked: Money,
  total: Money,
): FundedDossier['beneficiaries'] {
  const parts = sum(beneficiaries.map(({ share }) => share));
  const isSame = isStated(total) && [asked, parts].some(({ dong }) => dong === total.dong);
  return isSame ? beneficiaries : beneficiaries.map((line) => ({ ...line, share: NOT_STATED }));
}

/** A dossier as far as the ceilings look at it, before its money is divided. */
export type CeilingBasis = Pick<
  CeilingFacts,
  'on' | 'basis' | 'activityContent' | 'ceilingCode' | 'units'
> & { money: FundedDossier };

/** What the rules are held against. */
export function ceilingFacts({ money, ...basis }: CeilingBasis): CeilingFacts {
  const { source, support } = money;
  return { ...basis, source, support, ...moneyForCeilings(money) };
}

/** A dossier as it is stored, from which its money at a stage follows. */
export interface StoredDossier extends Pick<
  CeilingFacts,
  'activityContent' | 'ceilingCode' | 'units'
> {
  day: Parameters<typeof ceilingDay>[0];
  requested: Money;
  /** The support is that of the stage, the rows are of the newest breakdown that speaks of it. */
  money: FundedDossier;
  /** Those rows are of the request: they hold only under what was asked for. */
  areRowsAsked: boolean;
}

/** The dossier as it asks. */
export function askedBasis({
  day,
  requested: _requested,
  areRowsAsked: _are,
  ...stored
}: StoredDossier) {
  return { ...ceilingDay(day), ...stored } satisfies CeilingBasis;
}

/** Under the support that is recommended or in force: what was asked for under another does not hold. */
export function basisUnder(stored: StoredDossier): CeilingBasis {
  const { requested, money, areRowsAsked } = stored;
  const { support, beneficiaries, rows } = money;
  const asked = isStated(requested) ? requested : support;
  const isAsAsked = support.dong === asked.dong;
  const held: FundedDossier = {
    ...money,
    beneficiaries: sharesUnder(beneficiaries, asked, support),
    rows: areRowsAsked && !isAsAsked ? [] : rows,
  };
  return { ...askedBasis(stored), money: held };
}
