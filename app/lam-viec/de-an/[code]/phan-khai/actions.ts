'use server';

import { fundingFormKey, fundingHref } from '#components/funding/addresses.ts';
import { fundingFieldNames } from '#components/funding/funding-form.tsx';
import { nameOfField } from '#components/forms/form-contents.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { formAction } from '#lib/forms/action.ts';
import { currentWith } from '#lib/forms/current-with.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { saveFunding } from '#lib/funding/commands.ts';
import { fundingForm } from '#lib/funding/form-schema.ts';
import { fundingFormValues } from '#lib/funding/form-values.ts';
import type { FundingDesk } from '#lib/funding/queries.ts';

/** What is stored now, as the form would hold it: both versions are shown side by side. */
function storedForm(current: unknown) {
  const desk = currentWith<FundingDesk>(current, 'catalogue');
  if (!desk) return null;
  const names = fundingFieldNames(desk.catalogue);
  return {
    values: { ...fundingFormValues(desk), version: String(desk.version) },
    labelOf: (field: string) => nameOfField(names, field),
  };
}

export const saveBreakdown = formAction({
  schema: fundingForm,
  run: async (actor, { input: { code, body }, fieldOf }) => {
    await underFieldNames(fieldOf, saveFunding(actor, code, body));
    await discardDraft(actor, fundingFormKey(code));
  },
  next: (_result, { input }) => `${fundingHref(input.code)}?xong=luu`,
  stored: storedForm,
});
