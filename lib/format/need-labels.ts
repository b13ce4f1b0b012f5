import type { NeedStatus } from '#lib/domain/need.ts';
import type { TagLabel } from './labels.ts';

/** What the office calls the state of a registered need. */
export const NEED_STATUS_LABELS: Record<NeedStatus, TagLabel> = {
  NEW: { label: 'Mới gửi', tone: 'warning' },
  IN_TRIAGE: { label: 'Đang xem xét', tone: 'info' },
  SURVEYED: { label: 'Đã khảo sát', tone: 'info' },
  CONVERTED: { label: 'Đã lập đề án', tone: 'success' },
  MERGED: { label: 'Đã gộp', tone: 'neutral' },
  DECLINED: { label: 'Đã trả lời không nhận', tone: 'danger' },
};

/** The same for whoever asked for support: what it means for them, and what comes next. */
export const APPLICANT_WORDS: Record<
  Exclude<NeedStatus, 'MERGED'>,
  { title: string; text: string }
> = {
  NEW: {
    title: 'Trung tâm đã nhận đăng ký',
    text: 'Đăng ký đang chờ cán bộ Trung tâm xem. Bạn chưa cần làm gì thêm.',
  },
  IN_TRIAGE: {
    title: 'Cán bộ Trung tâm đang xem xét',
    text: 'Cán bộ có thể gọi vào số điện thoại bạn đã ghi để hỏi thêm hoặc hẹn ngày khảo sát.',
  },
  SURVEYED: {
    title: 'Trung tâm đã khảo sát cơ sở',
    text: 'Trung tâm đang cân nhắc đưa nhu cầu này vào một đề án khuyến công.',
  },
  CONVERTED: {
    title: 'Nhu cầu đã được đưa vào một dự thảo đề án',
    text: 'Dự thảo còn phải qua thẩm định và phê duyệt, nên chưa chắc chắn được hỗ trợ. Trung tâm sẽ liên hệ để hoàn thiện hồ sơ.',
  },
  DECLINED: {
    title: 'Trung tâm chưa nhận nhu cầu này',
    text: 'Lý do ở phần trả lời bên dưới. Bạn có thể đăng ký lại khi đã đủ điều kiện.',
  },
};

/** Contents of activity (NĐ 45/2012, Điều 4) as a small establishment would call them. */
export const PLAIN_CONTENTS: readonly { value: string; label: string; hint: string }[] = [
  {
    value: 'ND3',
    label: 'Mua máy móc, thiết bị; áp dụng kỹ thuật mới',
    hint: 'Ví dụ: máy sấy, máy tráng miến, dây chuyền chế biến, mô hình sản xuất mới.',
  },
  {
    value: 'ND4',
    label: 'Nhãn hiệu, mẫu mã, bán hàng',
    hint: 'Ví dụ: đăng ký nhãn hiệu, dự hội chợ, bình chọn sản phẩm tiêu biểu.',
  },
  {
    value: 'ND1',
    label: 'Dạy nghề, truyền nghề cho người lao động',
    hint: 'Ví dụ: mở lớp học nghề ngắn ngày gắn với việc làm tại cơ sở.',
  },
  {
    value: 'ND2',
    label: 'Tập huấn, học cách quản lý, sản xuất sạch hơn',
    hint: 'Ví dụ: lớp khởi sự doanh nghiệp, đi tham quan học kinh nghiệm.',
  },
  {
    value: 'ND5',
    label: 'Thuê tư vấn',
    hint: 'Ví dụ: lập dự án đầu tư, tiếp thị, thiết kế bao bì.',
  },
  {
    value: 'ND7',
    label: 'Liên kết sản xuất, cụm công nghiệp, xử lý ô nhiễm',
    hint: 'Ví dụ: di dời cơ sở, làm hệ thống xử lý nước thải.',
  },
];

export const CONTACT_CHANNEL_LABELS: Readonly<Record<string, string>> = {
  PHONE: 'Điện thoại',
  VISIT: 'Đến cơ sở',
  OFFICE: 'Tại Trung tâm',
  MAIL: 'Thư điện tử, công văn',
  OTHER: 'Cách khác',
};

/** Why two records may be the same applicant. */
export const SAMENESS_LABELS: Readonly<Record<string, string>> = {
  PHONE: 'cùng số điện thoại',
  TAX_CODE: 'cùng mã số',
  SAME_NAME: 'cùng tên',
  SIMILAR_NAME: 'tên gần giống',
};
