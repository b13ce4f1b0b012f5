import { closeBudgetYear } from '#lib/budget/close.ts';
import { admitToBudget } from '#lib/budget/entries.ts';
import { getBudgetYear } from '#lib/budget/queries.ts';
import { budgetYearAnswer, budgetYearParams, closeYearInput } from '#lib/budget/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Khóa sổ năm ngân sách của một nguồn: phần còn lại hủy hoặc chuyển sang năm sau',
    params: budgetYearParams,
    body: closeYearInput,
    answer: budgetYearAnswer,
    admit: ({ actor, params }) => admitToBudget(actor, params, 'budget.close'),
    run: async ({ actor, params, body }) => {
      await closeBudgetYear(actor, params, body);
      return getBudgetYear(actor, params);
    },
  }),
});
