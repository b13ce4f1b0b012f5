import { z } from 'zod';
import { ESTABLISHMENT_TYPES } from '#lib/domain/vocabulary.ts';
import { formOver, type FormReader, type FormValues } from '#lib/schema/form-reader.ts';
import type { StaffBeneficiary } from './view.ts';
import { beneficiaryParams, createBeneficiaryInput, updateBeneficiaryInput } from './schema.ts';

/** The register's forms; all fields but the name may stay empty. */

function readEntry(form: FormReader) {
  const type = ESTABLISHMENT_TYPES.find((known) => known === form.text('type'));
  return {
    name: form.text('name'),
    type: type ?? null,
    taxCode: form.text('taxCode'),
    address: form.text('address'),
    representative: form.text('representative'),
    phone: form.text('phone'),
    note: form.text('note'),
    confirmDifferent: form.ticked('confirmDifferent'),
  };
}

export const newBeneficiaryForm = formOver(createBeneficiaryInput, readEntry);

export const beneficiaryForm = formOver(
  z.object({ ...beneficiaryParams.shape, ...updateBeneficiaryInput.shape }),
  (form) => ({
    ...readEntry(form),
    slug: form.text('slug'),
    version: form.wholeNumber('version') ?? undefined,
  }),
);

/** What the register holds, as the fields of the form would show it. */
export function beneficiaryValues(entry: StaffBeneficiary): FormValues {
  return {
    name: entry.name,
    type: entry.type ?? '',
    taxCode: entry.taxCode ?? '',
    address: entry.address ?? '',
    representative: entry.representative ?? '',
    phone: entry.phone ?? '',
    note: entry.note ?? '',
  };
}

export const registerHref = (slug: string) => `/lam-viec/don-vi/${slug}`;

/** Under which key the typing of an entry's form is kept. */
export const entryFormKey = (slug: string) => `don-vi:${slug.slice(0, 60)}`;
export const NEW_ENTRY_FORM_KEY = 'don-vi:moi';
