import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { admitDocument, editDocument } from '#lib/documents/commands.ts';
import { getDocument } from '#lib/documents/queries.ts';
import { documentAnswer, documentParams, editInput } from '#lib/documents/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Thông tin của một tài liệu',
    params: documentParams,
    answer: documentAnswer,
    run: ({ actor, params }) => getDocument(actor, params.id),
  }),
  PATCH: staffDoor({
    summary: 'Sửa thông tin của tài liệu; tệp giữ nguyên',
    params: documentParams,
    body: editInput,
    answer: documentAnswer,
    admit: ({ actor, params }) => admitDocument(actor, params.id, 'document.add'),
    run: async ({ actor, params, body }) => {
      await editDocument(actor, params.id, body);
      return getDocument(actor, params.id);
    },
  }),
});
