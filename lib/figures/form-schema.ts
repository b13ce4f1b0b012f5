import { z } from 'zod';
import { readMoney } from '#lib/domain/money-text.ts';
import { FIGURE_MEASURES, unitOfMeasure } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';
import { recordFigureInput, withdrawFigureInput } from './schema.ts';

/** The forms over stated figures; client-safe. */

export const BOARD_PAGE = '/lam-viec/doi-soat';
export const RECORD_FIGURE_PAGE = `${BOARD_PAGE}/ghi`;
export const figureHref = (key: string) => `${BOARD_PAGE}/${key}`;

function readValue(form: FormReader, isCount: boolean): string | undefined {
  const text = form.text('value').trim();
  if (text === '') return undefined;
  if (isCount) return form.wholeNumber('value')?.toString();
  const reading = readMoney(text);
  if (reading.ok) return reading.dong.toString();
  form.complain('value', reading.message);
  return undefined;
}

export const recordFigureForm = formOver(recordFigureInput, (form) => {
  const measure = FIGURE_MEASURES.find((known) => known === form.text('measure'));
  const id = form.textOrNull('document.id');
  const isNamed = form.isTyped('document.title');
  if (id && isNamed) {
    form.complain('document.title', 'Đã chọn tài liệu có sẵn thì để trống phần tài liệu mới.');
  }
  if (!id && !isNamed) {
    form.complain('document.title', 'Hãy chọn tài liệu đã có, hoặc ghi tên tài liệu mới.');
  }
  const yearFrom = form.wholeNumber('yearFrom');
  return {
    measure,
    value: readValue(form, measure !== undefined && unitOfMeasure(measure) === 'ITEM'),
    yearFrom: yearFrom ?? undefined,
    yearTo: form.wholeNumber('yearTo') ?? yearFrom ?? undefined,
    programme: PROGRAMMES.find((known) => known === form.text('programme')) ?? null,
    source: form.textOrNull('source'),
    content: form.textOrNull('content'),
    project: form.textOrNull('project'),
    quote: form.text('quote'),
    note: form.textOrNull('note'),
    document: id
      ? { id }
      : {
          title: form.text('document.title'),
          number: form.textOrNull('document.number'),
          on: form.day('document.on'),
          author: form.textOrNull('document.author'),
          note: form.textOrNull('document.note'),
        },
  };
});

export const withdrawFigureForm = z.strictObject({
  key: z.string(),
  ...withdrawFigureInput.shape,
});
