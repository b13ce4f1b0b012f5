import type { ChangeAct, ChangeStatus, ChangeType } from '#lib/domain/change-request.ts';
import type { TagLabel } from './labels.ts';

/** The words of change requests (điều chỉnh, bổ sung, ngừng thực hiện). */

export const CHANGE_TYPE_LABELS: Record<ChangeType, string> = {
  ADJUST: 'Điều chỉnh',
  SUPPLEMENT: 'Bổ sung kế hoạch',
  STOP: 'Ngừng thực hiện',
};

export const CHANGE_STATUS_LABELS: Record<ChangeStatus, TagLabel> = {
  PROPOSED: { label: 'Chờ Sở thẩm định', tone: 'info' },
  RETURNED: { label: 'Trả lại để bổ sung', tone: 'warning' },
  APPRAISED: { label: 'Đã thẩm định, chờ quyết định', tone: 'info' },
  DECIDED: { label: 'Đã có quyết định', tone: 'success' },
  REJECTED: { label: 'Không chấp thuận', tone: 'danger' },
  WITHDRAWN: { label: 'Đã rút', tone: 'neutral' },
};

/** What a button says. */
export const CHANGE_ACT_LABELS: Record<ChangeAct, string> = {
  repropose: 'Gửi lại đề nghị',
  withdraw: 'Rút đề nghị',
  return: 'Trả lại Trung tâm để bổ sung',
  appraise: 'Xác nhận đạt thẩm định',
  reject: 'Không chấp thuận',
  decide: 'Ghi quyết định',
};

/** Names of the values that a request changes. */
export const CHANGED_FIELD_LABELS: Readonly<Record<string, string>> = {
  implementingUnit: 'Đơn vị thực hiện',
  location: 'Địa điểm',
  unit: 'Địa bàn hành chính',
  objectives: 'Mục tiêu',
  content: 'Nội dung thực hiện',
  scale: 'Quy mô',
  startsOn: 'Ngày bắt đầu',
  endsOn: 'Ngày kết thúc',
  support: 'Kinh phí hỗ trợ được duyệt',
  requested: 'Kinh phí đề nghị',
  beneficiaries: 'Đơn vị thụ hưởng',
  fundingLines: 'Kinh phí theo nguồn',
};

export function changedFieldLabel(path: string): string {
  return CHANGED_FIELD_LABELS[path] ?? path;
}
