import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listBudgets } from '#lib/plans/budgets.ts';
import { budgetAnswer, budgetQuery } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kinh phí theo năm, chương trình và nguồn: số nguồn nêu, số tính được, chênh lệch',
    query: budgetQuery,
    answer: budgetAnswer,
    run: async ({ query }) => pageOf(await listBudgets(query.year ?? null), query),
  }),
});
