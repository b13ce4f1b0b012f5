import { returnChange } from '#lib/changes/judge.ts';
import { getChange } from '#lib/changes/queries.ts';
import { changeParams, judgeInput } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Sở trả lại đề nghị để Trung tâm bổ sung',
    params: changeParams,
    body: judgeInput,
    admit: admitTo('change.appraise'),
    run: async ({ actor, params, body }) => {
      await returnChange(actor, params.code, params.id, body);
      return getChange(actor, params.code, params.id);
    },
  }),
});
