'use server';

import { discardDraft } from '#lib/autosave/drafts.ts';
import { formAction } from '#lib/forms/action.ts';
import { createProject } from '#lib/projects/commands.ts';
import { newProjectForm } from '#lib/projects/form-schema.ts';
import { NEW_PROJECT_FORM_KEY, projectHref } from '#lib/projects/tasks.ts';

export const createDraft = formAction({
  schema: newProjectForm,
  run: async (actor, { input }) => {
    const { code } = await createProject(actor, input);
    await discardDraft(actor, NEW_PROJECT_FORM_KEY);
    return { code };
  },
  next: ({ code }) => `${projectHref(code)}?xong=moi`,
});
