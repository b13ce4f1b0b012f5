/**
 * Nội dung hoạt động khuyến công, the nine clauses of Điều 4 of NĐ 45/2012/NĐ-CP, and what
 * NĐ 235/2025/NĐ-CP added. A project is judged by the catalogue of its own time.
 *
 * The decree's first day in force is not in our sources; its day of issue (21/5/2012) stands in. No
 * project of the portal is older than 2015, so nothing is judged differently by the weeks between.
 */
const ND45_ISSUED_ON = '2012-05-21';
const ND45 = 'Nghị định 45/2012/NĐ-CP';
const ND235_IN_FORCE = '2025-10-15';

interface ActivityContentSeed {
  code: string;
  clause: string;
  name: string;
  shortName: string;
  instrument: string;
  validFrom: string;
}

const article4 = (number: number, shortName: string, name: string): ActivityContentSeed => ({
  code: `ND${number}`,
  clause: `Khoản ${number} Điều 4`,
  name,
  shortName,
  instrument: ND45,
  validFrom: ND45_ISSUED_ON,
});

export const ACTIVITY_CONTENTS: readonly ActivityContentSeed[] = [
  article4(1, 'Đào tạo nghề', 'Đào tạo nghề, truyền nghề và phát triển nghề'),
  article4(
    2,
    'Nâng cao năng lực quản lý doanh nghiệp',
    'Nâng cao năng lực quản lý doanh nghiệp, nhận thức và năng lực sản xuất sạch hơn; tập huấn, tham quan, khởi sự doanh nghiệp',
  ),
  article4(
    3,
    'Máy móc tiên tiến, mô hình trình diễn',
    'Xây dựng mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến; mô hình sản xuất sạch hơn',
  ),
  article4(
    4,
    'Sản phẩm tiêu biểu, thương hiệu',
    'Phát triển sản phẩm công nghiệp nông thôn tiêu biểu: bình chọn, hội chợ, thương hiệu và nhãn hiệu, phòng trưng bày',
  ),
  article4(
    5,
    'Tư vấn, trợ giúp',
    'Tư vấn, trợ giúp cơ sở công nghiệp nông thôn: lập dự án, marketing, quản lý sản xuất, tài chính, kế toán, nhân lực, mẫu mã bao bì, công nghệ',
  ),
  article4(6, 'Thông tin, tuyên truyền', 'Cung cấp thông tin, tuyên truyền'),
  article4(
    7,
    'Liên kết, cụm công nghiệp',
    'Hỗ trợ liên doanh, liên kết, hội ngành nghề, cụm công nghiệp; di dời cơ sở, xử lý ô nhiễm',
  ),
  article4(8, 'Hợp tác quốc tế', 'Hợp tác quốc tế về khuyến công'),
  article4(
    9,
    'Quản lý chương trình',
    'Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công, gồm xây dựng kế hoạch và chi quản lý',
  ),
  // The amending decree's clause numbers were not seen: they are said to be open, not guessed.
  {
    code: 'ND10',
    clause: 'Chưa đối chiếu điều, khoản',
    name: 'Chuyển đổi số trong hoạt động khuyến công',
    shortName: 'Chuyển đổi số',
    instrument: 'Nghị định 235/2025/NĐ-CP',
    validFrom: ND235_IN_FORCE,
  },
];
