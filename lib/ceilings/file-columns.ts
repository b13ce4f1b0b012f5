import {
  CEILING_CONFIDENCE_LABELS,
  CEILING_ENFORCEMENT_LABELS,
  formatBasisPoints,
} from '#lib/format/ceiling-labels.ts';
import { fileNumber, yesNo, type FileColumn } from '#lib/schema/file-columns.ts';
import type { CeilingRuleView } from './queries.ts';

export const CEILING_COLUMNS: readonly FileColumn<CeilingRuleView>[] = [
  { header: 'Mã', value: (row) => row.code },
  { header: 'Áp dụng cho', value: (row) => row.label },
  { header: 'Nội dung hoạt động', value: (row) => row.activityContent },
  { header: 'Mã nguồn vốn', value: (row) => row.source },
  {
    header: 'Tối đa (% chi phí hợp lệ)',
    value: (row) =>
      row.percentBasisPoints === null ? null : formatBasisPoints(row.percentBasisPoints),
  },
  { header: 'Không quá (đồng)', value: (row) => fileNumber(row.capDong) },
  { header: 'Tính cho mỗi', value: (row) => row.unit },
  { header: 'Xét riêng từng đơn vị thụ hưởng', value: (row) => yesNo(row.isPerEstablishment) },
  { header: 'Điều kiện', value: (row) => row.condition },
  { header: 'Văn bản', value: (row) => row.instrument },
  { header: 'Điều, khoản', value: (row) => row.article },
  { header: 'Hiệu lực từ', value: (row) => row.validFrom },
  { header: 'Hiệu lực đến', value: (row) => row.validTo },
  { header: 'Độ tin cậy', value: (row) => CEILING_CONFIDENCE_LABELS[row.confidence] },
  { header: 'Khi vượt', value: (row) => CEILING_ENFORCEMENT_LABELS[row.enforcement] },
  { header: 'Ghi chú', value: (row) => row.note },
];
