import { PROGRAMME_LABELS, RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { fileNumber, moneyColumns, yesNo, type FileColumn } from '#lib/schema/file-columns.ts';
import type { FundingSourceView } from './funding-sources.ts';
import type { BudgetRow, ReconciliationRow } from './schema.ts';

/** What files of the money lists say of each row. */

export const BUDGET_COLUMNS: readonly FileColumn<BudgetRow>[] = [
  { header: 'Năm', value: (row) => row.year },
  { header: 'Chương trình', value: (row) => PROGRAMME_LABELS[row.programme] },
  { header: 'Mã nguồn vốn', value: (row) => row.source },
  { header: 'Nguồn vốn', value: (row) => row.sourceName },
  ...moneyColumns<BudgetRow>('Số nguồn nêu', (row) => row.stated),
  ...moneyColumns<BudgetRow>('Số tính được', (row) => row.computed),
  { header: 'Số dòng không nêu số tiền', value: (row) => row.unstatedItems },
  { header: 'Chênh lệch (đồng)', value: (row) => fileNumber(row.difference) },
  { header: 'Tài liệu nguồn', value: (row) => row.stated.source?.document ?? null },
];

export const FUNDING_SOURCE_COLUMNS: readonly FileColumn<FundingSourceView>[] = [
  { header: 'Mã', value: (row) => row.code },
  { header: 'Tên', value: (row) => row.name },
  { header: 'Tên ngắn', value: (row) => row.shortName },
  { header: 'Là kinh phí khuyến công', value: (row) => yesNo(row.isStatePromo) },
  { header: 'Là vốn đối ứng', value: (row) => yesNo(row.isCounterpart) },
];

const UNIT_LABELS: Record<ReconciliationRow['unit'], string> = {
  ITEM: 'đề án, nhiệm vụ',
  DONG: 'đồng',
};

export const RECONCILIATION_COLUMNS: readonly FileColumn<ReconciliationRow>[] = [
  { header: 'Mã', value: (row) => row.key },
  { header: 'Nội dung đối chiếu', value: (row) => row.statement },
  { header: 'Số liệu', value: (row) => row.label },
  { header: 'Đơn vị tính', value: (row) => UNIT_LABELS[row.unit] },
  { header: 'Nguồn nêu', value: (row) => fileNumber(row.stated) },
  { header: 'Tính được', value: (row) => fileNumber(row.computed) },
  { header: 'Chênh lệch', value: (row) => fileNumber(row.difference) },
  { header: 'Còn chưa phân khai', value: (row) => fileNumber(row.remaining) },
  { header: 'Vượt tổng', value: (row) => fileNumber(row.excess) },
  { header: 'Kết quả', value: (row) => RECONCILIATION_LABELS[row.result].label },
  { header: 'Số mục không nêu', value: (row) => row.unstatedItems },
  { header: 'Tài liệu nguồn', value: (row) => row.source?.document ?? null },
];
