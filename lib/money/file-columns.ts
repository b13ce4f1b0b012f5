import { MONEY_FIGURE_LABELS } from '#lib/format/money-figure-labels.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { fileNumber, yesNo, type FileColumn } from '#lib/schema/file-columns.ts';
import {
  MONEY_FIGURES,
  type MoneyFigures,
  type MoneyRow,
  type ProjectMoneyRow,
} from './figures.ts';

/** What is known added up and, beside it, how many amounts nobody stated. */
function figureColumns<Row extends MoneyFigures>(): FileColumn<Row>[] {
  return MONEY_FIGURES.flatMap((figure) => [
    {
      header: `${MONEY_FIGURE_LABELS[figure]} (đồng)`,
      value: (row: Row) => fileNumber(row[figure].stated),
    },
    {
      header: `${MONEY_FIGURE_LABELS[figure]}: số khoản chưa nêu số`,
      value: (row: Row) => row[figure].unstatedItems,
    },
  ]);
}

export const MATRIX_COLUMNS: readonly FileColumn<MoneyRow>[] = [
  { header: 'Năm', value: (row) => row.year },
  { header: 'Mã nguồn vốn', value: (row) => row.source },
  { header: 'Nguồn vốn', value: (row) => row.sourceName },
  { header: 'Số đề án và nhiệm vụ', value: (row) => row.projects },
  { header: 'Dự toán được giao (đồng)', value: (row) => fileNumber(row.assigned) },
  ...figureColumns<MoneyRow>(),
];

export const PROJECT_MONEY_COLUMNS: readonly FileColumn<ProjectMoneyRow>[] = [
  { header: 'Mã', value: (row) => row.code },
  { header: 'Tên đề án, nhiệm vụ', value: (row) => row.title },
  { header: 'Trạng thái', value: (row) => STATUS_LABELS[row.status].label },
  { header: 'Thuộc kế hoạch năm này', value: (row) => yesNo(row.isOfYear) },
  ...figureColumns<ProjectMoneyRow>(),
];
