import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listHistory } from '#lib/projects/history.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Lịch sử của đề án, từ cũ đến mới',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listHistory(actor, params.code)),
  }),
});
