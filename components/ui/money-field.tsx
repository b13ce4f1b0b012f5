import { describe, FieldGroup, type FieldProps } from './field.tsx';

type MoneyFieldProps = FieldProps & {
  defaultValue?: string | undefined;
  /** Set when “chưa có số liệu” is what is recorded. */
  defaultNotStated?: boolean | undefined;
  /** What the box says when there is no amount. */
  notStatedLabel?: string | undefined;
  /** Echoes how the text is read, for example “= 500.000.000 đồng”. */
  children?: React.ReactNode;
};

const moneyHint = 'Ví dụ: 500 triệu · 1,2 tỷ · 7.690,50 triệu · 496.000.000';

/** The name under which the box “chưa có số liệu” of a money field is sent, with the value `true`. */
export function notStatedName(name: string): string {
  return `${name}NotStated`;
}

/**
 * An amount in words a clerk would use, or the explicit statement that there is none yet. Both are
 * sent as typed; the server reads the amount and refuses an amount together with the tick.
 */
export function MoneyField({
  hint = moneyHint,
  defaultValue,
  defaultNotStated,
  notStatedLabel = 'Chưa có số liệu',
  children,
  ...rest
}: MoneyFieldProps) {
  const field = { ...rest, hint };
  const described = describe(field);
  const tickId = `${described.id}-chua-co`;
  return (
    <FieldGroup {...field}>
      <div className="flex items-center gap-2">
        <input
          {...described}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          className="input input-medium"
          defaultValue={defaultValue}
          aria-label={typeof field.label === 'string' ? `${field.label}, đồng` : 'Số tiền, đồng'}
        />
        <span className="text-muted">đồng</span>
      </div>
      {children}
      <div className="choice">
        <input
          type="checkbox"
          id={tickId}
          name={notStatedName(field.name)}
          value="true"
          defaultChecked={defaultNotStated}
        />
        <label htmlFor={tickId}>{notStatedLabel}</label>
      </div>
    </FieldGroup>
  );
}
