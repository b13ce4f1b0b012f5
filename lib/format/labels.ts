import type { EntryState, PaymentKind } from '#lib/domain/ledger.ts';
import type { Action } from '#lib/domain/lifecycle.ts';
import type { ReconciliationResult } from '#lib/domain/reconciliation.ts';
import type {
  AppraisalHead,
  CommentVisibility,
  Derivation,
  EstablishmentType,
  Kind,
  MoneyState,
  Programme,
  ProjectPart,
  ReportStatus,
  Role,
  Status,
  Verdict,
} from '#lib/domain/vocabulary.ts';

/**
 * The Vietnamese words for every item of the trade's vocabularies. Each is an exhaustive `Record`: a
 * new item refuses to compile until it has a label here, and a tone where it is shown as a tag.
 */

/** How a tag is tinted; the text always says the same, so colour is never the only carrier. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export interface TagLabel {
  label: string;
  tone: Tone;
}

export const STATUS_LABELS: Record<Status, TagLabel> = {
  DRAFT: { label: 'Nháp', tone: 'neutral' },
  CENTER_REVIEW: { label: 'Chờ lãnh đạo Trung tâm', tone: 'info' },
  SUBMITTED: { label: 'Chờ Sở thẩm định', tone: 'info' },
  RETURNED: { label: 'Trả lại để bổ sung', tone: 'warning' },
  APPRAISED: { label: 'Đạt thẩm định cấp cơ sở', tone: 'info' },
  FORWARDED: { label: 'Đã trình cấp có thẩm quyền', tone: 'info' },
  APPROVED: { label: 'Đã phê duyệt, giao kế hoạch', tone: 'success' },
  CONTRACTED: { label: 'Đã ký hợp đồng', tone: 'success' },
  IN_PROGRESS: { label: 'Đang triển khai', tone: 'info' },
  ACCEPTED: { label: 'Đã nghiệm thu', tone: 'success' },
  LIQUIDATED: { label: 'Đã thanh lý', tone: 'success' },
  SETTLED: { label: 'Đã quyết toán', tone: 'success' },
  REJECTED: { label: 'Không phê duyệt', tone: 'danger' },
  STOPPED: { label: 'Ngừng thực hiện', tone: 'danger' },
};

export const ROLE_LABELS: Record<Role | 'PUBLIC', string> = {
  PUBLIC: 'Người xem',
  CENTER_OFFICER: 'Cán bộ Trung tâm',
  CENTER_ACCOUNTANT: 'Kế toán Trung tâm',
  CENTER_LEADER: 'Lãnh đạo Trung tâm',
  DEPARTMENT_REVIEWER: 'Chuyên viên thẩm định Sở',
  DEPARTMENT_LEADER: 'Lãnh đạo Sở',
  AUDITOR: 'Thanh tra',
  ADMIN: 'Quản trị',
};

export const PROGRAMME_LABELS: Record<Programme, string> = {
  NATIONAL: 'Khuyến công quốc gia',
  LOCAL: 'Khuyến công địa phương',
};

export const PROGRAMME_SHORT_LABELS: Record<Programme, string> = {
  NATIONAL: 'Quốc gia',
  LOCAL: 'Địa phương',
};

export const KIND_LABELS: Record<Kind, string> = {
  PROJECT: 'Đề án',
  TASK: 'Nhiệm vụ',
};

/** What a reader is told where an amount, a beneficiary or a contract could stand. */
export const MONEY_STATE_LABELS: Record<Exclude<MoneyState, 'STATED'>, string> = {
  NOT_STATED: 'Nguồn không nêu',
  NOT_APPLICABLE: 'Không áp dụng',
};

export const DERIVATION_LABELS: Record<Derivation, string> = {
  STATED: 'Nguồn nêu',
  COMPUTED: 'Tính từ',
  INFERRED: 'Suy ra',
  ENTERED: 'Cán bộ nhập',
};

export const DERIVATION_EXPLANATIONS: Record<Derivation, string> = {
  STATED: 'Tài liệu nguồn viết đúng như vậy.',
  COMPUTED: 'Cổng cộng từ các số liệu nguồn nêu; tài liệu nguồn không viết con số này.',
  INFERRED: 'Suy ra từ tài liệu nguồn; tài liệu không khẳng định trực tiếp.',
  ENTERED: 'Cán bộ có trách nhiệm nhập vào cổng.',
};

export const ESTABLISHMENT_TYPE_LABELS: Record<EstablishmentType, string> = {
  SME: 'Doanh nghiệp nhỏ và vừa',
  COOPERATIVE: 'Hợp tác xã',
  COOP_UNION: 'Liên hiệp hợp tác xã',
  COOP_GROUP: 'Tổ hợp tác',
  BUSINESS_HOUSEHOLD: 'Hộ kinh doanh',
  CLEANER_PRODUCTION: 'Cơ sở áp dụng sản xuất sạch hơn',
  OTHER: 'Loại hình khác',
};

export const APPRAISAL_HEAD_LABELS: Record<AppraisalHead, string> = {
  FIT: 'Phù hợp nguyên tắc, chương trình, địa bàn và ngành nghề',
  NECESSITY: 'Sự cần thiết, mục tiêu và hiệu quả',
  CAPACITY: 'Năng lực của đơn vị thực hiện và đơn vị thụ hưởng, vốn đối ứng',
  ESTIMATE: 'Nội dung, tiến độ, dự toán và mức hỗ trợ hợp lý',
  NO_DUPLICATION: 'Lồng ghép, không trùng nguồn hỗ trợ khác',
  DOSSIER: 'Hồ sơ đầy đủ',
  REPLICATION: 'Khả năng nhân rộng',
};

export const VERDICT_LABELS: Record<Verdict, TagLabel> = {
  PASS: { label: 'Đạt', tone: 'success' },
  SUPPLEMENT: { label: 'Cần bổ sung', tone: 'warning' },
  FAIL: { label: 'Không đạt', tone: 'danger' },
};

export const COMMENT_VISIBILITY_LABELS: Record<CommentVisibility, string> = {
  INTERNAL: 'Nội bộ đơn vị',
  CENTER: 'Gửi Trung tâm',
};

export const REPORT_STATUS_LABELS: Record<ReportStatus, TagLabel> = {
  DRAFT: { label: 'Nháp', tone: 'neutral' },
  SENT: { label: 'Chờ lãnh đạo Trung tâm xác nhận', tone: 'info' },
  CONFIRMED: { label: 'Đã xác nhận', tone: 'success' },
  RETURNED: { label: 'Trả lại để sửa', tone: 'warning' },
};

export const PAYMENT_KIND_LABELS: Record<PaymentKind, string> = {
  ADVANCE: 'Tạm ứng',
  PAYMENT: 'Thanh toán',
  RECOVERY: 'Thu hồi',
};

export const ENTRY_STATE_LABELS: Record<EntryState, TagLabel> = {
  PENDING: { label: 'Chờ xác nhận', tone: 'info' },
  CONFIRMED: { label: 'Đã xác nhận', tone: 'success' },
  REVERSED: { label: 'Đã đảo', tone: 'neutral' },
  WITHDRAWN: { label: 'Đã rút lại', tone: 'neutral' },
};

export const PART_LABELS: Record<ProjectPart, string> = {
  GENERAL: 'Thông tin chung',
  BENEFICIARIES: 'Đơn vị thụ hưởng',
  CONTENT: 'Nội dung, mục tiêu',
  EQUIPMENT: 'Máy móc, thiết bị',
  FUNDING: 'Kinh phí theo nguồn',
  PLAN: 'Kế hoạch thực hiện',
  CONDITIONS: 'Điều kiện và ưu tiên',
};

export const RECONCILIATION_LABELS: Record<ReconciliationResult, TagLabel> = {
  MATCH: { label: 'Khớp', tone: 'success' },
  DIFFERENT: { label: 'Lệch', tone: 'danger' },
  INCOMPLETE: { label: 'Chưa đủ số liệu để đối chiếu', tone: 'warning' },
};

/** What a button says: the act itself, so that nobody has to guess what a click does. */
export const ACTION_LABELS: Record<Action, string> = {
  sendToLeader: 'Gửi lãnh đạo Trung tâm',
  takeBack: 'Rút về để sửa',
  returnToOfficer: 'Trả lại cán bộ để bổ sung',
  submit: 'Gửi Sở thẩm định',
  return: 'Trả lại Trung tâm để bổ sung',
  appraise: 'Xác nhận đạt thẩm định cấp cơ sở',
  reject: 'Không phê duyệt',
  forward: 'Trình cấp có thẩm quyền',
  returnFromAbove: 'Trả lại theo yêu cầu cấp trên',
  approve: 'Ghi quyết định phê duyệt',
  signContracts: 'Ghi hợp đồng đã ký',
  start: 'Bắt đầu triển khai',
  accept: 'Ghi kết quả nghiệm thu',
  reopen: 'Mở lại để triển khai tiếp',
  liquidate: 'Ghi thanh lý hợp đồng',
  settle: 'Quyết toán',
  stop: 'Ghi quyết định ngừng thực hiện',
};

/** Acts that leave a trace without being a step of the lifecycle. */
export type RecordedAct =
  | 'record'
  | 'create'
  | 'edit'
  | 'delete'
  | 'restore'
  | 'publish'
  | 'unpublish'
  | 'comment'
  | 'comment.internal'
  | 'comment.answer'
  | 'funding.request'
  | 'funding.appraise'
  | 'funding.approve'
  | 'funding.adjust'
  | 'appraisal.fill'
  | 'plan.edit'
  | 'mergeBeneficiary'
  | 'report.draft'
  | 'project.assign'
  | 'plan.issue'
  | 'contract.amend'
  | 'contract.record'
  | 'inspection.record'
  | 'result.enter'
  | 'payment.enter'
  | 'payment.confirm'
  | 'payment.reverse'
  | 'settlement.prepare'
  | 'ceiling.override'
  | 'decision.record'
  | 'report.send'
  | 'report.confirm'
  | 'report.return'
  | 'change.propose'
  | 'change.return'
  | 'change.appraise'
  | 'change.reject'
  | 'change.withdraw'
  | 'change.decide'
  | 'document.add'
  | 'document.replace'
  | 'document.edit'
  | 'document.remove';

/** What a timeline says of a past act; the person who did it stands beside it. */
export const HISTORY_LABELS: Record<Action | RecordedAct, string> = {
  record: 'Ghi nhận theo tài liệu nguồn, không qua các bước trên cổng',
  create: 'Lập hồ sơ',
  edit: 'Sửa hồ sơ',
  delete: 'Xóa bản nháp',
  restore: 'Khôi phục bản nháp',
  publish: 'Công bố',
  unpublish: 'Ngừng công bố',
  comment: 'Ghi ý kiến gửi Trung tâm',
  'comment.internal': 'Ghi ý kiến nội bộ',
  'comment.answer': 'Trả lời ý kiến thẩm định',
  'appraisal.fill': 'Lập phiếu thẩm định',
  'funding.request': 'Lưu phân khai kinh phí đề nghị',
  'funding.appraise': 'Lưu phân khai kinh phí theo thẩm định',
  'funding.approve': 'Lưu phân khai kinh phí được duyệt',
  'funding.adjust': 'Lưu phân khai kinh phí sau điều chỉnh',
  'plan.edit': 'Cập nhật kế hoạch triển khai',
  mergeBeneficiary: 'Gộp đơn vị thụ hưởng bị ghi trùng',
  'project.assign': 'Phân công cán bộ phụ trách',
  'plan.issue': 'Ban hành kế hoạch triển khai',
  'contract.amend': 'Ghi phụ lục hợp đồng',
  'contract.record': 'Ghi bổ sung hợp đồng đã ký',
  'inspection.record': 'Ghi biên bản kiểm tra',
  'result.enter': 'Nhập kết quả thực hiện',
  'payment.enter': 'Ghi chứng từ chi',
  'payment.confirm': 'Xác nhận chứng từ chi',
  'payment.reverse': 'Ghi bút toán đảo của một chứng từ',
  'settlement.prepare': 'Lập bảng quyết toán',
  'ceiling.override': 'Chấp thuận vượt mức hỗ trợ tối đa',
  'decision.record': 'Ghi quyết định',
  'report.draft': 'Giữ nháp báo cáo tiến độ',
  'report.send': 'Gửi báo cáo tiến độ',
  'report.confirm': 'Xác nhận báo cáo tiến độ',
  'report.return': 'Trả lại báo cáo tiến độ',
  'change.propose': 'Đề nghị thay đổi',
  'change.return': 'Trả lại đề nghị thay đổi để bổ sung',
  'change.appraise': 'Thẩm định đạt đề nghị thay đổi',
  'change.reject': 'Không chấp thuận đề nghị thay đổi',
  'change.withdraw': 'Rút đề nghị thay đổi',
  'change.decide': 'Ghi nhận quyết định thay đổi',
  'document.add': 'Đính kèm tài liệu',
  'document.replace': 'Thay tài liệu bằng bản mới',
  'document.edit': 'Sửa thông tin tài liệu',
  'document.remove': 'Gỡ tài liệu',
  sendToLeader: 'Gửi hồ sơ lên lãnh đạo Trung tâm',
  takeBack: 'Rút hồ sơ về để sửa',
  returnToOfficer: 'Trả lại cán bộ để bổ sung',
  submit: 'Gửi hồ sơ đến Sở thẩm định',
  return: 'Trả lại hồ sơ cho Trung tâm để bổ sung',
  appraise: 'Xác nhận đạt thẩm định cấp cơ sở',
  reject: 'Kết luận không phê duyệt',
  forward: 'Trình hồ sơ lên cấp có thẩm quyền',
  returnFromAbove: 'Trả lại hồ sơ theo yêu cầu của cấp trên',
  approve: 'Ghi nhận quyết định phê duyệt, giao kế hoạch',
  signContracts: 'Ghi nhận hợp đồng đã ký',
  start: 'Bắt đầu triển khai',
  accept: 'Ghi nhận kết quả nghiệm thu',
  reopen: 'Mở lại để triển khai tiếp',
  liquidate: 'Ghi nhận thanh lý hợp đồng',
  settle: 'Quyết toán',
  stop: 'Ghi nhận quyết định ngừng thực hiện',
};

/** The sentence for an act as the audit trail names it; an act it does not know is shown as it is. */
export function historyLabel(act: string): string {
  return (HISTORY_LABELS as Partial<Record<string, string>>)[act] ?? act;
}

/** Who stands above the Department for each programme; named where a dossier has gone up to them. */
export const AUTHORITY_LABELS: Record<Programme, string> = {
  NATIONAL: 'Cục Công Thương địa phương',
  LOCAL: 'UBND tỉnh',
};

/** The status as a reader of one programme's project should see it: FORWARDED names to whom. */
export function statusLabel(status: Status, programme: Programme): TagLabel {
  const tag = STATUS_LABELS[status];
  return status === 'FORWARDED'
    ? { ...tag, label: `Đã trình ${AUTHORITY_LABELS[programme]}` }
    : tag;
}
