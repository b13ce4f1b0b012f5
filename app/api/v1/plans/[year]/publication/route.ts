import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { openPlanToPublish, publishPlan } from '#lib/plans/commands.ts';
import { getPlanLine } from '#lib/plans/list.ts';
import { planLineAnswer, planParams, publishPlanInput } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  PUT: staffDoor({
    summary: 'Công bố kế hoạch của một năm, hoặc ngừng công bố',
    params: planParams,
    body: publishPlanInput,
    answer: planLineAnswer,
    admit: ({ actor, params }) => openPlanToPublish(actor, params.year),
    run: async ({ actor, params, body }) => {
      await publishPlan(actor, params.year, body);
      return getPlanLine(actor, params.year);
    },
  }),
});
