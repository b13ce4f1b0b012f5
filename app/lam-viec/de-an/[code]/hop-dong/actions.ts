'use server';

import { contractHref, contractsHref } from '#components/contracts/addresses.ts';
import { recordContracts } from '#lib/contracts/record.ts';
import { amendContract } from '#lib/contracts/amend.ts';
import {
  appendixForm,
  contractPaperForm,
  liquidateForm,
  recordContractsForm,
  signForm,
} from '#lib/contracts/form-schema.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { takeStep } from '#lib/transitions/commands.ts';

export const sign = formAction({
  schema: signForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(takeStep(actor, code, body))),
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=ky`,
});

export const recordSigned = formAction({
  schema: recordContractsForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(recordContracts(actor, code, body))),
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=bo-sung`,
});

export const liquidate = formAction({
  schema: liquidateForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(takeStep(actor, code, body))),
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=thanh-ly`,
});

export const amend = formAction({
  schema: appendixForm,
  run: (actor, { input: { code, body } }) => {
    const { id, ...appendix } = body;
    return amendContract(actor, code, id, appendix);
  },
  next: (_result, { input: { code, body } }) => `${contractHref(code, body.id)}?xong=phu-luc`,
});

export const attach = formAction({
  schema: contractPaperForm,
  run: (actor, { contractId, input }) => addDocument(actor, { contractId }, input.body),
  next: (_result, { contractId, input }) => `${contractHref(input.code, contractId)}?xong=tai-lieu`,
});
