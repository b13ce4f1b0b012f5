'use server';

import { changeDecisionHref } from '#components/changes/addresses.ts';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { decideForm } from '#lib/changes/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';

export const decide = formAction({
  schema: decideForm,
  run: (actor, { input, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(recordChangeDecision(actor, input))),
  next: ({ id }) => `${changeDecisionHref(id)}?xong=ghi`,
});
