'use client';

import { createContext, useContext } from 'react';
import { fieldId } from '#components/ui/field.tsx';
import { emptyFormState, type FormState } from '#lib/forms/form-state.ts';

type FormContextValue = { scope: string; state: FormState; pending: boolean };

export const FormContext = createContext<FormContextValue>({
  scope: 'o',
  state: emptyFormState,
  pending: false,
});

/** An error belongs to the field it names or to the field that holds what it names. */
function belongsTo(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`);
}

/** What the enclosing form knows about one of its fields. */
export function useField(name: string) {
  const { scope, state } = useContext(FormContext);
  return {
    id: fieldId(name, scope),
    error: state.errors.find((error) => belongsTo(error.path, name))?.message,
    typed: state.values[name],
    /** A form that has been answered speaks for every box, also for those left unticked. */
    answered: Object.keys(state.values).length > 0,
  };
}
