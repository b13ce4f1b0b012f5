import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { archiveDocuments } from '#lib/documents/archive.ts';
import { stageQuery } from '#lib/documents/schema.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Mọi tài liệu của đề án (hoặc của một trạng thái) trong một tệp nén có danh mục',
    params: projectParams,
    query: stageQuery,
    run: ({ actor, params, query }) => archiveDocuments(actor, params.code, query),
  }),
});
