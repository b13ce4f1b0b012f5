import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitDocument, removeDocument } from '#lib/documents/commands.ts';
import { getDocument } from '#lib/documents/queries.ts';
import { documentAnswer, documentParams, removeInput } from '#lib/documents/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Gỡ tài liệu khỏi hồ sơ kèm lý do; tệp và lịch sử vẫn được giữ',
    params: documentParams,
    body: removeInput,
    answer: documentAnswer,
    admit: ({ actor, params }) => admitDocument(actor, params.id, 'document.remove'),
    run: async ({ actor, params, body }) => {
      await removeDocument(actor, params.id, body);
      return getDocument(actor, params.id);
    },
  }),
});
