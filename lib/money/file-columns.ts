import { statedInWords } from '#lib/format/stated-words.ts';
import { calendarLineName } from '#lib/format/calendar-labels.ts';
import { MONEY_FIGURE_LABELS } from '#lib/format/money-figure-labels.ts';
import { STATUS_LABELS } from '#lib/format/labels.ts';
import { fileNumber, yesNo, type FileColumn } from '#lib/schema/file-columns.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarLine } from './calendar.ts';
import {
  BENEFICIARY_FIGURES,
  MONEY_FIGURES,
  PUBLIC_BENEFICIARY_FIGURES,
  type BeneficiaryMoneyRow,
  type KnownSum,
  type MoneyFigure,
  type MoneyRow,
  type ProjectMoneyRow,
  type PublicBeneficiaryMoneyRow,
} from './figures.ts';

/** What is known added up and, beside it, how many amounts nobody stated. */
function figureColumns<Figure extends MoneyFigure, Row extends Record<Figure, KnownSum>>(
  figures: readonly Figure[],
): FileColumn<Row>[] {
  return figures.flatMap((figure) => [
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
  ...figureColumns<MoneyFigure, MoneyRow>(MONEY_FIGURES),
  {
    header: 'Tài liệu nêu',
    value: ({ stated }) => stated.map((one) => statedInWords(one)).join('; ') || null,
  },
];

export const PROJECT_MONEY_COLUMNS: readonly FileColumn<ProjectMoneyRow>[] = [
  { header: 'Mã', value: (row) => row.code },
  { header: 'Tên đề án, nhiệm vụ', value: (row) => row.title },
  { header: 'Trạng thái', value: (row) => STATUS_LABELS[row.status].label },
  { header: 'Thuộc kế hoạch năm, nguồn này', value: (row) => yesNo(row.isOfPlan) },
  ...figureColumns<MoneyFigure, ProjectMoneyRow>(MONEY_FIGURES),
];

const OF_BENEFICIARY: readonly FileColumn<PublicBeneficiaryMoneyRow>[] = [
  { header: 'Năm', value: (row) => row.year },
  { header: 'Mã', value: (row) => row.code },
  { header: 'Tên đề án', value: (row) => row.title },
  { header: 'Trạng thái', value: (row) => STATUS_LABELS[row.status].label },
  { header: 'Mã nguồn vốn', value: (row) => row.source },
  { header: 'Nguồn vốn', value: (row) => row.sourceName },
];

const PUBLIC_COLUMNS: readonly FileColumn<PublicBeneficiaryMoneyRow>[] = [
  ...OF_BENEFICIARY,
  ...figureColumns<'approved' | 'contracted', PublicBeneficiaryMoneyRow>(
    PUBLIC_BENEFICIARY_FIGURES,
  ),
];

const STAFF_COLUMNS: readonly FileColumn<BeneficiaryMoneyRow>[] = [
  ...OF_BENEFICIARY,
  { header: 'Theo kế hoạch năm này', value: (row) => yesNo(row.isOfPlan) },
  ...figureColumns<(typeof BENEFICIARY_FIGURES)[number], BeneficiaryMoneyRow>(BENEFICIARY_FIGURES),
];

/** The file holds what whoever takes it out reads on the page. */
export function beneficiaryMoneyColumns(actor: Actor): readonly FileColumn<never>[] {
  return actor.role === 'PUBLIC' || actor.role === 'ADMIN' ? PUBLIC_COLUMNS : STAFF_COLUMNS;
}

export const CALENDAR_FILE_COLUMNS: readonly FileColumn<CalendarLine>[] = [
  { header: 'Ngày', value: (line) => line.on, isDay: true },
  { header: 'Loại', value: (line) => calendarLineName(line) },
  { header: 'Mã', value: (line) => line.code },
  { header: 'Tên đề án, nhiệm vụ', value: (line) => line.title },
  { header: 'Mã nguồn vốn', value: (line) => line.source },
  { header: 'Năm ngân sách', value: (line) => line.budgetYear },
  { header: 'Chứng từ, hợp đồng', value: (line) => line.document },
  { header: 'Đơn vị thụ hưởng', value: (line) => line.beneficiary },
  { header: 'Số tiền (đồng)', value: (line) => fileNumber(line.dong) },
  { header: 'Quá hạn', value: (line) => yesNo(line.isOverdue) },
];
