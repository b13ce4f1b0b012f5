'use client';

import { CeilingSection } from '#components/ceilings/ceiling-section.tsx';
import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { useFormContents } from '#components/ceilings/live-ceilings.tsx';
import { judgeCeilings, type CeilingException, type CeilingRule } from '#lib/domain/ceiling.ts';
import { basisUnder, ceilingFacts, type StoredDossier } from '#lib/domain/ceiling-facts.ts';
import { dossierWith } from '#lib/domain/change-ceilings.ts';
import type { ChangeableValues } from '#lib/domain/project-change.ts';
import { valuesTyped } from './typed-values.ts';

/** The limits of support beside the form of an adjustment, for the amounts after it, while they are typed. */
export function ChangeCeilings({
  rules,
  stored,
  exceptions,
  now,
  wanted,
}: {
  rules: readonly CeilingRule[];
  stored: StoredDossier;
  exceptions: readonly CeilingException[];
  now: ChangeableValues;
  /** What the form starts from: shown before anything is typed, and without scripts. */
  wanted: ChangeableValues;
}) {
  const { ref, contents } = useFormContents();
  const after = contents === null ? wanted : valuesTyped(now, contents, stored.money.source);
  const facts = ceilingFacts(basisUnder(dossierWith(stored, after)));
  return (
    <div ref={ref}>
      <CeilingSection title="Mức hỗ trợ tối đa sau điều chỉnh">
        <CeilingMeters
          judgement={judgeCeilings(rules, facts)}
          exceptions={exceptions}
          stage="CHANGED"
        />
      </CeilingSection>
    </div>
  );
}
