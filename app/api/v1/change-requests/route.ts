import { listChangeQueue } from '#lib/changes/queries.ts';
import { changeQueueQuery } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Đề nghị thay đổi của mọi đề án, chờ lâu nhất trước',
    query: changeQueueQuery,
    run: ({ actor, query }) => listChangeQueue(actor, query),
  }),
});
