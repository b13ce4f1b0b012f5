'use server';

import { discardDraft } from '#lib/autosave/drafts.ts';
import { formAction } from '#lib/forms/action.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { recordProject } from '#lib/projects/recording.ts';
import { RECORDING_FORM_KEY, recordingForm } from '#lib/projects/recording-schema.ts';
import { projectHref } from '#lib/projects/tasks.ts';

export const record = formAction({
  schema: recordingForm,
  run: async (actor, { input, fieldOf }) => {
    const { code } = await underFieldNames(fieldOf, recordProject(actor, input));
    await discardDraft(actor, RECORDING_FORM_KEY);
    return { code };
  },
  next: ({ code }) => `${projectHref(code)}/lich-su`,
});
