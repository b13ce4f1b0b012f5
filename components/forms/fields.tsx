'use client';

import * as choice from '#components/ui/choice-fields.tsx';
import * as money from '#components/ui/money-field.tsx';
import * as text from '#components/ui/text-field.tsx';
import { useField } from './form-context.ts';

/*
 * The fields of components/ui, tied to the form around them: same props, but `error`, `id` and what
 * was typed before a failed try come from the form.
 */
type Tied<Props> = Omit<Props, 'error' | 'id'>;

function oneOf(typed: string | string[] | undefined): string | undefined {
  return Array.isArray(typed) ? typed[0] : typed;
}

export function TextField(props: Tied<React.ComponentProps<typeof text.TextField>>) {
  const { id, error, typed } = useField(props.name);
  return (
    <text.TextField
      {...props}
      id={id}
      error={error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
    />
  );
}

export function DateField(props: Tied<React.ComponentProps<typeof text.DateField>>) {
  const { id, error, typed } = useField(props.name);
  return (
    <text.DateField
      {...props}
      id={id}
      error={error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
    />
  );
}

export function TextArea(props: Tied<React.ComponentProps<typeof text.TextArea>>) {
  const { id, error, typed } = useField(props.name);
  return (
    <text.TextArea
      {...props}
      id={id}
      error={error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
    />
  );
}

export function SelectField(props: Tied<React.ComponentProps<typeof choice.SelectField>>) {
  const { id, error, typed } = useField(props.name);
  return (
    <choice.SelectField
      {...props}
      id={id}
      error={error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
    />
  );
}

export function RadioGroup(props: Tied<React.ComponentProps<typeof choice.RadioGroup>>) {
  const { id, error, typed } = useField(props.name);
  return (
    <choice.RadioGroup
      {...props}
      id={id}
      error={error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
    />
  );
}

export function CheckboxField(props: Tied<React.ComponentProps<typeof choice.CheckboxField>>) {
  const { id, error, typed, answered } = useField(props.name);
  return (
    <choice.CheckboxField
      {...props}
      id={id}
      error={error}
      defaultChecked={answered ? typed !== undefined : props.defaultChecked}
    />
  );
}

export function MoneyField(props: Tied<React.ComponentProps<typeof money.MoneyField>>) {
  const { id, error, typed, answered } = useField(props.name);
  const tick = useField(money.notStatedName(props.name));
  return (
    <money.MoneyField
      {...props}
      id={id}
      error={error ?? tick.error}
      defaultValue={oneOf(typed) ?? props.defaultValue}
      defaultNotStated={answered ? tick.typed !== undefined : props.defaultNotStated}
    />
  );
}

/** Carries what the server must get back, for example `version`; the server's answer may renew it. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={oneOf(typed) ?? value} readOnly />;
}
