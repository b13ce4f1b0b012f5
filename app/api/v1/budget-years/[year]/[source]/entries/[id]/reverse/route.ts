import { admitToBudget, reverseBudgetEntry } from '#lib/budget/entries.ts';
import { getBudgetYear } from '#lib/budget/queries.ts';
import { budgetEntryParams, budgetReversalInput, budgetYearAnswer } from '#lib/budget/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Đảo một bút toán dự toán ghi sai; chuyển nguồn được đảo ở cả hai năm',
    params: budgetEntryParams,
    body: budgetReversalInput,
    answer: budgetYearAnswer,
    success: 201,
    admit: ({ actor, params }) => admitToBudget(actor, params, 'budget.record'),
    run: async ({ actor, params, body }) => {
      await reverseBudgetEntry(actor, params, params.id, body.reason);
      return getBudgetYear(actor, params);
    },
  }),
});
