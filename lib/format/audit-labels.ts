import type { ChainProblem } from '#lib/domain/audit-chain.ts';
import type { Operation } from '#lib/domain/permissions.ts';
import { HISTORY_LABELS, historyLabel } from './labels.ts';

/** The words of the audit trail: acts outside the life of a project, and what was refused. */

const ACCOUNT_ACTS: Readonly<Record<string, string>> = {
  create: 'Tạo tài khoản',
  rename: 'Đổi họ tên tài khoản',
  setEmail: 'Đổi địa chỉ thư của tài khoản',
  setRole: 'Đổi vai trò tài khoản',
  lock: 'Khóa tài khoản',
  unlock: 'Mở khóa tài khoản',
  createResetLink: 'Cấp liên kết đặt lại mật khẩu',
  resetPassword: 'Đặt lại mật khẩu bằng liên kết',
  changePassword: 'Đổi mật khẩu',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
};

const CALENDAR_ACTS: Readonly<Record<string, string>> = {
  create: 'Thêm ngày vào lịch làm việc',
  edit: 'Sửa ngày trong lịch làm việc',
  delete: 'Bỏ ngày khỏi lịch làm việc',
};

const MAIL_ACTS: Readonly<Record<string, string>> = { 'mail.resend': 'Gửi lại thư' };

const MERGE_ACTS: Readonly<Record<string, string>> = {
  merge: 'Gộp vào bản ghi khác',
  absorb: 'Nhận bản ghi trùng gộp vào',
};

const BUDGET_ACTS: Readonly<Record<string, string>> = {
  'budget.reverse': 'Đảo bút toán dự toán',
};

const NEED_ACTS: Readonly<Record<string, string>> = {
  'need.register': 'Nhận đăng ký nhu cầu từ trang công khai',
  'need.triage': 'Nhận xử lý đăng ký nhu cầu',
  'need.contact': 'Ghi lần liên hệ với cơ sở đăng ký',
  'need.survey': 'Ghi biên bản khảo sát cơ sở đăng ký',
  'need.merge': 'Gộp đăng ký nhu cầu',
  'need.decline': 'Trả lời không nhận đăng ký nhu cầu',
  'need.convert': 'Lập đề án từ đăng ký nhu cầu',
};

const ACTS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  User: ACCOUNT_ACTS,
  Session: ACCOUNT_ACTS,
  Establishment: {
    create: 'Khai đơn vị thụ hưởng',
    edit: 'Sửa đơn vị thụ hưởng',
    ...MERGE_ACTS,
  },
  BudgetYear: BUDGET_ACTS,
  CalendarDay: CALENDAR_ACTS,
  Mail: MAIL_ACTS,
  Need: NEED_ACTS,
  Plan: {
    record: 'Ghi nhận kế hoạch theo tài liệu nguồn',
    publish: 'Công bố kế hoạch năm',
    unpublish: 'Ngừng công bố kế hoạch năm',
  },
  CeilingRule: { create: 'Thêm mức hỗ trợ tối đa', edit: 'Sửa mức hỗ trợ tối đa' },
  Document: { 'document.download': 'Tải tài liệu nội bộ' },
  Export: { export: 'Xuất dữ liệu ra tệp' },
};

/** What somebody may be refused to do, besides the steps of the lifecycle. */
const OPERATION_LABELS: Record<Operation, string> = {
  'project.create': 'Lập hồ sơ',
  'project.edit': 'Sửa hồ sơ',
  'project.delete': 'Xóa bản nháp',
  'project.restore': 'Khôi phục bản nháp',
  'project.publish': 'Công bố hoặc ngừng công bố',
  'plan.edit': 'Cập nhật kế hoạch triển khai',
  'plan.publish': 'Công bố hoặc ngừng công bố kế hoạch năm',
  'comment.write': 'Ghi ý kiến',
  'comment.answer': 'Trả lời ý kiến thẩm định',
  'appraisal.fill': 'Lập phiếu thẩm định',
  'progress.write': 'Lập báo cáo tiến độ',
  'progress.confirm': 'Xác nhận hoặc trả lại báo cáo tiến độ',
  'beneficiary.create': 'Khai đơn vị thụ hưởng',
  'beneficiary.edit': 'Sửa đơn vị thụ hưởng',
  'beneficiary.merge': 'Gộp đơn vị trùng',
  'need.handle': 'Xử lý đăng ký nhu cầu',
  'document.add': 'Đính kèm tài liệu',
  'document.remove': 'Gỡ tài liệu',
  'project.assign': 'Phân công cán bộ phụ trách',
  'project.record': 'Ghi nhận theo tài liệu nguồn',
  'decision.record': 'Ghi quyết định',
  'inspection.record': 'Ghi biên bản kiểm tra',
  'result.enter': 'Nhập kết quả thực hiện',
  'contract.amend': 'Ghi phụ lục hợp đồng',
  'contract.record': 'Ghi bổ sung hợp đồng đã ký',
  'payment.enter': 'Ghi chứng từ chi',
  'payment.confirm': 'Xác nhận chứng từ chi',
  'settlement.prepare': 'Lập quyết toán',
  'change.propose': 'Đề nghị thay đổi',
  'change.appraise': 'Thẩm định đề nghị thay đổi',
  'change.decide': 'Ghi quyết định thay đổi',
  'budget.record': 'Ghi dự toán được giao',
  'budget.close': 'Khóa sổ năm ngân sách',
  'ceiling.edit': 'Sửa mức hỗ trợ tối đa',
  'ceiling.override': 'Chấp thuận vượt mức hỗ trợ',
  'figure.record': 'Ghi số liệu công bố',
  'figure.withdraw': 'Rút số liệu công bố',
  'calendar.edit': 'Sửa lịch ngày làm việc',
  'outbox.read': 'Xem hộp thư đi',
  'account.manage': 'Quản lý tài khoản',
  'audit.read': 'Xem nhật ký',
};

const REFUSED_PREFIX = 'refused:';

export function isRefused(action: string): boolean {
  return action.startsWith(REFUSED_PREFIX);
}

/** What an event says was done, or was tried; an act nobody named yet is shown as it is stored. */
export function auditActLabel(entity: string, action: string): string {
  const act = isRefused(action) ? action.slice(REFUSED_PREFIX.length) : action;
  const operations: Readonly<Record<string, string>> = OPERATION_LABELS;
  return ACTS_OF[entity]?.[act] ?? operations[act] ?? historyLabel(act);
}

/** Acts that are told of several things, for a choice that does not say of which. */
const SHARED_ACTS: Readonly<Record<string, string>> = {
  create: 'Lập, tạo mới',
  edit: 'Sửa',
  record: 'Ghi nhận theo tài liệu nguồn',
};

/** Every act the trail may tell of, by its stored name. */
export const AUDIT_ACTS: readonly { act: string; label: string }[] = Object.entries({
  ...HISTORY_LABELS,
  ...ACCOUNT_ACTS,
  ...MAIL_ACTS,
  ...NEED_ACTS,
  ...BUDGET_ACTS,
  ...ACTS_OF.Export,
  ...MERGE_ACTS,
  ...SHARED_ACTS,
}).map(([act, label]) => ({ act, label }));

const ENTITY_LABELS: Readonly<Record<string, string>> = {
  Project: 'Đề án',
  Establishment: 'Đơn vị',
  User: 'Tài khoản',
  Session: 'Tài khoản',
  Plan: 'Kế hoạch năm',
  BudgetYear: 'Dự toán năm',
  Export: 'Tệp xuất',
  Need: 'Đăng ký nhu cầu',
  Document: 'Tài liệu',
  Decision: 'Quyết định',
  AuditEvent: 'Nhật ký',
  CalendarDay: 'Lịch làm việc',
  CeilingRule: 'Mức hỗ trợ',
  Mail: 'Thư',
};

export function auditEntityLabel(entity: string): string {
  return ENTITY_LABELS[entity] ?? entity;
}

export const CHAIN_PROBLEM_LABELS: Record<ChainProblem, string> = {
  GAP: 'thiếu dòng ngay trước dòng này',
  CHAIN: 'không nối với dòng trước',
  CONTENT: 'nội dung không còn như lúc ghi',
};
