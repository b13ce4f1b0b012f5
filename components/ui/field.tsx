import { Icon } from './icon.tsx';

/** What every field takes. `name` is also the path under which an error reaches it. */
export type FieldProps = {
  name: string;
  label: React.ReactNode;
  hint?: React.ReactNode;
  error?: string | undefined;
  /** Only needed where two forms of one page share a field name. */
  id?: string | undefined;
  /** The field may stay empty; said in words because most may not. */
  optional?: boolean;
};

/** The id that an error summary links to. */
export function fieldId(name: string, scope = 'o'): string {
  return `${scope}-${name.replaceAll(/[^\w-]+/g, '-')}`;
}

export type Described = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Attributes that tie an input to its hint and its error. */
export function describe({ name, id = fieldId(name), hint, error }: FieldProps): Described {
  const described = [hint && `${id}-goi-y`, error && `${id}-loi`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
}

function Notes({
  id,
  hint,
  error,
}: {
  id: string;
  hint: React.ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${id}-loi`}>
          <Icon name="alert" />
          <span>
            <span className="sr-only">Lỗi: </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
    </>
  );
}

/** Label, hint, error and one input, in that order. */
export function Field({ children, ...field }: FieldProps & { children: React.ReactNode }) {
  const { id = fieldId(field.name), hint, error } = field;
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <label className="field-label" htmlFor={id}>
        <LabelText {...field} />
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same for a group of inputs under one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: React.ReactNode }) {
  const { id, 'aria-describedby': describedBy } = describe(field);
  return (
    <div className={field.error ? 'field-invalid' : undefined}>
      <fieldset className="field" aria-describedby={describedBy}>
        <legend className="field-label">
          <LabelText {...field} />
        </legend>
        <Notes id={id} hint={field.hint} error={field.error} />
        {children}
      </fieldset>
    </div>
  );
}
