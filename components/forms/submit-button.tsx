'use client';

import { useContext } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormContext } from './form-context.ts';

type SubmitButtonProps = {
  tone?: 'primary' | 'secondary' | 'danger';
  /** With these the server learns which of several buttons was used. */
  name?: string;
  value?: string;
  pendingLabel?: string;
  children: React.ReactNode;
};

/** Stays focusable while sending, so that a keyboard user does not lose their place. */
export function SubmitButton({ pendingLabel = 'Đang gửi…', children, ...rest }: SubmitButtonProps) {
  const { pending } = useContext(FormContext);
  return (
    <Button {...rest} aria-disabled={pending || undefined}>
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </Button>
  );
}
