import { listBudgetYears, requireBudgetReader } from '#lib/budget/queries.ts';
import { budgetYearsAnswer, budgetYearsQuery } from '#lib/budget/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Dự toán từng năm theo nguồn: giao, chuyển nguồn, phê duyệt, hủy, còn lại',
    query: budgetYearsQuery,
    answer: budgetYearsAnswer,
    admit: ({ actor }) => requireBudgetReader(actor),
    run: ({ actor, query }) => listBudgetYears(actor, query),
  }),
});
