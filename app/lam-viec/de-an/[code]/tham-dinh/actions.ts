'use server';

import { nameOfField } from '#components/forms/form-contents.ts';
import { SHEET_FIELD_NAMES } from '#components/review/sheet-form.tsx';
import { REVIEW_STEPS, isReviewStep, reviewHref } from '#components/review/step-slugs.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { VERDICTS } from '#lib/domain/vocabulary.ts';
import { VERDICT_LABELS } from '#lib/format/labels.ts';
import { formAction } from '#lib/forms/action.ts';
import { currentWith } from '#lib/forms/current-with.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { fillAppraisal, type StoredSheet } from '#lib/review/appraisal.ts';
import { answerComment, writeComment } from '#lib/review/comments.ts';
import {
  answerForm,
  appraiseForm,
  approveForm,
  commentForm,
  forwardForm,
  plainStepForm,
  publicationForm,
  reasonStepForm,
  returnFromAboveForm,
  sheetForm,
} from '#lib/review/form-schema.ts';
import { sheetFormValues } from '#lib/review/form-values.ts';
import { takeStep } from '#lib/transitions/commands.ts';
import type { TransitionBody } from '#lib/transitions/schema.ts';

type Step = { input: { code: string; body: TransitionBody } };

const run = (actor: SignedInActor, { input }: Step) =>
  refreshOnConflict(takeStep(actor, input.code, input.body));

const next = (_result: void, { input: { code, body } }: Step) => {
  const done = isReviewStep(body.action) ? `?xong=${REVIEW_STEPS[body.action]}` : '';
  return reviewHref(code) + done;
};

export const plainStep = formAction({ schema: plainStepForm, run, next });
export const reasonStep = formAction({ schema: reasonStepForm, run, next });
export const returnFromAbove = formAction({ schema: returnFromAboveForm, run, next });
export const appraise = formAction({ schema: appraiseForm, run, next });
export const forward = formAction({ schema: forwardForm, run, next });
export const approve = formAction({ schema: approveForm, run, next });

function inWords(field: string, value: string): string {
  const verdict = VERDICTS.find((one) => one === value);
  return field.endsWith('.verdict') && verdict ? VERDICT_LABELS[verdict].label : value;
}

/** What is stored now, as the form would hold it; without a sheet there is nothing to compare. */
function storedForm(current: unknown) {
  const stored = currentWith<StoredSheet>(current, 'sheet');
  if (!stored) return null;
  const { version, sheet } = stored;
  return {
    values: { ...(sheet && sheetFormValues(sheet)), version: String(version) },
    labelOf: (field: string) => (sheet ? nameOfField(SHEET_FIELD_NAMES, field) : null),
    wordsOf: inWords,
  };
}

export const fillSheet = formAction({
  schema: sheetForm,
  run: (actor, { input: { code, body } }) => fillAppraisal(actor, code, body),
  next: (_result, { input }) => `${reviewHref(input.code)}?xong=phieu#phieu-tham-dinh`,
  stored: storedForm,
});

export const comment = formAction({
  schema: commentForm,
  run: (actor, { input: { code, body } }) => writeComment(actor, code, body),
  next: ({ id }, { input }) => `${reviewHref(input.code)}?xong=y-kien#y-kien-${id}`,
});

export const answer = formAction({
  schema: answerForm,
  run: (actor, { input: { code, body } }) => answerComment(actor, code, body.id, body.answer),
  next: (_result, { input }) => `${reviewHref(input.code)}?xong=tra-loi#y-kien-${input.body.id}`,
});

export const publish = formAction({
  schema: publicationForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(publishProject(actor, code, body)),
  next: (_result, { input: { code, body } }) =>
    `${reviewHref(code)}?xong=${body.isPublished ? 'cong-bo' : 'ngung-cong-bo'}`,
});
