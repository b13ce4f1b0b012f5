/**
 * What an applicant agrees to, word by word; it is stored with the need as it was shown. A change of
 * these words never reaches back to those who agreed to earlier ones. (Luật Bảo vệ dữ liệu cá nhân số
 * 91/2025/QH15, Nghị định 356/2025/NĐ-CP)
 */
export const CONSENT_PARTS: readonly { title: string; text: string }[] = [
  {
    title: 'Ai giữ thông tin',
    text: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn, thuộc Sở Công Thương.',
  },
  {
    title: 'Thông tin nào, dùng để làm gì',
    text: 'Tên người đại diện, số điện thoại, thư điện tử, địa chỉ và các tệp bạn gửi. Chỉ dùng để liên hệ, khảo sát, xét nhu cầu hỗ trợ khuyến công và lập hồ sơ đề án nếu nhu cầu được nhận.',
  },
  {
    title: 'Ai xem được',
    text: 'Cán bộ, lãnh đạo Trung tâm và thanh tra. Nếu nhu cầu trở thành đề án, Sở Công Thương xem hồ sơ đề án. Thông tin cá nhân không được công bố và không chuyển cho bên khác, trừ khi pháp luật yêu cầu.',
  },
  {
    title: 'Giữ trong bao lâu',
    text: 'Trong thời gian xét đăng ký và thời hạn lưu trữ hồ sơ của Trung tâm theo pháp luật về lưu trữ.',
  },
  {
    title: 'Quyền của bạn',
    text: 'Bạn có quyền biết, xem, đề nghị sửa, rút lại sự đồng ý hoặc đề nghị xóa thông tin của mình bằng cách liên hệ Trung tâm và nêu mã đăng ký. Rút lại sự đồng ý không ảnh hưởng đến việc đã làm trước đó.',
  },
  {
    title: 'Căn cứ',
    text: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.',
  },
];

export const CONSENT_STATEMENT =
  'Tôi đã đọc và đồng ý để Trung tâm dùng thông tin trên vào những việc đã nêu.';

/** The whole as one text, for the record. */
export const CONSENT_TEXT = [
  ...CONSENT_PARTS.map(({ title, text }) => `${title}: ${text}`),
  CONSENT_STATEMENT,
].join('\n');
