'use client';

import { useContext } from 'react';
import { FormContext } from '#components/forms/form-context.ts';
import type { FormContents } from '#components/forms/form-contents.ts';

/** Fields inside start from these contents; after a failed try they show what was typed. */
export function Prefilled({
  stored,
  children,
}: {
  stored: FormContents;
  children: React.ReactNode;
}) {
  const context = useContext(FormContext);
  const isAnswered = Object.keys(context.state.values).length > 0;
  const state = isAnswered ? context.state : { ...context.state, values: stored };
  return <FormContext value={{ ...context, state }}>{children}</FormContext>;
}
