import { z } from 'zod';
import { projectCode } from './schema.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';

/**
 * A form about one project: its `code` stands beside what the command takes. `read` gathers the
 * fields, `target` (the command's own schema) judges them. Client-safe.
 */
export function formAbout<T extends z.ZodType>(
  target: T,
  read: (form: FormReader) => Record<string, unknown>,
) {
  const both = z.looseObject({ code: projectCode }).transform(({ code, ...rest }, context) => {
    const parsed = target.safeParse(rest);
    if (parsed.success) return { code, body: parsed.data };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });
  return formOver(both, (form) => ({ code: form.text('code'), ...read(form) }));
}

/** The version that the form was made from, carried in a hidden field. */
export function readVersion(form: FormReader): number | undefined {
  return form.wholeNumber('version') ?? undefined;
}

/** A day that the form insists on; `missing` says so where it was left empty. */
export function readDayOf(form: FormReader, name: string, missing: string): string | null {
  if (form.text(name).trim() === '') form.complain(name, missing);
  return form.day(name);
}
