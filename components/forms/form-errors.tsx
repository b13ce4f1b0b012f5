'use client';

import { useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { fieldId } from '#components/ui/field.tsx';
import type { FormState } from '#lib/forms/form-state.ts';

const titlePrefix = 'Lỗi: ';

/** The summary of a failed try: takes the focus, and names the failure in the window's title. */
export function FormErrors({ state, scope }: { state: FormState; scope: string }) {
  const box = useRef<HTMLDivElement>(null);
  const failed = !state.ok && (state.errors.length > 0 || Boolean(state.message));

  useEffect(() => {
    if (!failed) return;
    box.current?.focus();
    const title = document.title;
    document.title = titlePrefix + title.replace(titlePrefix, '');
    return () => {
      document.title = document.title.replace(titlePrefix, '');
    };
    // Each answer is a new object, so a second failure takes the focus again.
  }, [state, failed]);

  if (!failed) return null;
  return (
    <ErrorSummary
      ref={box}
      message={state.message}
      errors={state.errors.map(({ path, message }) => ({
        message,
        href: path === '' ? undefined : `#${fieldId(path, scope)}`,
      }))}
      onFollow={leadToField}
    />
  );
}

/** A path may go deeper than the fields do (`support.dong`): lead to the nearest field above it. */
function leadToField(event: React.MouseEvent<HTMLAnchorElement>) {
  let id = event.currentTarget.hash.slice(1);
  while (id.includes('-') && !document.getElementById(id)) id = id.slice(0, id.lastIndexOf('-'));
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.closest('.field')?.scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}
