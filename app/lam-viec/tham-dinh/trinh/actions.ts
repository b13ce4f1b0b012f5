'use server';

import { forwardMany } from '#lib/decisions/commands.ts';
import { forwardManyForm } from '#lib/decisions/form-schema.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { STATUS_WORDS } from '#lib/projects/url-filters.ts';

export const forwardChosen = formAction({
  schema: forwardManyForm,
  run: (actor, { input, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(forwardMany(actor, input))),
  next: () => `/lam-viec/tham-dinh?trang-thai=${STATUS_WORDS.FORWARDED}&xong=trinh`,
});
