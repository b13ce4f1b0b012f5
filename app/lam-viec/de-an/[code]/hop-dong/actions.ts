'use server';

import { contractHref, contractsHref } from '#components/contracts/addresses.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { recordContracts } from '#lib/contracts/record.ts';
import { amendContract } from '#lib/contracts/amend.ts';
import {
  appendixForm,
  appendixFormKey,
  contractPaperForm,
  liquidateForm,
  liquidateFormKey,
  recordContractsForm,
  recordContractsFormKey,
  signForm,
  signFormKey,
} from '#lib/contracts/form-schema.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { takeStep } from '#lib/transitions/commands.ts';

export const sign = formAction({
  schema: signForm,
  run: async (actor, { input: { code, body }, fieldOf }) => {
    await underFieldNames(fieldOf, refreshOnConflict(takeStep(actor, code, body)));
    await discardDraft(actor, signFormKey(code));
  },
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=ky`,
});

export const recordSigned = formAction({
  schema: recordContractsForm,
  run: async (actor, { input: { code, body }, fieldOf }) => {
    await underFieldNames(fieldOf, refreshOnConflict(recordContracts(actor, code, body)));
    await discardDraft(actor, recordContractsFormKey(code));
  },
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=bo-sung`,
});

export const liquidate = formAction({
  schema: liquidateForm,
  run: async (actor, { input: { code, body }, fieldOf }) => {
    await underFieldNames(fieldOf, refreshOnConflict(takeStep(actor, code, body)));
    await discardDraft(actor, liquidateFormKey(code));
  },
  next: (_result, { input }) => `${contractsHref(input.code)}?xong=thanh-ly`,
});

export const amend = formAction({
  schema: appendixForm,
  run: async (actor, { input: { code, body } }) => {
    const { id, ...appendix } = body;
    await amendContract(actor, code, id, appendix);
    await discardDraft(actor, appendixFormKey(code, id));
  },
  next: (_result, { input: { code, body } }) => `${contractHref(code, body.id)}?xong=phu-luc`,
});

export const attach = formAction({
  schema: contractPaperForm,
  run: (actor, { contractId, input }) => addDocument(actor, { contractId }, input.body),
  next: (_result, { contractId, input }) => `${contractHref(input.code, contractId)}?xong=tai-lieu`,
});
