'use server';

import { recordFigure, withdrawFigure } from '#lib/figures/commands.ts';
import { figureHref, recordFigureForm, withdrawFigureForm } from '#lib/figures/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import type { FormState } from '#lib/forms/form-state.ts';

export async function recordFigureAction(previous: FormState, form: FormData): Promise<FormState> {
  return formAction({
    schema: recordFigureForm,
    run: (actor, { input }) => recordFigure(actor, input),
    next: ({ key }) => `${figureHref(key)}?xong=ghi`,
  })(previous, form);
}

export async function withdrawFigureAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return formAction({
    schema: withdrawFigureForm,
    run: (actor, { key, reason }) => withdrawFigure(actor, key, reason),
    next: (_result, { key }) => `${figureHref(key)}?xong=rut`,
  })(previous, form);
}
