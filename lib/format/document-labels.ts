import type { DocumentKind } from '#lib/domain/document-kinds.ts';
import type { DocumentStage } from '#lib/domain/required-documents.ts';
import { STATUS_LABELS } from './labels.ts';

/** The Vietnamese words for papers, their kinds and where in a dossier they belong. */

export const DOCUMENT_KIND_LABELS: Record<DocumentKind, string> = {
  REQUEST: 'Đơn đề nghị hỗ trợ',
  REGISTRATION: 'Giấy chứng nhận đăng ký kinh doanh, đăng ký hợp tác xã',
  PROPOSAL: 'Đề án, đề cương nhiệm vụ',
  ESTIMATE: 'Dự toán kinh phí',
  QUOTATION: 'Báo giá, chứng thư thẩm định giá',
  COMMITMENT: 'Cam kết vốn đối ứng và không trùng nguồn hỗ trợ',
  SURVEY_MINUTES: 'Biên bản khảo sát',
  APPRAISAL_MINUTES: 'Biên bản thẩm định',
  APPRAISAL_SHEET: 'Phiếu thẩm định',
  SUBMISSION_LETTER: 'Tờ trình',
  DECISION: 'Quyết định',
  CONTRACT: 'Hợp đồng',
  CONTRACT_APPENDIX: 'Phụ lục hợp đồng',
  IMPLEMENTATION_PLAN: 'Kế hoạch triển khai',
  INSPECTION_MINUTES: 'Biên bản kiểm tra',
  INVOICE: 'Hóa đơn',
  PAYMENT_ORDER: 'Ủy nhiệm chi',
  HANDOVER_MINUTES: 'Biên bản giao nhận',
  ACCEPTANCE_MINUTES: 'Biên bản nghiệm thu',
  RESULT_REPORT: 'Báo cáo kết quả',
  PHOTO: 'Ảnh',
  LIQUIDATION_MINUTES: 'Biên bản thanh lý hợp đồng',
  SETTLEMENT_FILE: 'Hồ sơ quyết toán',
  OFFICIAL_LETTER: 'Công văn',
  OTHER: 'Tài liệu khác',
};

export const STAGE_LABELS: Record<DocumentStage, string> = {
  DRAFT: 'Hồ sơ đề nghị',
  APPRAISED: 'Thẩm định',
  FORWARDED: 'Trình cấp có thẩm quyền',
  APPROVED: 'Phê duyệt, giao kế hoạch',
  CONTRACTED: 'Hợp đồng',
  IN_PROGRESS: 'Triển khai',
  ACCEPTED: 'Nghiệm thu',
  LIQUIDATED: 'Thanh lý',
  SETTLED: 'Quyết toán',
  STOPPED: 'Ngừng thực hiện',
};

/** Where a paper stands in the dossier. */
export function stageLabel(status: keyof typeof STATUS_LABELS): string {
  return (STAGE_LABELS as Partial<Record<string, string>>)[status] ?? STATUS_LABELS[status].label;
}

const KIB = 1024;

/** `812 KB`, `2,4 MB` */
export function formatFileSize(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  if (bytes < KIB * KIB) return `${Math.round(bytes / KIB)} KB`;
  return `${(bytes / (KIB * KIB)).toFixed(1).replace('.', ',')} MB`;
}
