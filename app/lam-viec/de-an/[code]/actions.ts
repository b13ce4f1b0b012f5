'use server';

import { nameOfField } from '#components/forms/form-contents.ts';
import { PART_FIELD_NAMES } from '#components/projects/field-names.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { formAction } from '#lib/forms/action.ts';
import { currentWith } from '#lib/forms/current-with.ts';
import { deleteDraft, restoreDraft } from '#lib/projects/commands.ts';
import {
  beneficiariesForm,
  conditionsForm,
  contentForm,
  draftForm,
  equipmentForm,
  fundingForm,
  generalForm,
  planForm,
  stepForm,
  type PartForm,
} from '#lib/projects/form-schema.ts';
import { formValuesOf } from '#lib/projects/form-values.ts';
import { fingerprintOf, savePart } from '#lib/projects/save-part.ts';
import { PART_PAGES, partFormKey, partHref, projectHref } from '#lib/projects/tasks.ts';
import type { DossierView } from '#lib/projects/view.ts';
import { answerComment } from '#lib/review/comments.ts';
import { answerForm } from '#lib/review/form-schema.ts';
import { takeStep } from '#lib/transitions/commands.ts';

/** What a command says is stored now, as the fields of the part's form would hold it. */
function storedForm(part: ProjectPart, current: unknown) {
  const view = currentWith<DossierView>(current, 'requested');
  if (!view) return null;
  return {
    values: {
      ...formValuesOf(part, view),
      version: String(view.version),
      base: fingerprintOf(part, view),
    },
    labelOf: (field: string) => nameOfField(PART_FIELD_NAMES[part], field),
  };
}

function partAction(part: ProjectPart, schema: PartForm) {
  return formAction({
    schema,
    run: async (actor, form) => {
      await savePart(actor, part, form);
      await discardDraft(actor, partFormKey(form.input.code, part));
    },
    next: (_result, { input: { code, afterwards } }) =>
      afterwards === 'addRow'
        ? `${partHref(code, part)}?them=1`
        : `${projectHref(code)}?xong=${PART_PAGES[part]}`,
    stored: (current) => storedForm(part, current),
  });
}

export const saveGeneral = partAction('GENERAL', generalForm);
export const saveBeneficiaries = partAction('BENEFICIARIES', beneficiariesForm);
export const saveContent = partAction('CONTENT', contentForm);
export const saveEquipment = partAction('EQUIPMENT', equipmentForm);
export const saveFunding = partAction('FUNDING', fundingForm);
export const savePlan = partAction('PLAN', planForm);
export const saveConditions = partAction('CONDITIONS', conditionsForm);

/** Steps that the Centre takes from the page of the project itself. */
export const takeOwnStep = formAction({
  schema: stepForm,
  run: (actor, { input: { code, ...step } }) => takeStep(actor, code, step),
  next: (_result, { input }) => `${projectHref(input.code)}?xong=${input.action}`,
});

export const answerOpenComment = formAction({
  schema: answerForm,
  run: (actor, { input: { code, body } }) => answerComment(actor, code, body.id, body.answer),
  next: (_result, { input }) => `${projectHref(input.code)}?xong=tra-loi`,
});

export const deleteOwnDraft = formAction({
  schema: draftForm,
  run: (actor, { input }) => deleteDraft(actor, input.code, input.version),
  next: (_result, { input }) => `/lam-viec/de-an/thung-rac?xoa=${input.code}`,
});

export const restoreOwnDraft = formAction({
  schema: draftForm,
  run: (actor, { input }) => restoreDraft(actor, input.code),
  next: (_result, { input }) => `${projectHref(input.code)}?xong=khoi-phuc`,
});
