import { reproposeChange } from '#lib/changes/propose.ts';
import { getChange } from '#lib/changes/queries.ts';
import { changeParams, reproposeInput } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một đề nghị thay đổi: giá trị trước và sau, ý kiến, quyết định',
    params: changeParams,
    run: ({ actor, params }) => getChange(actor, params.code, params.id),
  }),
  PUT: staffDoor({
    summary: 'Sửa và gửi lại đề nghị đã bị trả lại',
    params: changeParams,
    body: reproposeInput,
    admit: admitTo('change.propose'),
    run: async ({ actor, params, body }) => {
      await reproposeChange(actor, params.code, params.id, body);
      return getChange(actor, params.code, params.id);
    },
  }),
});
