'use server';

import { discardDraft } from '#lib/autosave/drafts.ts';
import { closeBudgetYear } from '#lib/budget/close.ts';
import { recordBudgetEntry, reverseBudgetEntry } from '#lib/budget/entries.ts';
import {
  budgetEntryForm,
  budgetEntryFormKey,
  budgetReversalForm,
  budgetYearHref,
  closeYearForm,
  closeYearFormKey,
} from '#lib/budget/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';

export const record = formAction({
  schema: budgetEntryForm,
  run: async (actor, { input: { key, body } }) => {
    await recordBudgetEntry(actor, key, body);
    await discardDraft(actor, budgetEntryFormKey(key));
  },
  next: (_result, { input }) => `${budgetYearHref(input.key)}?xong=ghi`,
});

export const reverse = formAction({
  schema: budgetReversalForm,
  run: (actor, { input: { key, id, body } }) => reverseBudgetEntry(actor, key, id, body.reason),
  next: (_result, { input }) => `${budgetYearHref(input.key)}?xong=dao`,
});

export const close = formAction({
  schema: closeYearForm,
  run: async (actor, { input: { key, body }, fieldOf }) => {
    await underFieldNames(fieldOf, refreshOnConflict(closeBudgetYear(actor, key, body)));
    await discardDraft(actor, closeYearFormKey(key));
  },
  next: (_result, { input }) => `${budgetYearHref(input.key)}?xong=khoa`,
});
