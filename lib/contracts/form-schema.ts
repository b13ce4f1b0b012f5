import { z } from 'zod';
import { attachForm } from '#lib/documents/form-schema.ts';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { transitionInput } from '#lib/transitions/schema.ts';
import { appendixInput, recordContractsInput } from './schema.ts';

/** The forms about contracts: text as it is typed, gathered into what the commands take. */

/** Under which names what is typed into the forms about contracts is kept. */
export const signFormKey = (code: string) => `hop-dong:${code}:ky`;
export const recordContractsFormKey = (code: string) => `hop-dong:${code}:bo-sung`;
export const liquidateFormKey = (code: string) => `hop-dong:${code}:thanh-ly`;
export const appendixFormKey = (code: string, id: string) => `phu-luc:${code}:${id}`;

function readAmount(row: FormReader, name: string) {
  const amount = row.money(name);
  if (row.text(name).trim() === '') row.complain(name, 'Hãy nhập số tiền.');
  return amount ?? { state: 'NOT_STATED' };
}

function readContracts(form: FormReader) {
  return form.rows('contracts', ['party'], (row) => ({
    party: row.text('party'),
    number: row.text('number'),
    on: readDayOf(row, 'on', 'Hãy nhập ngày ký.') ?? '',
    value: readAmount(row, 'value'),
    startsOn: row.day('startsOn'),
    endsOn: row.day('endsOn'),
    subject: row.text('subject'),
  }));
}

/** A row a party: each comes with its hidden `party`, so that an empty row is asked for, not left out. */
export const signForm = formAbout(transitionInput, (form) => ({
  action: 'signContracts',
  version: readVersion(form),
  contracts: readContracts(form),
}));

/** The same fields for a project that was recorded as past their signing. */
export const recordContractsForm = formAbout(recordContractsInput, (form) => ({
  version: readVersion(form),
  contracts: readContracts(form),
}));

export const liquidateForm = formAbout(transitionInput, (form) => ({
  action: 'liquidate',
  version: readVersion(form),
  minutes: form.rows('minutes', ['contract'], (row) => ({
    contract: row.text('contract'),
    number: row.text('number'),
    on: readDayOf(row, 'on', 'Hãy nhập ngày biên bản.') ?? '',
  })),
}));

export const appendixForm = formAbout(appendixInput.extend({ id: z.uuid() }), (form) => ({
  id: form.text('id'),
  number: form.text('number'),
  on: readDayOf(form, 'on', 'Hãy nhập ngày ký phụ lục.') ?? '',
  subject: form.text('subject'),
  value: form.money('value'),
  endsOn: form.day('endsOn'),
}));

const ofContract = z
  .looseObject({ contractId: z.uuid() })
  .transform(({ contractId }) => ({ contractId }));

/** A paper of one contract: what is said of any paper, and which contract it belongs to. */
export const contractPaperForm = z.intersection(ofContract, attachForm);
