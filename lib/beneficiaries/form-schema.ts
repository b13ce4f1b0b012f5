import { z } from 'zod';
import { TYPICAL_LEVELS } from '#lib/domain/establishment.ts';
import { ESTABLISHMENT_TYPES } from '#lib/domain/vocabulary.ts';
import { formOver, type FormReader } from '#lib/schema/form-reader.ts';
import type { ListPart } from './entry-parts.ts';
import {
  beneficiaryParams,
  createBeneficiaryInput,
  mergeInput,
  updateBeneficiaryInput,
} from './schema.ts';

/** How the register's forms are read; the commands' own schemas judge what comes out. */

/** “yes”, “no”, or anything else for what is not stated. */
function triState(form: FormReader, name: string): boolean | null {
  const said = form.text(name);
  if (said === 'yes') return true;
  return said === 'no' ? false : null;
}

function readEntry(form: FormReader) {
  const type = ESTABLISHMENT_TYPES.find((known) => known === form.text('type'));
  return {
    name: form.text('name'),
    type: type ?? null,
    taxCode: form.text('taxCode'),
    registrationNumber: form.text('registrationNumber'),
    foundedOn: form.day('foundedOn'),
    trade: form.text('trade'),
    address: form.text('address'),
    representative: form.text('representative'),
    phone: form.text('phone'),
    isWomenOwned: triState(form, 'isWomenOwned'),
    isMinorityOwned: triState(form, 'isMinorityOwned'),
    note: form.text('note'),
    confirmDifferent: form.ticked('confirmDifferent'),
  };
}

export const newBeneficiaryForm = formOver(createBeneficiaryInput, readEntry);

const aboutEntry = { ...beneficiaryParams.shape };

const readTies = (form: FormReader) => ({
  slug: form.text('slug'),
  version: form.wholeNumber('version') ?? undefined,
});

export const beneficiaryForm = formOver(
  z.object({ ...aboutEntry, ...updateBeneficiaryInput.shape }),
  (form) => ({ ...readEntry(form), ...readTies(form) }),
);

const partInput = updateBeneficiaryInput.extend({
  ...aboutEntry,
  /** Fingerprint of the part as it was when the form was shown. */
  base: z.string().max(64),
  /** `addRow` from a browser without JavaScript: come back with room for one more row. */
  afterwards: z.string().max(20),
});
export type EntryPartInput = z.output<typeof partInput>;

const partForm = (read: (form: FormReader) => z.input<typeof updateBeneficiaryInput>) =>
  formOver(partInput, (form) => ({
    ...read(form),
    ...readTies(form),
    base: form.text('base'),
    afterwards: form.text('afterwards'),
  }));
export type EntryPartForm = ReturnType<typeof partForm>;

/** A day that a row cannot do without. */
function dayOf(row: FormReader, name: string, missing: string): string {
  if (row.text(name).trim() === '') row.complain(name, missing);
  return row.day(name) ?? '1900-01-01';
}

function yearOf(row: FormReader, name: string, missing: string): number {
  if (row.text(name).trim() === '') row.complain(name, missing);
  return row.wholeNumber(name) ?? 2000;
}

const NOT_STATED = { state: 'NOT_STATED' as const };

const PROFILE_FIELDS = [
  'asOf',
  'workers',
  'femaleWorkers',
  'minorityWorkers',
  'revenue',
  'capital',
  'capacity',
  'market',
  'note',
];
const PRODUCT_FIELDS = [
  'name',
  'ocopStars',
  'ocopYear',
  'typicalLevel',
  'typicalYear',
  'trademark',
];
const SUPPORT_FIELDS = [
  'year',
  'programmeName',
  'activityContent',
  'content',
  'amount',
  'evidence',
];

export const ENTRY_PART_FORMS: Record<ListPart, EntryPartForm> = {
  ALIASES: partForm((form) => ({
    aliases: form.rows('aliases', ['name', 'note'], (row) => ({
      name: row.text('name'),
      note: row.text('note'),
    })),
  })),
  ADDRESSES: partForm((form) => ({
    addresses: form.rows('addresses', ['address', 'unit', 'validFrom'], (row) => ({
      address: row.text('address'),
      unit: row.textOrNull('unit'),
      validFrom: row.day('validFrom'),
    })),
  })),
  PRODUCTS: partForm((form) => ({
    products: form.rows('products', PRODUCT_FIELDS, (row) => ({
      name: row.text('name'),
      ocopStars: row.wholeNumber('ocopStars'),
      ocopYear: row.wholeNumber('ocopYear'),
      typicalLevel: TYPICAL_LEVELS.find((level) => level === row.text('typicalLevel')) ?? null,
      typicalYear: row.wholeNumber('typicalYear'),
      trademark: row.text('trademark'),
    })),
  })),
  PROFILES: partForm((form) => ({
    profiles: form.rows('profiles', PROFILE_FIELDS, (row) => ({
      asOf: dayOf(row, 'asOf', 'Hãy ghi số liệu này tính đến ngày nào.'),
      workers: row.wholeNumber('workers'),
      femaleWorkers: row.wholeNumber('femaleWorkers'),
      minorityWorkers: row.wholeNumber('minorityWorkers'),
      revenue: row.money('revenue') ?? NOT_STATED,
      capital: row.money('capital') ?? NOT_STATED,
      capacity: row.text('capacity'),
      market: row.text('market'),
      note: row.text('note'),
    })),
  })),
  OTHER_SUPPORT: partForm((form) => ({
    otherSupport: form.rows('otherSupport', SUPPORT_FIELDS, (row) => ({
      ...(row.text('id') === '' ? {} : { id: row.text('id') }),
      year: yearOf(row, 'year', 'Hãy nhập năm được hỗ trợ.'),
      programmeName: row.text('programmeName'),
      activityContent: row.textOrNull('activityContent'),
      content: row.text('content'),
      amount: row.money('amount') ?? NOT_STATED,
      evidence: row.text('evidence'),
    })),
  })),
};

export const mergeForm = formOver(z.object({ ...aboutEntry, ...mergeInput.shape }), (form) => ({
  slug: form.text('slug'),
  into: form.text('into'),
  version: form.wholeNumber('version') ?? undefined,
  intoVersion: form.wholeNumber('intoVersion') ?? undefined,
}));
