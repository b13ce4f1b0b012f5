import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

/** A GET form: the search is in the address, so it can be shared and works without JavaScript. */
export function SearchForm({
  action,
  name = 'q',
  label,
  hint,
  defaultValue,
  keep = {},
}: {
  action: string;
  name?: string;
  label: string;
  hint?: React.ReactNode;
  defaultValue?: string | undefined;
  /** Filters that stay on while searching. */
  keep?: Record<string, string | undefined>;
}) {
  const id = fieldId(name, 'tim');
  return (
    <form role="search" method="get" action={action} className="no-print grid max-w-3xl gap-2">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      )}
      <div className="flex gap-2">
        <input
          className="input"
          type="search"
          id={id}
          name={name}
          defaultValue={defaultValue}
          aria-describedby={hint ? `${id}-goi-y` : undefined}
          autoComplete="off"
        />
        <button type="submit" className="btn btn-primary">
          <Icon name="search" />
          Tìm
        </button>
      </div>
      {Object.entries(keep).map(
        ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
      )}
    </form>
  );
}
