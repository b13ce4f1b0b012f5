import { doors, publicDoor, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { addDocument, admitWriting } from '#lib/documents/commands.ts';
import { getDocument, listProjectDocuments } from '#lib/documents/queries.ts';
import { attachInput, documentAnswer, stageQuery } from '#lib/documents/schema.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Tài liệu của đề án, cũ trước; công chúng thấy tài liệu công khai',
    params: projectParams,
    query: stageQuery,
    answer: listAnswer(documentAnswer),
    run: async ({ actor, params, query }) => {
      const documents = await listProjectDocuments(actor, params.code);
      return wholeList(
        documents.filter(({ status }) => query.status === undefined || status === query.status),
      );
    },
  }),
  POST: staffDoor({
    summary: 'Đính kèm tệp đã tải lên vào đề án, hoặc thay một tài liệu',
    params: projectParams,
    body: attachInput,
    answer: documentAnswer,
    success: 201,
    admit: ({ actor, params }) => admitWriting(actor, { projectCode: params.code }),
    run: async ({ actor, params, body }) => {
      const { id } = await addDocument(actor, { projectCode: params.code }, body);
      return getDocument(actor, id);
    },
  }),
});
