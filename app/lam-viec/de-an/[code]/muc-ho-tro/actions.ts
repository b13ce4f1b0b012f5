'use server';

import { projectCeilingsHref } from '#components/ceilings/addresses.ts';
import { makeException } from '#lib/ceilings/commands.ts';
import { exceptionForm } from '#lib/ceilings/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';

export const allowExcess = formAction({
  schema: exceptionForm,
  run: (actor, { input: { code, body } }) => makeException(actor, code, body),
  next: (_result, { input }) => `${projectCeilingsHref(input.code)}?xong=chap-thuan`,
});
