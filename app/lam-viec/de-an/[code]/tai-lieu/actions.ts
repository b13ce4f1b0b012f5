'use server';

import { documentHref, documentsHref } from '#components/documents/addresses.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { addDocument, editDocument, removeDocument } from '#lib/documents/commands.ts';
import { attachForm, editForm, removeForm } from '#lib/documents/form-schema.ts';

export const attach = formAction({
  schema: attachForm,
  run: (actor, { input: { code, body } }) => addDocument(actor, { projectCode: code }, body),
  next: (_result, { input: { code, body } }) =>
    `${documentsHref(code)}?xong=${body.replaces ? 'thay' : 'dinh-kem'}`,
});

export const edit = formAction({
  schema: editForm,
  run: (actor, { input: { body } }) => {
    const { id, ...about } = body;
    return refreshOnConflict(editDocument(actor, id, about));
  },
  next: (_result, { input: { code, body } }) => `${documentHref(code, body.id)}?xong=sua`,
});

export const remove = formAction({
  schema: removeForm,
  run: (actor, { input: { body } }) => {
    const { id, ...why } = body;
    return refreshOnConflict(removeDocument(actor, id, why));
  },
  next: (_result, { input }) => `${documentsHref(input.code)}?xong=go`,
});
