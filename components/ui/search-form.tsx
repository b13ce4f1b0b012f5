import { describe, Field, fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

/** A GET form: the search is in the address, so it can be shared and works without JavaScript. */
export function SearchForm({
  action,
  name = 'q',
  label,
  hint,
  error,
  defaultValue,
  keep = {},
  children,
}: {
  action: string;
  name?: string;
  label: string;
  hint?: React.ReactNode;
  error?: string | undefined;
  defaultValue?: string | undefined;
  /** Filters that stay on while searching. */
  keep?: Record<string, string | undefined>;
  /** Further fields that are sent together with the words. */
  children?: React.ReactNode;
}) {
  const field = { name, label, hint, error, id: fieldId(name, 'tim') };
  return (
    <form role="search" method="get" action={action} className="no-print grid gap-5">
      <div className="max-w-3xl">
        <Field {...field}>
          <div className="flex gap-2">
            <input
              {...describe(field)}
              className="input"
              type="search"
              defaultValue={defaultValue}
              autoComplete="off"
            />
            <button type="submit" className="btn btn-primary">
              <Icon name="search" />
              Tìm
            </button>
          </div>
        </Field>
      </div>
      {children}
      {Object.entries(keep).map(
        ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
      )}
    </form>
  );
}
