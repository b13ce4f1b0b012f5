'use client';

import { judgeCeilings } from '#lib/domain/ceiling.ts';
import { ceilingFacts, type CeilingBasis } from '#lib/domain/ceiling-facts.ts';
import type { GridRow } from '#lib/domain/funding-grid.ts';
import { NOT_STATED } from '#lib/domain/money.ts';
import { CeilingMeters } from './ceiling-meters.tsx';
import type { LiveCeilingsProps } from './live-ceilings.tsx';

/** The dossier with the grid as it is typed: who has rows of its own is measured by those. */
function withRows(basis: CeilingBasis, rows: readonly GridRow[]): CeilingBasis {
  const filled = new Set(rows.map(({ beneficiary }) => beneficiary));
  const beneficiaries = basis.money.beneficiaries.map((line) =>
    filled.has(line.slug) ? { ...line, share: NOT_STATED } : line,
  );
  return { ...basis, money: { ...basis.money, beneficiaries, rows } };
}

/** The limits of support below the grid, measured anew with every cell. */
export function GridCeilings({
  rules,
  basis,
  exceptions,
  rows,
}: LiveCeilingsProps & { rows: readonly GridRow[] }) {
  const judgement = judgeCeilings(rules, ceilingFacts(withRows(basis, rows)));
  return (
    <section className="grid gap-2" aria-labelledby="muc-ho-tro">
      <h3 id="muc-ho-tro" className="text-lg font-semibold">
        Mức hỗ trợ tối đa
      </h3>
      <CeilingMeters judgement={judgement} {...(exceptions && { exceptions })} />
    </section>
  );
}
