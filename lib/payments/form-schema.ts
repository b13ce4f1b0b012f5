import { z } from 'zod';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import { transitionInput } from '#lib/transitions/schema.ts';
import { paymentInput, reversalInput, settlementInput } from './schema.ts';

/** The forms of the ledger and of the settlement: text as it is typed. */

/** Under which names what is typed into the forms of a project's ledger is kept. */
export const paymentFormKey = (code: string) => `chung-tu:${code}`;
export const reversalFormKey = (code: string, id: string) => `dao-chi:${code}:${id}`;
export const settlementFormKey = (code: string) => `quyet-toan:${code}`;

/** A year as it is typed; what is none is refused by the schema. */
const readYear = (text: string) => (text.trim() === '' ? null : Number(text));

export const paymentForm = formAbout(paymentInput, (form) => {
  const amount = form.money('amount');
  if (form.text('amount').trim() === '') form.complain('amount', 'Hãy nhập số tiền.');
  if (form.text('source') === '') form.complain('source', 'Hãy chọn nguồn kinh phí.');
  if (form.text('kind') === '') form.complain('kind', 'Hãy chọn loại chứng từ.');
  return {
    kind: form.text('kind'),
    contract: form.textOrNull('contract'),
    source: form.textOrNull('source'),
    beneficiary: form.textOrNull('beneficiary'),
    budgetYear: readYear(form.text('budgetYear')),
    amount: amount ?? { state: 'NOT_STATED' },
    paidOn: readDayOf(form, 'paidOn', 'Hãy nhập ngày chứng từ.') ?? '',
    document: form.text('document'),
    note: form.text('note'),
  };
});

const entryId = { id: z.uuid() };

export const confirmForm = formAbout(z.object(entryId), (form) => ({ id: form.text('id') }));

export const reversalForm = formAbout(reversalInput.extend(entryId), (form) => ({
  id: form.text('id'),
  reason: form.text('reason'),
}));

/** `base` is the sheet that was the latest when the form was opened, empty for none. */
export const settlementForm = formAbout(settlementInput, (form) => ({
  number: form.text('number'),
  on: readDayOf(form, 'on', 'Hãy nhập ngày lập.') ?? '',
  note: form.text('note'),
  over: form.textOrNull('base'),
}));

/** The amount stands in the form as it was read from the sheet: the click agrees to exactly that. */
export const settleForm = formAbout(transitionInput, (form) => ({
  action: 'settle',
  version: readVersion(form),
  settled: { state: 'STATED', dong: form.text('settled') },
}));
