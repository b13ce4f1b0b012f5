'use server';

import { paymentsHref } from '#components/payments/addresses.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { confirmPayment, enterPayment, reversePayment } from '#lib/payments/entries.ts';
import {
  confirmForm,
  paymentForm,
  paymentFormKey,
  reversalForm,
  reversalFormKey,
  settleForm,
  settlementForm,
  settlementFormKey,
} from '#lib/payments/form-schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { takeStep } from '#lib/transitions/commands.ts';

export const enter = formAction({
  schema: paymentForm,
  run: async (actor, { input: { code, body } }) => {
    await enterPayment(actor, code, body);
    await discardDraft(actor, paymentFormKey(code));
  },
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=ghi`,
});

export const confirm = formAction({
  schema: confirmForm,
  run: (actor, { input: { code, body } }) => confirmPayment(actor, code, body.id),
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=xac-nhan`,
});

export const reverse = formAction({
  schema: reversalForm,
  run: async (actor, { input: { code, body } }) => {
    await reversePayment(actor, code, body.id, body.reason);
    await discardDraft(actor, reversalFormKey(code, body.id));
  },
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=dao`,
});

export const prepare = formAction({
  schema: settlementForm,
  run: async (actor, { input: { code, body } }) => {
    await prepareSettlement(actor, code, body);
    await discardDraft(actor, settlementFormKey(code));
  },
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=lap`,
});

export const settle = formAction({
  schema: settleForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(takeStep(actor, code, body)),
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=quyet-toan`,
});
