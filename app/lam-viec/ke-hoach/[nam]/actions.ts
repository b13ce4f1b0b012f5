'use server';

import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { publishPlan } from '#lib/plans/commands.ts';
import { planHref, planPublicationForm } from '#lib/plans/form-schema.ts';

export const publish = formAction({
  schema: planPublicationForm,
  run: (actor, { input: { year, ...body } }) => refreshOnConflict(publishPlan(actor, year, body)),
  next: (_result, { input: { year, isPublished } }) =>
    `${planHref(year)}?xong=${isPublished ? 'cong-bo' : 'ngung-cong-bo'}`,
});
