import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listBudgets } from '#lib/plans/budgets.ts';
import { budgetAnswer, budgetQuery } from '#lib/plans/schema.ts';
import { BUDGET_COLUMNS } from '#lib/plans/file-columns.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kinh phí theo năm, chương trình và nguồn: số nguồn nêu, số tính được, chênh lệch',
    query: budgetQuery,
    answer: budgetAnswer,
    file: listFile({ name: 'kinh-phi', of: 'budgets', columns: BUDGET_COLUMNS }),
    run: async ({ query }) => pageOf(await listBudgets(query.year ?? null), query),
  }),
});
