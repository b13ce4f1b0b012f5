import type { Status } from '#lib/domain/vocabulary.ts';

/** What a state means, for readers who do not work with the lifecycle every day. */
export const STATUS_EXPLANATIONS: Record<Status, string> = {
  DRAFT: 'Trung tâm đang lập hồ sơ.',
  CENTER_REVIEW: 'Hồ sơ đã lập xong, đang chờ lãnh đạo Trung tâm xem.',
  SUBMITTED: 'Hồ sơ đã gửi Sở Công Thương, đang chờ thẩm định.',
  RETURNED: 'Hồ sơ được trả lại để Trung tâm bổ sung.',
  APPRAISED: 'Sở Công Thương đã thẩm định đạt cấp cơ sở.',
  FORWARDED: 'Sở Công Thương đã trình cấp có thẩm quyền xem xét.',
  APPROVED: 'Đã được giao trong kế hoạch; chưa ghi nhận việc triển khai.',
  CONTRACTED: 'Đã ký hợp đồng với đơn vị thụ hưởng; chưa ghi nhận việc triển khai.',
  IN_PROGRESS: 'Đang thực hiện; chưa nghiệm thu.',
  ACCEPTED: 'Sở Công Thương đã nghiệm thu kết quả; chưa thanh lý, quyết toán.',
  LIQUIDATED: 'Hợp đồng đã thanh lý; chưa quyết toán.',
  SETTLED: 'Kinh phí đã quyết toán; đề án đã kết thúc.',
  REJECTED: 'Cấp có thẩm quyền không phê duyệt.',
  STOPPED: 'Đã có quyết định ngừng thực hiện.',
};
