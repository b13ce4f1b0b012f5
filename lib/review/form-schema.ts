import { z } from 'zod';
import { publishInput } from '#lib/projects/schema.ts';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { transitionInput } from '#lib/transitions/schema.ts';
import { answerInput, appraisalInput, commentInput } from './schema.ts';

/** The reviewer's forms: text as it is typed, gathered into what the commands take. */

/** Number and day of a document, under `field.number` and `field.on`. */
function readDocument(form: FormReader, field: string, name: string) {
  return {
    number: form.text(`${field}.number`),
    on: readDayOf(form, `${field}.on`, `Hãy nhập ngày của ${name}.`),
  };
}

function readAmount(form: FormReader, name: string) {
  const amount = form.money(name);
  if (form.text(name).trim() === '') form.complain(name, 'Hãy nhập số tiền.');
  return amount ?? undefined;
}

const stepOf = (action: string, form: FormReader) => ({ action, version: readVersion(form) });

/** Steps that bring nothing but the click, or a reason. How long it must be is the command's to judge. */
export const plainStepForm = formAbout(transitionInput, (form) =>
  stepOf(form.text('action'), form),
);

export const reasonStepForm = formAbout(transitionInput, (form) => ({
  ...stepOf(form.text('action'), form),
  reason: form.text('reason'),
}));

/** The paper of the authority above is named when there is one. */
export const returnFromAboveForm = formAbout(transitionInput, (form) => {
  const isNamed = ['number', 'on'].some((name) => form.text(`document.${name}`).trim() !== '');
  return {
    ...stepOf('returnFromAbove', form),
    reason: form.text('reason'),
    ...(isNamed && { document: readDocument(form, 'document', 'văn bản') }),
  };
});

export const appraiseForm = formAbout(transitionInput, (form) => ({
  ...stepOf('appraise', form),
  minutes: readDocument(form, 'minutes', 'biên bản'),
  recommended: readAmount(form, 'recommended'),
}));

export const forwardForm = formAbout(transitionInput, (form) => ({
  ...stepOf('forward', form),
  letter: readDocument(form, 'letter', 'tờ trình'),
}));

export const approveForm = formAbout(transitionInput, (form) => ({
  ...stepOf('approve', form),
  decision: {
    ...readDocument(form, 'decision', 'quyết định'),
    issuer: form.text('decision.issuer'),
    signer: form.text('decision.signer'),
    subject: form.text('decision.subject'),
  },
  approved: readAmount(form, 'approved'),
  batch: form.text('batch'),
}));

/** The sheet may be kept half filled: a head that nobody has judged yet is left out. */
export const sheetForm = formAbout(appraisalInput, (form) => {
  const recommended = form.money('recommended');
  if (!recommended && form.text('recommended').trim() === '') {
    form.complain('recommended', 'Hãy nhập số tiền đề xuất, hoặc chọn “Chưa có số liệu”.');
  }
  return {
    version: readVersion(form),
    heads: form.rows('heads', ['verdict', 'note'], (row) => {
      if (row.text('verdict') === '') {
        row.complain('verdict', 'Mục này có ghi chú nhưng chưa chọn đánh giá.');
      }
      return { head: row.text('head'), verdict: row.text('verdict'), note: row.text('note') };
    }),
    recommended,
    conclusion: form.text('conclusion'),
  };
});

export const commentForm = formAbout(commentInput, (form) => ({
  path: form.text('path'),
  body: form.text('body'),
  visibility: form.text('visibility'),
}));

export const answerForm = formAbout(answerInput.extend({ id: z.uuid() }), (form) => ({
  id: form.text('id'),
  answer: form.text('answer'),
}));

export const publicationForm = formAbout(publishInput, (form) => ({
  version: readVersion(form),
  isPublished: form.text('isPublished') === 'true',
}));
