'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState, useRef, useState, useTransition } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { emptyFormState, type FormAction, type FormState } from '#lib/forms/form-state.ts';
import { ConflictView } from './conflict-view.tsx';
import { FormContext } from './form-context.ts';
import { FormErrors } from './form-errors.tsx';

const lostConnection =
  'Chưa gửi được: mất kết nối hoặc máy chủ gặp trục trặc. Những gì đã nhập vẫn còn trên trang này; hãy thử lại.';

/** Not `randomUUID`: browsers offer that over https only, and an office may run plain http inside. */
function freshKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(numbers, (number) => number.toString(16).padStart(8, '0')).join('');
}

type ClientFormProps = {
  action: FormAction;
  /** Starts the ids of the fields, so that two forms can live on one page. */
  id?: string;
  /** Made anew for each showing of the form; a repeated send with the same key counts once. */
  idempotencyKey: string;
  className?: string;
  children: React.ReactNode;
};

/**
 * React resets a form after its action, also after a failed one, and a `<select>` does not come
 * back. So with JavaScript the action is called from onSubmit, where nothing is reset and a lost
 * connection can be told apart; `action` on the form serves the page before its script has arrived.
 */
export function ClientForm({
  action,
  id = 'o',
  idempotencyKey,
  className = 'form-stack',
  children,
}: ClientFormProps) {
  const [plainState, plainAction] = useActionState(action, emptyFormState);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [next, setNext] = useState({ after: '', key: '' });
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  const state = answer ?? plainState;

  // The page's own key serves first, and again when the server has shown the page anew.
  const key = next.after === idempotencyKey ? next.key : idempotencyKey;

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(async () => {
      try {
        const result = await action(state, data);
        // An answered attempt is over. Only an unanswered one may be repeated under its key.
        startTransition(() => {
          setAnswer(result);
          setNext({ after: idempotencyKey, key: freshKey() });
        });
      } catch (error) {
        unstable_rethrow(error);
        startTransition(() =>
          setAnswer({ ok: false, message: lostConnection, errors: [], values: state.values }),
        );
      } finally {
        sending.current = false;
      }
    });
  }

  return (
    <FormContext value={{ scope: id, state, pending }}>
      <form action={plainAction} onSubmit={submit} noValidate className={className}>
        <FormErrors state={state} scope={id} />
        {state.ok && state.message && (
          <Notice tone="success" announce>
            <p>{state.message}</p>
          </Notice>
        )}
        {state.conflict && state.conflict.length > 0 && <ConflictView rows={state.conflict} />}
        <input type="hidden" name="idempotencyKey" value={key} readOnly />
        {children}
      </form>
    </FormContext>
  );
}
