'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ErrorSummary, type SummaryError } from '#components/ui/error-summary.tsx';
import { fieldId } from '#components/ui/field.tsx';
import type { FormState } from '#lib/forms/form-state.ts';
import { fieldAt, inOrderOfForm } from './error-lines.ts';

const titlePrefix = 'Lỗi: ';

const neverChanges = () => () => undefined;
const inPage = () => true;
const onServer = () => false;

/** The summary of a failed try: takes the focus, and names the failure in the window's title. */
export function FormErrors({ state, scope }: { state: FormState; scope: string }) {
  const box = useRef<HTMLDivElement>(null);
  // The order and the names of the fields are known from the page alone, which the server has not.
  const isInPage = useSyncExternalStore(neverChanges, inPage, onServer);
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
      errors={isInPage ? inOrderOfForm(linesOf(state, scope)) : linesOf(state, scope)}
      onFollow={leadToField}
    >
      {state.isOvertaken && <Overtaken />}
    </ErrorSummary>
  );
}

/** The page beside this one as it is now; what was typed stays here, to be read and copied. */
function Overtaken() {
  return (
    <p>
      Lần gửi này không được ghi; những gì đã nhập vẫn còn trên trang này.{' '}
      <a href={usePathname()} target="_blank" rel="noopener">
        Xem tình trạng hiện nay (mở ở thẻ mới)
      </a>
    </p>
  );
}

function linesOf(state: FormState, scope: string): SummaryError[] {
  if (state.ok) return [];
  return state.errors.map(({ path, message }) => ({
    message,
    href: path === '' ? undefined : `#${fieldId(path, scope)}`,
  }));
}

function leadToField(event: React.MouseEvent<HTMLAnchorElement>) {
  const field = fieldAt(event.currentTarget.hash);
  if (!field) return;
  event.preventDefault();
  field.closest('.field')?.scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
}
