import type { FormState } from '#lib/forms/form-state.ts';

/** What stands in a form, by the names of its fields; repeated names as a list. */
export type FormContents = FormState['values'];

/** Carried along by the form itself: they say nothing of what a person typed. */
const CARRIED = new Set(['idempotencyKey', 'version', 'base', 'code', 'slug', 'afterwards']);

export function contentsOf(form: HTMLFormElement): FormContents {
  const contents: FormContents = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    if (CARRIED.has(name) || name.startsWith('$ACTION')) continue;
    const all = data.getAll(name).filter((value) => typeof value === 'string');
    contents[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return contents;
}

const asText = (value: string | string[] | undefined) => [value ?? ''].flat().join(', ');

/** Fields in which two contents differ; an empty field and a missing one are the same. */
export function differingFields(a: FormContents, b: FormContents): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => asText(a[name]) !== asText(b[name]));
}

/** Names of fields as people read them; each `*` stands for the number of a row. */
export type FieldNames = Readonly<Record<string, string>>;

/** null for a field that is carried along unseen. */
export function nameOfField(names: FieldNames, field: string): string | null {
  const name = names[field] ?? names[field.replaceAll(/\.\d+(?=\.|$)/g, '.*')];
  if (name === undefined) return null;
  const rows = [...field.matchAll(/\.(\d+)(?=\.|$)/g)].map(([, row]) => Number(row) + 1);
  return name.replaceAll('*', () => String(rows.shift() ?? ''));
}

/** Tells the form around an element that something changed which was not typed. */
export function announceChange(element: Element | null): void {
  element?.closest('form')?.dispatchEvent(new Event('input', { bubbles: true }));
}
