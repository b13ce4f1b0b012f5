import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { getPlanAsOf } from '#lib/plans/as-of.ts';
import { getPlan } from '#lib/plans/plan.ts';
import { planAnswer, planAsOfAnswer, planParams, planQuery } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary:
      'Kế hoạch khuyến công của một năm: số nguồn nêu cạnh số tính được; với asOf là danh mục có hiệu lực đến ngày đó',
    params: planParams,
    query: planQuery,
    answer: planAnswer.or(planAsOfAnswer),
    run: ({ actor, params, query }) =>
      query.asOf ? getPlanAsOf(params.year, query.asOf, actor) : getPlan(params.year),
  }),
});
