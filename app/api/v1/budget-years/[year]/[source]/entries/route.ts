import { admitToBudget, recordBudgetEntry } from '#lib/budget/entries.ts';
import { getBudgetYear } from '#lib/budget/queries.ts';
import { budgetEntryInput, budgetYearAnswer, budgetYearParams } from '#lib/budget/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Ghi một lần giao, cắt giảm, hủy dự toán hoặc chuyển nguồn',
    params: budgetYearParams,
    body: budgetEntryInput,
    answer: budgetYearAnswer,
    success: 201,
    admit: ({ actor, params }) => admitToBudget(actor, params, 'budget.record'),
    run: async ({ actor, params, body }) => {
      await recordBudgetEntry(actor, params, body);
      return getBudgetYear(actor, params);
    },
  }),
});
