import { describe, Field, type FieldProps } from '#components/ui/field.tsx';

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password' };

/** Takes whatever is typed or pasted, of any length; never filled in by the portal. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  return (
    <Field {...field}>
      <input
        {...describe(field)}
        type="password"
        className="input input-full"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
    </Field>
  );
}
