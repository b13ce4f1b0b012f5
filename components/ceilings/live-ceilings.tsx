'use client';

import { useEffect, useRef, useState } from 'react';
import { contentsOf, type FormContents } from '#components/forms/form-contents.ts';
import { judgeCeilings, type CeilingException, type CeilingRule } from '#lib/domain/ceiling.ts';
import { ceilingFacts, type CeilingBasis } from '#lib/domain/ceiling-facts.ts';
import { CeilingMeters } from './ceiling-meters.tsx';
import { TYPED_INTO, type CeilingForm } from './typed-money.ts';

export interface LiveCeilingsProps {
  rules: readonly CeilingRule[];
  /** The dossier as it is stored: what is shown before anything is typed, and without scripts. */
  basis: CeilingBasis;
  exceptions?: readonly CeilingException[];
}

/** What stands in the form around an element, afresh with every change. */
export function useFormContents() {
  const ref = useRef<HTMLDivElement>(null);
  const [contents, setContents] = useState<FormContents | null>(null);
  useEffect(() => {
    const form = ref.current?.closest('form');
    if (!form) return;
    const read = () => setContents(contentsOf(form));
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, []);
  return { ref, contents };
}

const STAGES = {
  FUNDING: 'REQUESTED',
  BENEFICIARIES: 'REQUESTED',
  RECOMMENDED: 'APPRAISED',
  APPROVED: 'DECIDED',
} as const satisfies Record<CeilingForm, string>;

/** The limits of support beside a form, measured anew while somebody types. */
export function LiveCeilings({
  rules,
  basis,
  exceptions,
  form,
  field = 'recommended',
}: LiveCeilingsProps & {
  form: CeilingForm;
  /** The total that a form of another step than the appraisal asks for. */
  field?: string;
}) {
  const { ref, contents } = useFormContents();
  const typed = contents === null ? basis : TYPED_INTO[form](basis, contents, field);
  return (
    <div ref={ref}>
      <CeilingMeters
        judgement={judgeCeilings(rules, ceilingFacts(typed))}
        {...(exceptions && { exceptions })}
        stage={STAGES[form]}
      />
    </div>
  );
}
