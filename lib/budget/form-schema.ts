import { z } from 'zod';
import { readDayOf, readVersion } from '#lib/projects/form-about.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';
import {
  budgetEntryInput,
  budgetReversalInput,
  budgetYearParams,
  closeYearInput,
} from './schema.ts';

/** The forms of a year's budget: text as it is typed. Client-safe. */

export const BUDGETS_PAGE = '/lam-viec/kinh-phi/du-toan';
export const budgetYearHref = ({ year, source }: { year: number; source: string }) =>
  `${BUDGETS_PAGE}/${year}/${source}`;

/** Under which name what is typed into a form of a year is kept; keys know no underscore. */
const keptKey = ({ year, source }: { year: number; source: string }, form: string) =>
  `du-toan:${year}-${source.replaceAll('_', '-')}:${form}`;
export const budgetEntryFormKey = (key: { year: number; source: string }) =>
  keptKey(key, 'but-toan');
export const closeYearFormKey = (key: { year: number; source: string }) => keptKey(key, 'khoa-so');

/** Number of a rest's row: made of the project's code, so that it stays when others come or go. */
export const splitRow = (code: string | null): number => Number(code?.replace(/\D/g, '') ?? 0);

const readKey = (form: FormReader) => ({ year: form.text('year'), source: form.text('source') });

export const budgetEntryForm = formOver(
  z.strictObject({ key: budgetYearParams, body: budgetEntryInput }),
  (form) => {
    if (form.text('amount').trim() === '') form.complain('amount', 'Hãy nhập số tiền.');
    if (form.text('kind') === '') form.complain('kind', 'Hãy chọn loại bút toán.');
    const on = readDayOf(form, 'document.on', 'Hãy nhập ngày văn bản.') ?? '';
    if (form.text('document.number').trim() === '') {
      form.complain('document.number', 'Hãy nhập số văn bản.');
    }
    return {
      key: readKey(form),
      body: {
        kind: form.text('kind'),
        amount: form.money('amount') ?? { state: 'NOT_STATED' },
        batch: form.text('batch'),
        document: {
          number: form.text('document.number'),
          on,
          issuer: form.text('document.issuer'),
        },
        note: form.text('note'),
      },
    };
  },
);

export const budgetReversalForm = formOver(
  z.strictObject({ key: budgetYearParams, id: z.uuid(), body: budgetReversalInput }),
  (form) => ({
    key: readKey(form),
    id: form.text('id'),
    body: { reason: form.text('reason') },
  }),
);

/** An amount of the division; an empty field is nothing. */
function readPart(row: FormReader, name: string): string {
  const money = row.money(name);
  return money?.state === 'STATED' ? money.dong : '0';
}

export const closeYearForm = formOver(
  z.strictObject({ key: budgetYearParams, body: closeYearInput }),
  (form) => ({
    key: readKey(form),
    body: {
      version: readVersion(form),
      document: {
        number: form.text('document.number'),
        on: readDayOf(form, 'document.on', 'Hãy nhập ngày văn bản.') ?? '',
      },
      note: form.text('note'),
      splits: form.rows('splits', ['lapse', 'carry'], (row) => ({
        code: row.textOrNull('code'),
        lapse: readPart(row, 'lapse'),
        carry: readPart(row, 'carry'),
      })),
    },
  }),
);
