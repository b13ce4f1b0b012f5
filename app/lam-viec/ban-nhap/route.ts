import { discardDraft, saveDraft } from '#lib/autosave/drafts.ts';
import { draftAnswer, draftInput, draftKeyInput } from '#lib/autosave/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

/** Where forms keep what is being typed; a person reaches their own drafts only. */
export const { GET, POST, PUT, PATCH, DELETE } = doors({
  PUT: staffDoor({
    summary: 'Lưu nháp một biểu mẫu đang nhập',
    body: draftInput,
    answer: draftAnswer,
    run: ({ actor, body }) => saveDraft(actor, body),
  }),
  DELETE: staffDoor({
    summary: 'Bỏ bản nháp của một biểu mẫu',
    body: draftKeyInput,
    success: 204,
    run: ({ actor, body }) => discardDraft(actor, body.formKey),
  }),
});
