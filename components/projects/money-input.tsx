'use client';

import { useRef } from 'react';
import { MoneyField } from '#components/forms/fields.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import { notStatedName } from '#components/ui/money-field.tsx';

/**
 * A money field that says how it reads what is typed. Typing an amount takes the tick “Chưa có số
 * liệu” away: both together would be refused.
 */
export function MoneyInput(props: Omit<React.ComponentProps<typeof MoneyField>, 'children'>) {
  const box = useRef<HTMLDivElement>(null);

  function untick(event: React.InputEvent<HTMLDivElement>) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name !== props.name) return;
    const tick = box.current?.querySelector<HTMLInputElement>(
      `[name="${CSS.escape(notStatedName(props.name))}"]`,
    );
    if (tick && field.value.trim() !== '') tick.checked = false;
  }

  return (
    <div ref={box} onInput={untick}>
      <MoneyField {...props}>
        <MoneyEcho name={props.name} />
      </MoneyField>
    </div>
  );
}
