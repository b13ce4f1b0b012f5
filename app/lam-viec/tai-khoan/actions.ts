'use server';

import type { z } from 'zod';
import { createAccount, updateAccount } from '#lib/accounts/commands.ts';
import { createResetLink } from '#lib/accounts/reset-links.ts';
import {
  accountParams,
  createAccountInput,
  lockAccountForm,
  renameAccountForm,
  setEmailForm,
  setRoleForm,
  type UpdateAccountInput,
} from '#lib/accounts/schema.ts';
import { readEnv } from '#lib/env.ts';
import { formAction } from '#lib/forms/action.ts';
import type { FormState } from '#lib/forms/form-state.ts';

/*
 * What a form's `run` returns is kept with its idempotency key. A password or a link must not be, so
 * those two are taken aside and put into the answer only.
 */

export async function createAccountAction(previous: FormState, form: FormData): Promise<FormState> {
  let told: FormState['values'] = {};
  const answer = await formAction({
    schema: createAccountInput,
    run: async (actor, input) => {
      const { username, password } = await createAccount(actor, input);
      told = { newUsername: username, firstPassword: password };
    },
    success: 'Đã tạo tài khoản.',
  })(previous, form);
  return answer.ok ? { ...answer, values: told } : answer;
}

export async function createResetLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  let told: FormState['values'] = {};
  const answer = await formAction({
    schema: accountParams,
    run: async (actor, { username }) => {
      const { path } = await createResetLink(actor, username);
      told = { resetLink: new URL(path, readEnv().NEXTAUTH_URL).href };
    },
    success: 'Đã cấp đường liên kết.',
  })(previous, form);
  return answer.ok ? { ...answer, values: told } : answer;
}

function updateForm<S extends z.ZodType<UpdateAccountInput & { username: string }>>(
  schema: S,
  done: (input: z.output<S>) => string,
) {
  return formAction({
    schema,
    run: async (actor, { username, ...change }) => {
      await updateAccount(actor, username, change);
    },
    next: (_result, input) => `/lam-viec/tai-khoan/${input.username}?xong=${done(input)}`,
  });
}

export async function renameAccountAction(previous: FormState, form: FormData) {
  return updateForm(renameAccountForm, () => 'ten')(previous, form);
}

export async function setEmailAction(previous: FormState, form: FormData) {
  return updateForm(setEmailForm, () => 'thu')(previous, form);
}

export async function setRoleAction(previous: FormState, form: FormData) {
  return updateForm(setRoleForm, () => 'vai-tro')(previous, form);
}

export async function lockAccountAction(previous: FormState, form: FormData) {
  return updateForm(lockAccountForm, ({ isLocked }) => (isLocked ? 'khoa' : 'mo'))(previous, form);
}
