import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { updatePlan } from '#lib/progress/plan.ts';
import { planInput } from '#lib/progress/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer, projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  PUT: staffDoor({
    summary: 'Lập hoặc cập nhật kế hoạch triển khai (các mốc) của đề án đã phê duyệt',
    params: projectParams,
    body: planInput,
    answer: projectAnswer,
    admit: admitTo('plan.edit'),
    run: async ({ actor, params, body }) => {
      await updatePlan(actor, params.code, body);
      return getProject(actor, params.code);
    },
  }),
});
