import type { Confidence, PriorityFlag } from '#lib/domain/priority.ts';
import type { ConditionState, SupportCondition } from '#lib/domain/support-conditions.ts';
import type { TagLabel } from './labels.ts';

/** The Vietnamese words for the conditions of support and for what gives a project priority. */

export const CONDITION_LABELS: Record<SupportCondition, string> = {
  CONTENT_FITS: 'Nội dung phù hợp với Điều 4 Nghị định số 45/2012/NĐ-CP',
  TASK_DECIDED: 'Nhiệm vụ được Bộ Công Thương hoặc Ủy ban nhân dân tỉnh phê duyệt bằng quyết định',
  COUNTERPART: 'Đơn vị thụ hưởng đã đầu tư hoặc cam kết bảo đảm đủ phần vốn còn lại',
  NO_OTHER_SOURCE: 'Chưa được nguồn kinh phí nào khác của Nhà nước hỗ trợ cùng nội dung',
};

export const CONDITION_HINTS: Record<SupportCondition, string> = {
  CONTENT_FITS: 'Ghi khoản của Điều 4 và nội dung tương ứng của đề án.',
  TASK_DECIDED:
    'Ghi số, ngày quyết định. Chưa có thì để trống: khi quyết định được ghi trên cổng, điều kiện này tự được xác nhận.',
  COUNTERPART: 'Ghi văn bản cam kết hoặc chứng từ đầu tư của từng đơn vị.',
  NO_OTHER_SOURCE: 'Ghi văn bản cam kết hoặc kết quả rà soát.',
};

export const CONDITION_STATE_LABELS: Record<ConditionState['state'], TagLabel> = {
  CONFIRMED: { label: 'Đã xác nhận', tone: 'success' },
  NOT_CONFIRMED: { label: 'Chưa xác nhận', tone: 'warning' },
  NOT_APPLICABLE: { label: 'Không áp dụng cho nhiệm vụ', tone: 'neutral' },
};

export const PRIORITY_LABELS: Record<PriorityFlag, string> = {
  AREA_KV3: 'Xã khu vực III',
  AREA_KV2: 'Xã khu vực II',
  AREA_KV1: 'Xã khu vực I',
  POOR_DISTRICT: 'Huyện nghèo',
  NEW_RURAL_COMMUNE: 'Xã trong lộ trình xây dựng nông thôn mới',
  BORDER_OR_ATK: 'Xã biên giới hoặc xã an toàn khu (ATK)',
  LOCAL_RAW_MATERIAL: 'Sử dụng nguyên liệu tại chỗ',
  LABOUR_INTENSIVE: 'Sử dụng nhiều lao động',
  HIGH_VALUE_ADDED: 'Sản phẩm có giá trị gia tăng cao',
  EXPORT: 'Sản phẩm có tiềm năng xuất khẩu',
  TYPICAL_PRODUCT: 'Sản phẩm công nghiệp nông thôn tiêu biểu',
  OCOP: 'Sản phẩm OCOP',
  CRAFT_VILLAGE: 'Làng nghề',
  CHAIN_LINKAGE: 'Liên kết theo chuỗi giá trị',
  WOMEN_OWNED: 'Cơ sở do phụ nữ làm chủ',
  MINORITY_OWNED: 'Cơ sở do người dân tộc thiểu số làm chủ',
  SUPPORTING_INDUSTRY: 'Công nghiệp hỗ trợ',
  AGRI_MECHANICAL: 'Cơ khí phục vụ nông nghiệp',
  CLEANER_PRODUCTION: 'Áp dụng sản xuất sạch hơn',
};

/** Said beside a basis that nobody has read in the text itself; nothing where it was. */
export const CONFIDENCE_NOTES: Record<Confidence, string | null> = {
  FOUND: null,
  KNOWN: 'cần đối chiếu câu chữ của văn bản',
  UNSURE: 'chưa kiểm chứng, cần đối chiếu văn bản trước khi dùng làm căn cứ',
};
