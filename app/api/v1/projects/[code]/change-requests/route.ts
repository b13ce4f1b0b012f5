import { proposeChange } from '#lib/changes/propose.ts';
import { getChange, listChanges } from '#lib/changes/queries.ts';
import { proposeInput } from '#lib/changes/schema.ts';
import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Đề nghị điều chỉnh, bổ sung, ngừng thực hiện của một đề án',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listChanges(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Trung tâm đề nghị thay đổi; giá trị hiện nay do cổng ghi lại',
    params: projectParams,
    body: proposeInput,
    success: 201,
    admit: admitTo('change.propose'),
    run: async ({ actor, params, body }) => {
      const { id } = await proposeChange(actor, params.code, body);
      return getChange(actor, params.code, id);
    },
  }),
});
