import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { getPlan } from '#lib/plans/plan.ts';
import { planAnswer, planParams } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kế hoạch khuyến công của một năm: số nguồn nêu cạnh số tính được',
    params: planParams,
    answer: planAnswer,
    run: ({ params }) => getPlan(params.year),
  }),
});
