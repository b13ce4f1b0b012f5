import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listAcceptances } from '#lib/implementation/acceptances.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các lần nghiệm thu, lần mới nhất trước',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listAcceptances(actor, params.code)),
  }),
});
