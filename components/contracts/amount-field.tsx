import { TextField } from '#components/forms/fields.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';

/** An amount that must be stated, with how it is read while it is typed. */
export function AmountField({
  name,
  label,
  hint = 'Ví dụ: 500 triệu · 1,2 tỷ · 496.000.000',
  optional = false,
}: {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}) {
  return (
    <div className="grid gap-1">
      <TextField
        name={name}
        label={label}
        hint={hint}
        optional={optional}
        width="medium"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
      />
      <MoneyEcho name={name} />
    </div>
  );
}
