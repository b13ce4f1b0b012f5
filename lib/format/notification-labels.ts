import type { MailChoice, NotificationKind } from '#lib/domain/notification.ts';
import type { TagLabel } from './labels.ts';

/** The words of what people are told of, and of how they hear it. */

export const NOTIFICATION_LABELS: Record<NotificationKind, TagLabel & { hint: string }> = {
  RETURNED: {
    label: 'Bị trả lại',
    tone: 'warning',
    hint: 'Hồ sơ hoặc báo cáo được trả lại để bổ sung.',
  },
  WAITING: { label: 'Chờ xử lý', tone: 'info', hint: 'Có việc chờ bạn xem hoặc quyết định.' },
  APPROVED: {
    label: 'Được duyệt',
    tone: 'success',
    hint: 'Hồ sơ đạt thẩm định hoặc được phê duyệt, giao kế hoạch.',
  },
  DECIDED: {
    label: 'Kết quả',
    tone: 'neutral',
    hint: 'Hồ sơ được nghiệm thu, quyết toán, không được phê duyệt hoặc ngừng thực hiện.',
  },
  ASSIGNED: {
    label: 'Giao việc',
    tone: 'info',
    hint: 'Bạn được giao phụ trách hoặc đề án của bạn bắt đầu triển khai.',
  },
  DUE_SOON: {
    label: 'Sắp đến hạn',
    tone: 'warning',
    hint: 'Một mốc của kế hoạch đến hạn trong 5 ngày làm việc.',
  },
  OVERDUE: { label: 'Quá hạn', tone: 'danger', hint: 'Một mốc của kế hoạch đã quá hạn.' },
  COMMENT: { label: 'Ý kiến', tone: 'info', hint: 'Có ý kiến thẩm định hoặc trả lời ý kiến.' },
  NEED: { label: 'Nhu cầu mới', tone: 'info', hint: 'Một cơ sở vừa đăng ký nhu cầu hỗ trợ.' },
};

export const MAIL_CHOICE_LABELS: Record<MailChoice, string> = {
  EACH: 'Gửi ngay từng tin',
  DIGEST: 'Gộp một thư mỗi ngày, lúc 7 giờ',
  NONE: 'Không gửi thư',
};

export const MAIL_STATUS_LABELS: Record<'QUEUED' | 'KEPT' | 'FAILED' | 'SENT', TagLabel> = {
  QUEUED: { label: 'Chờ gửi', tone: 'info' },
  KEPT: { label: 'Giữ lại', tone: 'neutral' },
  FAILED: { label: 'Gửi hỏng', tone: 'danger' },
  SENT: { label: 'Đã gửi', tone: 'success' },
};

export const CALENDAR_DAY_LABELS: Record<'HOLIDAY' | 'WORKING', TagLabel> = {
  HOLIDAY: { label: 'Ngày nghỉ', tone: 'neutral' },
  WORKING: { label: 'Ngày làm bù', tone: 'info' },
};
