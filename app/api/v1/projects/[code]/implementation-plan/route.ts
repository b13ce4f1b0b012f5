import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { issuePlan, listIssuedPlans } from '#lib/implementation/issued-plans.ts';
import { implementationPlanAnswer, implementationPlanInput } from '#lib/implementation/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các kế hoạch triển khai đã ban hành, bản mới nhất trước',
    params: projectParams,
    answer: listAnswer(implementationPlanAnswer),
    run: async ({ actor, params }) => wholeList(await listIssuedPlans(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Ghi kế hoạch triển khai đã ban hành',
    params: projectParams,
    body: implementationPlanInput,
    success: 201,
    admit: admitTo('plan.edit'),
    run: ({ actor, params, body }) => issuePlan(actor, params.code, body),
  }),
});
