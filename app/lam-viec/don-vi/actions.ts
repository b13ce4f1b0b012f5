'use server';

import {
  ENTRY_PART_FIELD_NAMES,
  IDENTITY_FIELD_NAMES,
} from '#components/beneficiaries/field-names.ts';
import { nameOfField } from '#components/forms/form-contents.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { createBeneficiary, updateBeneficiary } from '#lib/beneficiaries/commands.ts';
import {
  donePart,
  entryFormKey,
  NEW_ENTRY_FORM_KEY,
  partFormKey,
  partHref,
  registerHref,
  type ListPart,
} from '#lib/beneficiaries/entry-parts.ts';
import {
  beneficiaryForm,
  ENTRY_PART_FORMS,
  mergeForm,
  newBeneficiaryForm,
} from '#lib/beneficiaries/form-schema.ts';
import { beneficiaryValues, partValues } from '#lib/beneficiaries/form-values.ts';
import { mergeBeneficiary } from '#lib/beneficiaries/merge.ts';
import { partFingerprint, saveEntryPart } from '#lib/beneficiaries/save-part.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';

export const createEntry = formAction({
  schema: newBeneficiaryForm,
  run: async (actor, { input }) => {
    const { slug } = await createBeneficiary(actor, input);
    await discardDraft(actor, NEW_ENTRY_FORM_KEY);
    return { slug };
  },
  next: ({ slug }) => `${registerHref(slug)}?xong=moi`,
});

function isEntry(current: unknown): current is StaffBeneficiary {
  return typeof current === 'object' && current !== null && 'taxCode' in current;
}

export const updateEntry = formAction({
  schema: beneficiaryForm,
  run: async (actor, { input: { slug, ...changes } }) => {
    await updateBeneficiary(actor, slug, changes);
    await discardDraft(actor, entryFormKey(slug));
  },
  next: (_result, { input }) => `${registerHref(input.slug)}?xong=sua`,
  stored: (current) =>
    isEntry(current)
      ? {
          values: { ...beneficiaryValues(current), version: String(current.version) },
          labelOf: (field) => nameOfField(IDENTITY_FIELD_NAMES, field),
        }
      : null,
});

function partAction(part: ListPart) {
  return formAction({
    schema: ENTRY_PART_FORMS[part],
    run: async (actor, form) => {
      await saveEntryPart(actor, part, form);
      await discardDraft(actor, partFormKey(form.input.slug, part));
    },
    next: (_result, { input: { slug, afterwards } }) =>
      afterwards === 'addRow'
        ? `${partHref(slug, part)}?them=1`
        : `${registerHref(slug)}?xong=${donePart(part)}`,
    stored: (current) =>
      isEntry(current)
        ? {
            values: {
              ...partValues(part, current),
              version: String(current.version),
              base: partFingerprint(part, current),
            },
            labelOf: (field) => nameOfField(ENTRY_PART_FIELD_NAMES[part], field),
          }
        : null,
  });
}

export const saveAliases = partAction('ALIASES');
export const saveAddresses = partAction('ADDRESSES');
export const saveProducts = partAction('PRODUCTS');
export const saveProfiles = partAction('PROFILES');
export const saveOtherSupport = partAction('OTHER_SUPPORT');

export const mergeEntry = formAction({
  schema: mergeForm,
  run: (actor, { input: { slug, ...merge } }) =>
    refreshOnConflict(mergeBeneficiary(actor, slug, merge)),
  next: (_result, { input }) => `${registerHref(input.into)}?xong=gop`,
});
