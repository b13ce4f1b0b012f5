'use server';

import { needHref } from '#components/needs/addresses.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { attachForm } from '#lib/documents/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import {
  declineNeed,
  mergeNeed,
  recordContact,
  recordSurvey,
  triageNeed,
} from '#lib/needs/commands.ts';
import { convertNeeds } from '#lib/needs/convert.ts';
import {
  contactForm,
  convertForm,
  declineForm,
  mergeForm,
  surveyForm,
  toConvertField,
  triageForm,
} from '#lib/needs/form-schema.ts';
import { loadNeed } from '#lib/needs/load.ts';

const done = (code: string, what: string) => `${needHref(code)}?xong=${what}`;

export const triage = formAction({
  schema: triageForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(triageNeed(actor, code, body)),
  next: (_result, { input }) => done(input.code, 'nhan'),
});

export const contact = formAction({
  schema: contactForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(recordContact(actor, code, body)),
  next: (_result, { input }) => done(input.code, 'lien-he'),
});

export const survey = formAction({
  schema: surveyForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(recordSurvey(actor, code, body)),
  next: (_result, { input }) => done(input.code, 'khao-sat'),
});

export const merge = formAction({
  schema: mergeForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(mergeNeed(actor, code, body)),
  next: (_result, { input }) => done(input.code, 'gop'),
});

export const decline = formAction({
  schema: declineForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(declineNeed(actor, code, body)),
  next: (_result, { input }) => done(input.code, 'khong-nhan'),
});

export const convert = formAction({
  schema: convertForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(
      (path) => toConvertField(fieldOf(path)),
      refreshOnConflict(convertNeeds(actor, code, body)),
    ),
  next: ({ code }) => `/lam-viec/de-an/${code}`,
});

export const attach = formAction({
  schema: attachForm,
  run: async (actor, { input: { code, body } }) => {
    const { id } = await loadNeed(actor, code);
    await addDocument(actor, { needId: id }, body);
  },
  next: (_result, { input }) => done(input.code, 'tep'),
});
