import type { BudgetEntryKind } from '#lib/domain/budget.ts';

/** Entries of a year's budget, in the words of the state budget (Luật NSNN 2015, Điều 53, 64). */
export const BUDGET_ENTRY_LABELS: Record<BudgetEntryKind, string> = {
  ASSIGN: 'Giao dự toán',
  REDUCE: 'Cắt giảm dự toán',
  CARRY_IN: 'Chuyển nguồn từ năm trước',
  CARRY_OUT: 'Chuyển nguồn sang năm sau',
  LAPSE: 'Hủy dự toán',
};
