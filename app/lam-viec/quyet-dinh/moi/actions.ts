'use server';

import { discardDraft, saveDraft } from '#lib/autosave/drafts.ts';
import { checkDecision, recordDecision } from '#lib/decisions/commands.ts';
import {
  checkDecisionHref,
  decisionForm,
  decisionFormKey,
  decisionHref,
  type TypedDecision,
} from '#lib/decisions/form-schema.ts';
import { toDecisionInput } from '#lib/decisions/issuers.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';

/** Judges what was typed and keeps it for the page on which it is looked at once more. */
export const checkTyped = formAction({
  schema: decisionForm,
  run: async (actor, { input, fieldOf, values }: TypedDecision) => {
    const check = async () => checkDecision(actor, await toDecisionInput(input));
    await underFieldNames(fieldOf, refreshOnConflict(check()));
    await saveDraft(actor, { formKey: decisionFormKey(input.programme), baseVersion: 0, values });
  },
  next: (_result, { input }) => checkDecisionHref(input.programme),
});

export const recordTyped = formAction({
  schema: decisionForm,
  run: async (actor, { input, fieldOf }: TypedDecision) => {
    const record = async () => recordDecision(actor, await toDecisionInput(input));
    const { id } = await underFieldNames(fieldOf, refreshOnConflict(record()));
    await discardDraft(actor, decisionFormKey(input.programme));
    return { id };
  },
  next: ({ id }) => `${decisionHref(id)}?xong=moi`,
});
