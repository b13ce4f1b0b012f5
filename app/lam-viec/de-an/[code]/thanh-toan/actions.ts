'use server';

import { paymentsHref } from '#components/payments/addresses.ts';
import { discardDraft } from '#lib/autosave/drafts.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { wasInTime } from '#lib/forms/was-in-time.ts';
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
  run: (actor, { input: { code, body } }) => wasInTime(confirmPayment(actor, code, body.id)),
  next: (isDone, { input }) => `${paymentsHref(input.code)}?xong=${isDone ? 'xac-nhan' : 'muon'}`,
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

/** The form sends the amount of the sheet that it shows: that it is wrong means a newer sheet. */
async function onShownSheet(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof RuleViolationError)) throw error;
    const paths = new Set(error.issues.map(({ path }) => path));
    if (paths.size !== 1 || !paths.has('settled')) throw error;
    throw new ConflictError(
      null,
      [],
      'Kế toán Trung tâm đã lập lại bảng quyết toán trong lúc trang này đang mở. Trang đã hiện bảng mới: hãy xem lại số tiền rồi quyết toán.',
    );
  }
}

export const settle = formAction({
  schema: settleForm,
  run: (actor, { input: { code, body } }) =>
    refreshOnConflict(onShownSheet(takeStep(actor, code, body))),
  next: (_result, { input }) => `${paymentsHref(input.code)}?xong=quyet-toan`,
});
