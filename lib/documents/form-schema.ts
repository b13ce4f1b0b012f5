import { z } from 'zod';
import { formAbout, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { attachInput, editInput, removeInput } from './schema.ts';

/** The forms of documents: text as it is typed, gathered into what the commands take. */

const documentId = { id: z.uuid() };

function readAbout(form: FormReader) {
  if (form.text('kind') === '') form.complain('kind', 'Hãy chọn loại tài liệu.');
  return {
    kind: form.text('kind'),
    number: form.textOrNull('number'),
    issuedOn: form.day('issuedOn'),
    issuer: form.textOrNull('issuer'),
    subject: form.textOrNull('subject'),
    isPublic: form.ticked('isPublic'),
  };
}

function readUpload(form: FormReader): string {
  const id = form.text('uploadId');
  if (id === '') form.complain('uploadId', 'Hãy chọn tệp và chờ tải lên xong.');
  return id;
}

export const attachForm = formAbout(attachInput, (form) => ({
  ...readAbout(form),
  uploadId: readUpload(form),
  status: form.textOrNull('status') ?? undefined,
  replaces: form.textOrNull('replaces') ?? undefined,
}));

export const editForm = formAbout(editInput.extend(documentId), (form) => ({
  ...readAbout(form),
  id: form.text('id'),
  version: readVersion(form),
}));

export const removeForm = formAbout(removeInput.extend(documentId), (form) => ({
  id: form.text('id'),
  reason: form.text('reason'),
  version: readVersion(form),
}));
