import { withdrawChange } from '#lib/changes/judge.ts';
import { getChange } from '#lib/changes/queries.ts';
import { changeParams, withdrawInput } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Người đề nghị rút đề nghị',
    params: changeParams,
    body: withdrawInput,
    admit: admitTo('change.propose'),
    run: async ({ actor, params, body }) => {
      await withdrawChange(actor, params.code, params.id, body);
      return getChange(actor, params.code, params.id);
    },
  }),
});
