/** The kinds of work that wait for somebody, in the order in which a page tells of them. */
export const WAITING_KINDS = [
  'RETURNED',
  'REPORT_RETURNED',
  'NEED_NEW',
  'CENTER_REVIEW',
  'REPORT_SENT',
  'TO_APPRAISE',
  'SHEET_READY',
  'APPRAISED',
  'FORWARDED',
  'TO_SIGN',
  'TO_START',
  'PAYMENT_ENTERED',
  'TO_ACCEPT',
  'TO_LIQUIDATE',
  'TO_PREPARE',
  'TO_SETTLE',
  'REPORT_DRAFT',
  'DRAFT',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** What is to be done about it, and the page of the project where it is done. */
export const WAITING: Record<WaitingKind, { label: string; page: string }> = {
  RETURNED: { label: 'Hồ sơ bị trả lại, cần bổ sung', page: '' },
  REPORT_RETURNED: { label: 'Báo cáo tiến độ bị trả lại', page: '/tien-do' },
  NEED_NEW: { label: 'Đăng ký nhu cầu mới, chờ nhận xử lý', page: '' },
  CENTER_REVIEW: { label: 'Hồ sơ chờ lãnh đạo Trung tâm xem', page: '/tham-dinh' },
  REPORT_SENT: { label: 'Báo cáo tiến độ chờ xác nhận', page: '/tien-do' },
  TO_APPRAISE: { label: 'Hồ sơ chờ lập phiếu thẩm định', page: '/tham-dinh' },
  SHEET_READY: { label: 'Hồ sơ đã có phiếu, chờ lãnh đạo Sở', page: '/tham-dinh' },
  APPRAISED: { label: 'Hồ sơ đạt thẩm định, chờ trình', page: '/tham-dinh' },
  FORWARDED: { label: 'Hồ sơ đã trình, chờ ghi quyết định', page: '/tham-dinh' },
  TO_START: { label: 'Đề án, nhiệm vụ chờ bắt đầu triển khai', page: '' },
  TO_SIGN: { label: 'Đề án đã duyệt, chờ ghi hợp đồng', page: '/hop-dong' },
  PAYMENT_ENTERED: { label: 'Chứng từ chi chờ xác nhận', page: '/thanh-toan' },
  TO_ACCEPT: { label: 'Việc đã xong, chờ nghiệm thu', page: '/tien-do' },
  TO_LIQUIDATE: { label: 'Đã nghiệm thu, chờ thanh lý hợp đồng', page: '/hop-dong' },
  TO_PREPARE: { label: 'Chờ lập bảng quyết toán', page: '/thanh-toan' },
  TO_SETTLE: { label: 'Có bảng quyết toán, chờ Sở quyết toán', page: '/thanh-toan' },
  REPORT_DRAFT: { label: 'Báo cáo tiến độ chưa gửi', page: '/tien-do' },
  DRAFT: { label: 'Bản nháp của tôi', page: '' },
};

/** Where it is done. */
export function waitingHref({ kind, code }: { kind: WaitingKind; code: string }): string {
  return kind === 'NEED_NEW'
    ? `/lam-viec/nhu-cau/${code}`
    : `/lam-viec/de-an/${code}${WAITING[kind].page}`;
}
