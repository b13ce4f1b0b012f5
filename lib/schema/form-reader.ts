import { z } from 'zod';
import { readDay } from '#lib/domain/day.ts';
import { readMoney } from '#lib/domain/money-text.ts';

/**
 * From what a form sends (flat names, everything text) to what a command takes. Reading gathers
 * fields and rows; the command's own schema judges the result, and its complaints come back under
 * the names of the fields. Client-safe.
 */
export type FormValues = Record<string, string | string[]>;

const formValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Name of the tick “chưa có số liệu” beside a money field; the form kit sends it so. */
const notStatedName = (name: string) => `${name}NotStated`;

type MoneyJson = { state: 'STATED'; dong: string } | { state: 'NOT_STATED' };

/**
 * Numbers of the rows of each repeated group, by the group's field: rows are named
 * `list.number.field`, rows inside a row `list.number.inner.number.field`. Numbers may have gaps.
 */
interface RowNumbers {
  [list: string]: number[];
}

export class FormReader {
  readonly issues: { path: string; message: string }[] = [];
  readonly rowNumbers: RowNumbers;
  readonly #values: FormValues;
  readonly #prefix: string;

  constructor(values: FormValues, prefix = '', shared?: FormReader) {
    this.#values = values;
    this.#prefix = prefix;
    this.rowNumbers = shared?.rowNumbers ?? {};
    if (shared) this.issues = shared.issues;
  }

  /** One complaint a field: the first is the one nearest to what was typed. */
  complain(name: string, message: string): void {
    const path = this.#prefix + name;
    if (this.issues.every((issue) => issue.path !== path)) this.issues.push({ path, message });
  }

  /** As typed; of a repeated name the last one counts. Missing is empty. */
  text(name: string): string {
    const value = this.#values[this.#prefix + name];
    return (Array.isArray(value) ? value.at(-1) : value) ?? '';
  }

  /** As typed, or null where nothing was. */
  textOrNull(name: string): string | null {
    const text = this.text(name);
    return text.trim() === '' ? null : text;
  }

  /** Whether anything was typed into this field, or into any field of the rows under this name. */
  isTyped(name: string): boolean {
    const inner = `${this.#prefix}${name}.`;
    return (
      this.text(name).trim() !== '' ||
      Object.entries(this.#values).some(
        ([field, value]) => field.startsWith(inner) && [value].flat().join('').trim() !== '',
      )
    );
  }

  ticked(name: string): boolean {
    return this.text(name) === 'true';
  }

  /** A whole number written with or without dots between its groups. */
  wholeNumber(name: string): number | null {
    const text = this.text(name).trim();
    if (text === '') return null;
    if (/^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(text)) return Number(text.replaceAll('.', ''));
    this.complain(name, 'Hãy nhập một số nguyên, ví dụ 12.');
    return null;
  }

  day(name: string): string | null {
    const text = this.text(name).trim();
    if (text === '') return null;
    const day = readDay(text);
    if (day === null)
      this.complain(name, 'Ngày cần có thật và viết ngày/tháng/năm, ví dụ 05/09/2022.');
    return day;
  }

  /** An amount and “chưa có số liệu” exclude each other; null when neither was said. */
  money(name: string): MoneyJson | null {
    const text = this.text(name).trim();
    const notStated = this.ticked(notStatedName(name));
    if (text === '') return notStated ? { state: 'NOT_STATED' } : null;
    if (notStated) {
      this.complain(name, 'Đã ghi số tiền thì bỏ dấu ở ô “Chưa có số liệu”, hoặc xóa số tiền.');
      return null;
    }
    const reading = readMoney(text);
    if (reading.ok) return { state: 'STATED', dong: reading.dong.toString() };
    this.complain(name, reading.message);
    return null;
  }

  /** The rows in which one of `visible` was filled in; an empty spare row is no row. */
  rows<T>(list: string, visible: readonly string[], read: (row: FormReader) => T): T[] {
    const start = `${this.#prefix}${list}.`;
    const numbers = Object.keys(this.#values)
      .filter((name) => name.startsWith(start))
      .map((name) => Number(name.slice(start.length).split('.')[0]))
      .filter((number) => Number.isSafeInteger(number) && number >= 0);
    const rows = [...new Set(numbers)]
      .toSorted((a, b) => a - b)
      .map((number) => ({ number, row: new FormReader(this.#values, `${start}${number}.`, this) }))
      .filter(({ row }) => visible.some((name) => row.isTyped(name)));
    this.rowNumbers[`${this.#prefix}${list}`] = rows.map(({ number }) => number);
    return rows.map(({ row }) => read(row));
  }

  /** Commands count rows from 0; the form's fields keep the number their row was made with. */
  fieldOf(path: string): string {
    const field: string[] = [];
    for (const step of path.split('.')) {
      const number = this.rowNumbers[field.join('.')]?.[Number(step)];
      field.push(number === undefined ? step : String(number));
    }
    return field.join('.');
  }
}

export interface ReadForm<T> {
  input: T;
  /** Field of this form for a path in the command's complaints. */
  fieldOf: (path: string) => string;
}

/** A schema over a form: `read` gathers, `target` (the command's own schema) judges. */
export function formOver<T extends z.ZodType>(target: T, read: (form: FormReader) => unknown) {
  return formValues.transform((values, context): ReadForm<z.output<T>> => {
    const form = new FormReader(values);
    const parsed = target.safeParse(read(form));
    const complained = new Set(form.issues.map((issue) => issue.path));
    const issues = parsed.success ? [] : parsed.error.issues;
    const judged = issues
      .map((issue) => ({ path: form.fieldOf(issue.path.join('.')), message: issue.message }))
      .filter((issue) => !complained.has(issue.path));
    for (const { path, message } of [...form.issues, ...judged]) {
      context.addIssue({ code: 'custom', path: path.split('.'), message });
    }
    if (!parsed.success || form.issues.length > 0) return z.NEVER;
    return { input: parsed.data, fieldOf: (path) => form.fieldOf(path) };
  });
}
