'use server';

import { formAction } from '#lib/forms/action.ts';
import type { FormState } from '#lib/forms/form-state.ts';
import { resendMail } from '#lib/notifications/outbox.ts';
import { idParams } from '#lib/notifications/schema.ts';

export async function resendAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: idParams,
    run: (actor, { id }) => resendMail(actor, id),
    next: (_result, { id }) => `/lam-viec/hop-thu-di/${id}?xong=gui-lai`,
  })(previous, form);
}
