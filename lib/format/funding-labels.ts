import type { FundingStage, RowDifference } from '#lib/domain/funding-grid.ts';

/** Words of the breakdown of a project's money. */
export const FUNDING_STAGE_LABELS: Record<FundingStage, string> = {
  REQUESTED: 'Đề nghị',
  APPRAISED: 'Theo thẩm định',
  APPROVED: 'Được duyệt',
  ADJUSTED: 'Sau điều chỉnh',
};

export const DIFFERENCE_LABELS: Record<RowDifference['kind'], string> = {
  ADDED: 'Thêm',
  REMOVED: 'Bỏ',
  CHANGED: 'Khác',
};

/** What the own source's total is held against at each stage. */
export const SUPPORT_LABELS: Record<FundingStage, string> = {
  REQUESTED: 'Kinh phí đề nghị hỗ trợ',
  APPRAISED: 'Kinh phí đề nghị hỗ trợ',
  APPROVED: 'Kinh phí được duyệt',
  ADJUSTED: 'Kinh phí được duyệt sau điều chỉnh',
};
