'use client';

import { useContext } from 'react';
import { FormContext } from '#components/forms/form-context.ts';
import { Notice } from '#components/ui/notice.tsx';

/**
 * Shows the secret that a form's answer carries, in place of the form: it can be read now and never
 * again. A repeated send of the same form is answered without it.
 */
export function ToldOnce({
  name,
  label,
  advice,
  children,
}: {
  /** Under which the answer carries the secret. */
  name: string;
  label: string;
  advice: React.ReactNode;
  children: React.ReactNode;
}) {
  const { state } = useContext(FormContext);
  if (!state.ok) return children;
  const secret = state.values[name];
  if (typeof secret !== 'string') {
    return (
      <Notice tone="warning">
        <p>
          Việc này đã được làm ở lần gửi trước và kết quả chỉ hiện một lần. Hãy cấp đường liên kết
          đặt lại mật khẩu nếu chưa kịp ghi lại.
        </p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-2">
      <p className="field-label" id={`${name}-nhan`}>
        {label}
      </p>
      <output
        aria-labelledby={`${name}-nhan`}
        className="select-all rounded border border-line-strong p-3 font-mono break-all"
      >
        {secret}
      </output>
      <div className="text-muted">{advice}</div>
    </div>
  );
}
