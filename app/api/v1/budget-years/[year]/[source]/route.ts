import { getBudgetYear } from '#lib/budget/queries.ts';
import { budgetYearAnswer, budgetYearParams } from '#lib/budget/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Dự toán một năm của một nguồn, các bút toán theo thứ tự và các đề án đang giữ tiền',
    params: budgetYearParams,
    answer: budgetYearAnswer,
    run: ({ actor, params }) => getBudgetYear(actor, params),
  }),
});
