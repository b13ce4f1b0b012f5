import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các lần gửi hồ sơ, nguyên như lúc gửi, kèm thay đổi so với lần trước',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listSubmissions(actor, params.code)),
  }),
});
