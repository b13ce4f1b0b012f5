'use client';

import { useContext } from 'react';
import { FormContext } from '#components/forms/form-context.ts';
import { fieldId } from '#components/ui/field.tsx';
import { Icon } from '#components/ui/icon.tsx';

/**
 * What stands against a project without belonging to a field that is seen: its state, its version, or
 * the choice of projects as a whole. `paths` are the exact names of what it may be.
 */
export function ProjectsError({ paths }: { paths: readonly string[] }) {
  const { scope, state } = useContext(FormContext);
  const error = state.errors.find(({ path }) => paths.includes(path));
  if (!error) return null;
  return (
    <p className="field-error" id={fieldId(error.path, scope)} tabIndex={-1}>
      <Icon name="alert" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {error.message}
      </span>
    </p>
  );
}
