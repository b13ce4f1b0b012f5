/**
 * The portal's own copy of what one press article of 2022 states. Quotes are verbatim, with the
 * article's double spaces and misspellings; titles are corrected. What the article does not state is
 * absent here and stays unstated in the portal.
 */

export const ARTICLE = {
  key: 'seed-2022',
  kind: 'press-article',
  title: 'Khuyến công Bắc Kạn: Phấn đấu hoàn thành 100% các chương trình, đề án',
  author: 'Hoàng Dương',
  note: 'Bài viết không ghi ngày đăng; bài nói 6 tháng đầu năm 2022 như việc đã qua và tháng 9/2022 như việc sắp tới.',
} as const;

/** Name under which the portal itself has put these facts down. */
export const RECORDED_BY = 'Dữ liệu ban đầu của cổng';

interface SourceSeed {
  derivation: 'STATED' | 'COMPUTED' | 'INFERRED';
  quote: string;
  note?: string;
}

const STEPS_NOTE =
  'Bài kể các việc của 6 tháng đầu năm 2022; ngày 30/06/2022 là ngày cuối của kỳ đó, không phải ngày bài nêu.';
const STATE_NOTE =
  'Trạng thái ghi nhận theo lời bài; số và ngày hợp đồng, ngày thực hiện bài không nêu.';
const LOCAL_NOTE =
  'Bài nêu đề án, nhiệm vụ này là “được giao”; không nêu kinh phí riêng, chỉ nêu tổng của 8 đề án, nhiệm vụ địa phương.';

/** Every passage that something here rests on. */
export const SOURCES = {
  assigned: {
    derivation: 'STATED',
    quote:
      'được giao  triển  khai 10 đề án,  nhiệm  vụ khuyến công (trong đó 8 đề án,  nhiệm  vụ khuyến  công địa phương với  kinh  phí  496 triệu đồng và 2 đề án khuyến công quốc gia với kinh phí 700 triệu đồng)',
  },
  assignedTotal: {
    derivation: 'COMPUTED',
    quote:
      '8 đề án,  nhiệm  vụ khuyến  công địa phương với  kinh  phí  496 triệu đồng và 2 đề án khuyến công quốc gia với kinh phí 700 triệu đồng',
    note: 'Tính từ 496 + 700 triệu đồng; bài không nêu con số tổng này.',
  },
  energy: {
    derivation: 'STATED',
    quote:
      '1 chương trình sử dụng năng lượng tiết kiệm và hiệu quả, giao thu sự nghiệp: 240 triệu đồng',
    note: 'Giao thu sự nghiệp không phải kinh phí hỗ trợ: không cộng vào tổng nào.',
  },
  target: {
    derivation: 'STATED',
    quote: 'phấn đấu thực hiện hoàn thành 100% các nhiệm vụ, chương trình, đề án đã được giao',
    note: 'Mục tiêu, không phải kết quả.',
  },
  orientation: {
    derivation: 'STATED',
    quote:
      'năm 2022 định hướng hoạt động khuyến công của tỉnh  Bắc Kạn sẽ tập trung xây dựng các đề án nhóm, đề án hỗ trợ các ngành nghề, sản phẩm tiêu biểu phù hợp với tiềm năng, lợi thế của tỉnh Bắc Kạn. Xây dựng đề án hỗ trợ các cơ sở CNNT có sản phẩm CNNT tiểu biểu đã được bình chọn, công nhận là sản phẩm CNNT tiêu biểu các cấp, các sản phẩm OCOP, sản phẩm làng nghề đảm bảo có sự liên kết, tạo sức lan tỏa. Các đề án hỗ trợ cơ sở sản xuất sản phẩm sử dụng nguyên liệu tại chỗ, sử dụng nhiều lao động, sản phẩm có giá trị gia tăng cao, có tiềm năng xuất khẩu. Đồng thời, thực hiện lồng ghép có hiệu quả hoạt động khuyến công với các chương trình mục tiêu gắn với các chuỗi giá trị sản xuất bền vững, chương trình mục tiêu quốc gia xây dựng nông thôn mới.',
  },
  steps: {
    derivation: 'STATED',
    quote:
      'Trung tâm tổ chức nắm bắt tình hình các đơn vị thụ hưởng, ký hợp đồng với Cục Công Thương địa phương (CTTĐP) và ký hợp đồng với các đơn thụ hưởng đề án, cũng như xây dựng, ban hành kế hoạch, phân công nhiệm vụ tổ chức triển khai thực hiện đề án',
    note: STEPS_NOTE,
  },
  supplementary: {
    derivation: 'STATED',
    quote:
      'Trung tâm đã tổng hợp, xây dựng 2 đề án khuyến công bổ sung năm 2022 trình Sở Công Thương Bắc Kạn thẩm định, gửi CTTĐP xem xét',
    note: 'Bài chỉ nêu số lượng; tên, đơn vị thụ hưởng và kinh phí không nêu. Không tính vào 10 đề án, nhiệm vụ của kế hoạch.',
  },
  secondHalf: {
    derivation: 'STATED',
    quote:
      'tổ chức triển khai hoàn thành 2 đề án khuyến công quốc gia, 8 đề án khuyến công địa phương và các đề án được giao bổ sung (nếu có)',
  },
  nextYear: {
    derivation: 'STATED',
    quote:
      'Trung tâm cũng xây dựng kế hoạch trình thẩm định đề án khuyến công quốc gia năm 2023 theo quy định',
  },
  fair: {
    derivation: 'STATED',
    quote:
      'Làm tốt công tác chuẩn bị tham gia Hội nghị ngành Công Thương, Hội nghị Khuyến công và Hội trợ triển lãm tại tỉnh Thanh Hóa, dự kiến vào tháng 9/2022',
  },
  history: {
    derivation: 'STATED',
    quote:
      'Trong giai đoạn (2015 - 2021), hoạt động khuyến công trên địa bàn tỉnh đã thực hiện được 73 đề án với tổng kinh phí thực hiện từ ngân sách nhà nước là 7.690,50 triệu đồng',
    note: 'Bài không tách theo năm, không tách theo đề án.',
  },
  historyParts: {
    derivation: 'STATED',
    quote:
      'thực hiện được 11 đề án khuyến công quốc gia, tổng kinh phí thực hiện4.170,0 triệu đồngthực hiện 62 đề án, nhiệm vụ khuyến công địa phương, tổng kinh phí thực hiện là 3.520,50 triệu đồng',
    note: 'Bài không tách theo năm, không tách theo đề án.',
  },
  np1: {
    derivation: 'STATED',
    quote:
      'Đề án “Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất hạt chiếu”, đơn vị thụ hưởng là Hợp tác xã Dịch vụ tổng hợp Vũ Loan và HTX Văn Quyết, kinh phí thực hiện là 500 triệu đồng',
    note: STATE_NOTE,
  },
  np1Support: {
    derivation: 'STATED',
    quote:
      'đơn vị thụ hưởng là Hợp tác xã Dịch vụ tổng hợp Vũ Loan và HTX Văn Quyết, kinh phí thực hiện là 500 triệu đồng',
    note: 'Bài không nêu phần của từng hợp tác xã.',
  },
  np2: {
    derivation: 'STATED',
    quote:
      'Đề án “Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản”, đơn vị thụ hưởng Đề án  là  HTX  Yến Dương, kinh  phí thực  hiện  là 200  triệu đồng',
    note: STATE_NOTE,
  },
  np2Support: {
    derivation: 'STATED',
    quote: 'đơn vị thụ hưởng Đề án  là  HTX  Yến Dương, kinh  phí thực  hiện  là 200  triệu đồng',
  },
  lp1: {
    derivation: 'STATED',
    quote: 'Đề án “Thông tin, tuyên truyền hoạt động Công Thuơng”',
    note: LOCAL_NOTE,
  },
  lp2: {
    derivation: 'STATED',
    quote: 'Đề án “Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất sản phẩm phụ tùng cơ khí”',
    note: `${LOCAL_NOTE} Máy cắt CNC lấy từ chú thích ảnh trong bài.`,
  },
  lp2Link: {
    derivation: 'INFERRED',
    quote:
      'Đề án khuyến công địa phương hỗ trợ cho HTX Phi Đoàn đầu tư ứng dụng Máy cắt CNC trong sản xuất sản phẩm phụ tùng cơ khí',
    note: 'Đơn vị thụ hưởng và máy cắt CNC lấy từ chú thích ảnh trong bài: liên hệ suy ra, độ tin cậy cao.',
  },
  phiDoan: {
    derivation: 'STATED',
    quote:
      'Đề án khuyến công địa phương hỗ trợ cho HTX Phi Đoàn đầu tư ứng dụng Máy cắt CNC trong sản xuất sản phẩm phụ tùng cơ khí',
  },
  lp3: {
    derivation: 'STATED',
    quote: 'Đề án “Hỗ trợ máy móc thiết bị trong sản xuất nông sản và thực phẩm”',
    note: LOCAL_NOTE,
  },
  lp4: {
    derivation: 'STATED',
    quote:
      'Đề án Hỗ trợ thuê tư vấn, trợ giúp các cơ sở CNNT (5 đơn vị) trong lĩnh vực Marketing; Quản lý sản xuất, tài chính, kế toán, nhân lực',
    note: LOCAL_NOTE,
  },
  lp5: {
    derivation: 'STATED',
    quote: 'Đề án Hỗ trợ xây dựng và đăng ký thương hiệu sản phẩm (2 sản phẩm)',
    note: LOCAL_NOTE,
  },
  lp6: {
    derivation: 'STATED',
    quote: 'Đề án tổ chức bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm 2022',
    note: LOCAL_NOTE,
  },
  lp7: {
    derivation: 'STATED',
    quote: 'Đề án Xây dựng kế hoạch khuyến công năm 2023',
    note: LOCAL_NOTE,
  },
  lp8: {
    derivation: 'STATED',
    quote: 'Nhiệm vụ chi quản lý chương trình đề án khuyến công năm 2022',
    note: LOCAL_NOTE,
  },
} as const satisfies Record<string, SourceSeed>;

export type SourceKey = keyof typeof SOURCES;

export const PLAN = {
  year: 2022,
  implementingUnit: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn',
  versionTitle: 'Kế hoạch năm 2022 như được giao',
} as const;

/** Last day of the half-year the article tells of; see STEPS_NOTE. */
export const FIRST_HALF_ENDS_ON = '2022-06-30';
export const FIRST_HALF_NOTE = STEPS_NOTE;
