import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listComments, writeComment } from '#lib/review/comments.ts';
import { commentInput } from '#lib/review/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Ý kiến về hồ sơ mà người gọi được đọc',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listComments(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Ghi ý kiến; mặc định là nội bộ',
    params: projectParams,
    body: commentInput,
    success: 201,
    admit: admitTo('comment.write'),
    run: ({ actor, params, body }) => writeComment(actor, params.code, body),
  }),
});
