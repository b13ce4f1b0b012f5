'use client';

import { useActionState } from 'react';
import { TextField } from '#components/forms/fields.tsx';
import { FormContext } from '#components/forms/form-context.ts';
import { FormErrors } from '#components/forms/form-errors.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { TrackAction, TrackState } from './form-state.ts';
import { TrackedNeedView } from './tracked-need.tsx';

const NOTHING: TrackState = { ok: false, values: {}, errors: [], found: null };

/** Asks for what only the applicant knows, and shows the answer in its place. */
export function TrackForm({ action, code }: { action: TrackAction; code: string | null }) {
  const [state, send, pending] = useActionState(action, NOTHING);
  if (state.found) return <TrackedNeedView need={state.found} />;
  return (
    <FormContext value={{ scope: 'tc', state, pending }}>
      <form action={send} noValidate className="form-stack">
        <FormErrors state={state} scope="tc" />
        {code === null ? (
          <TextField
            name="code"
            label="Mã đăng ký"
            hint="Ví dụ: NC-2026-AB2CD3"
            width="medium"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        ) : (
          <p>
            Mã đăng ký: <strong>{code}</strong>
            <input type="hidden" name="code" value={code} readOnly />
          </p>
        )}
        <TextField
          name="phone"
          label="Số điện thoại đã khai khi đăng ký"
          width="medium"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <div>
          <SubmitButton pendingLabel="Đang tìm…">Xem kết quả</SubmitButton>
        </div>
      </form>
    </FormContext>
  );
}
