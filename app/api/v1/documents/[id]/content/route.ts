import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { downloadDocument } from '#lib/documents/content.ts';
import { contentQuery, documentParams } from '#lib/documents/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Nội dung của tài liệu; inline=1 để xem PDF, JPEG, PNG ngay trong trình duyệt',
    params: documentParams,
    query: contentQuery,
    run: ({ actor, params, query }) =>
      downloadDocument(actor, params.id, { inline: query.inline === '1' }),
  }),
});
