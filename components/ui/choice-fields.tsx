import { describe, Field, FieldGroup, type FieldProps } from './field.tsx';

export type Option = { value: string; label: string; hint?: React.ReactNode };

export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  options?: readonly Option[];
  /** Choices under headings, after the plain ones. */
  groups?: readonly OptionGroup[];
  /** The first, empty choice. Leave out when something must always be chosen. */
  blank?: string;
  defaultValue?: string | undefined;
};

function choices(options: readonly Option[]) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

export function SelectField({
  options = [],
  groups = [],
  blank,
  defaultValue = '',
  ...field
}: SelectFieldProps) {
  return (
    <Field {...field}>
      <select {...describe(field)} className="input input-medium" defaultValue={defaultValue}>
        {blank !== undefined && <option value="">{blank}</option>}
        {choices(options)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {choices(group.options)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

type RadioGroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
};

export function RadioGroup({ options, defaultValue, ...field }: RadioGroupProps) {
  return (
    <Choices
      {...field}
      type="radio"
      options={options}
      chosen={defaultValue ? [defaultValue] : []}
    />
  );
}

type CheckboxGroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: readonly string[] | undefined;
};

export function CheckboxGroup({ options, defaultValue = [], ...field }: CheckboxGroupProps) {
  return <Choices {...field} type="checkbox" options={options} chosen={defaultValue} />;
}

type ChoicesProps = FieldProps & {
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  chosen: readonly string[];
};

function Choices({ type, options, chosen, ...field }: ChoicesProps) {
  const { id, name } = describe(field);
  return (
    <FieldGroup {...field}>
      {options.map((option, index) => {
        // The first choice carries the plain id: that is where the error summary leads.
        const optionId = index === 0 ? id : `${id}-${index}`;
        return (
          <div key={option.value} className="choice">
            <input
              type={type}
              id={optionId}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${optionId}-goi-y-rieng` : undefined}
            />
            <label htmlFor={optionId}>{option.label}</label>
            {option.hint && (
              <div className="field-hint" id={`${optionId}-goi-y-rieng`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}

type CheckboxFieldProps = Omit<FieldProps, 'optional'> & {
  value?: string;
  defaultChecked?: boolean | undefined;
};

/** One yes-or-no box; its label is the statement that the box agrees to. */
export function CheckboxField({ value = 'true', defaultChecked, ...field }: CheckboxFieldProps) {
  const described = describe(field);
  return (
    <div className={field.error ? 'field field-invalid' : 'field'}>
      {field.error && (
        <p className="field-error" id={`${described.id}-loi`}>
          {field.error}
        </p>
      )}
      <div className="choice">
        <input type="checkbox" {...described} value={value} defaultChecked={defaultChecked} />
        <label htmlFor={described.id}>{field.label}</label>
        {field.hint && (
          <div className="field-hint" id={`${described.id}-goi-y`}>
            {field.hint}
          </div>
        )}
      </div>
    </div>
  );
}
