'use server';

import { nameOfField } from '#components/forms/form-contents.ts';
import { ENTRY_FIELD_NAMES } from '#components/projects/field-names.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { createBeneficiary, updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import {
  beneficiaryForm,
  beneficiaryValues,
  entryFormKey,
  NEW_ENTRY_FORM_KEY,
  newBeneficiaryForm,
  registerHref,
} from '#lib/beneficiaries/form-schema.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { formAction } from '#lib/forms/action.ts';

export const createEntry = formAction({
  schema: newBeneficiaryForm,
  run: async (actor, { input }) => {
    const { slug } = await createBeneficiary(actor, input);
    await discardDraft(actor, NEW_ENTRY_FORM_KEY);
    return { slug };
  },
  next: ({ slug }) => `${registerHref(slug)}?xong=moi`,
});

export const updateEntry = formAction({
  schema: beneficiaryForm,
  run: async (actor, { input: { slug, ...changes } }) => {
    await updateBeneficiary(actor, slug, changes);
    await discardDraft(actor, entryFormKey(slug));
  },
  next: (_result, { input }) => `${registerHref(input.slug)}?xong=sua`,
  stored: (current) => {
    if (typeof current !== 'object' || current === null || !('taxCode' in current)) return null;
    const entry = current as StaffBeneficiary;
    return {
      values: { ...beneficiaryValues(entry), version: String(entry.version) },
      labelOf: (field) => nameOfField(ENTRY_FIELD_NAMES, field),
    };
  },
});
