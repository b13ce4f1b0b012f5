import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { getDocument, listDocumentsOf } from '#lib/documents/queries.ts';
import { attachToInput, documentAnswer, parentQuery } from '#lib/documents/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Tài liệu của một hợp đồng, nhu cầu, quyết định, đơn vị hoặc đề án',
    query: parentQuery,
    answer: listAnswer(documentAnswer),
    run: async ({ actor, query }) => wholeList(await listDocumentsOf(actor, query)),
  }),
  POST: staffDoor({
    summary: 'Đính kèm tệp đã tải lên vào hợp đồng, nhu cầu, quyết định, đơn vị hoặc đề án',
    body: attachToInput,
    answer: documentAnswer,
    success: 201,
    run: async ({ actor, body: { parent, ...input } }) => {
      const { id } = await addDocument(actor, parent, input);
      return getDocument(actor, id);
    },
  }),
});
