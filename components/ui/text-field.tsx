import { describe, Field, type FieldProps } from './field.tsx';

type Width = 'short' | 'medium' | 'full';

type TextFieldProps = FieldProps & {
  width?: Width;
  defaultValue?: string | undefined;
} & Pick<
    React.ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'list' | 'autoCapitalize'
  >;

/** Uncontrolled, so that Vietnamese input methods can rewrite what they have typed. */
export function TextField({ width = 'full', ...props }: TextFieldProps) {
  const { label: _l, hint: _h, error: _e, optional: _o, ...input } = props;
  return (
    <Field {...props}>
      <input type="text" {...input} {...describe(props)} className={`input input-${width}`} />
    </Field>
  );
}

const dayHint = 'Ngày/tháng/năm, ví dụ 05/09/2022';

type DateFieldProps = FieldProps & { defaultValue?: string | undefined };

/** One text box for dd/mm/yyyy: the browser's own calendar writes days in the order of its locale. */
export function DateField({ hint = dayHint, ...props }: DateFieldProps) {
  return <TextField {...props} hint={hint} width="short" inputMode="numeric" autoComplete="off" />;
}

type TextAreaProps = FieldProps & { defaultValue?: string | undefined; rows?: number };

export function TextArea({ defaultValue, rows = 5, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea {...describe(field)} className="input" rows={rows} defaultValue={defaultValue} />
    </Field>
  );
}
