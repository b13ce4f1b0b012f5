'use server';

import { CEILINGS_PAGE, RECHECK_PAGE } from '#components/ceilings/addresses.ts';
import { addCeiling, correctCeiling } from '#lib/ceilings/commands.ts';
import { addCeilingForm, correctCeilingForm } from '#lib/ceilings/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';

export const addRule = formAction({
  schema: addCeilingForm,
  run: (actor, { input }) => addCeiling(actor, input),
  next: () => `${CEILINGS_PAGE}?xong=them`,
});

export const correctRule = formAction({
  schema: correctCeilingForm,
  run: (actor, { input: { id, ...body } }) => refreshOnConflict(correctCeiling(actor, id, body)),
  next: () => `${RECHECK_PAGE}?xong=sua`,
});
