import type { CeilingRule } from '#lib/domain/ceiling.ts';

/**
 * Mức hỗ trợ tối đa of national khuyến công money. What was not read in the text of the circular, or
 * only recalled, is UNSURE: it warns and never refuses. Bắc Kạn's own limits are not known and not
 * here; the administrator puts them down when the province's rule is at hand.
 *
 * Limits without a figure are here for their words: the price basis has to be read by people.
 */
const TT28 = 'Thông tư 28/2018/TT-BTC';
const TT28_IN_FORCE = '2018-05-11';
const TTLT26 = 'Thông tư liên tịch 26/2014/TTLT-BTC-BCT';
const TTLT26_IN_FORCE = '2014-04-08';
const TTLT26_LAST_DAY = '2018-05-10';
const UNREAD_ARTICLE = 'Mức hỗ trợ (chưa đối chiếu điều, khoản)';

const MILLION = 1_000_000n;

type CeilingRuleSeed = Omit<CeilingRule, 'id'> & { note: string | null };

type Limit = Pick<CeilingRuleSeed, 'activityContent' | 'label' | 'unit'> &
  Partial<Pick<CeilingRuleSeed, 'isPerEstablishment' | 'condition' | 'note'>>;

const DEMO_NEW: Limit = {
  activityContent: 'ND3',
  label: 'Mô hình trình diễn công nghệ mới, sản phẩm mới',
  unit: 'mô hình',
  condition: 'Xây dựng mô hình, mua máy móc thiết bị, hoàn chỉnh tài liệu quy trình',
};
const DEMO_REPLICATED: Limit = {
  activityContent: 'ND3',
  label: 'Mô hình của cơ sở đang hoạt động hiệu quả cần nhân rộng',
  unit: 'mô hình',
  condition: 'Hoàn chỉnh tài liệu, quy trình',
};
const MACHINE: Limit = {
  activityContent: 'ND3',
  label: 'Ứng dụng máy móc thiết bị tiên tiến, chuyển giao công nghệ',
  unit: 'cơ sở',
  isPerEstablishment: true,
};
const SETUP: Limit = {
  activityContent: 'ND2',
  label: 'Thành lập doanh nghiệp sản xuất công nghiệp nông thôn',
  unit: 'doanh nghiệp',
  isPerEstablishment: true,
  condition: 'Tại địa bàn khó khăn, đặc biệt khó khăn',
};
const VOTE_REGION: Limit = {
  activityContent: 'ND4',
  label: 'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp khu vực',
  unit: 'lần',
};
const VOTE_NATION: Limit = {
  activityContent: 'ND4',
  label: 'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp quốc gia',
  unit: 'lần',
};
const POLLUTION_SITE: Limit = {
  activityContent: 'ND7',
  label: 'Sửa chữa, nâng cấp hệ thống xử lý ô nhiễm môi trường tại cơ sở',
  unit: 'cơ sở',
  isPerEstablishment: true,
};
const CLUSTER_INFRASTRUCTURE: Limit = {
  activityContent: 'ND7',
  label: 'Đầu tư hạ tầng cụm công nghiệp',
  unit: 'cụm',
  condition: 'Tại địa bàn khó khăn',
  note: 'Tỷ lệ phần trăm chưa được xác nhận nên không ghi.',
};

type Figures = Pick<CeilingRuleSeed, 'code' | 'confidence' | 'enforcement'> & {
  percent?: number;
  millions?: bigint;
};

const figuresOf = (
  limit: Limit,
  { code, confidence, enforcement, percent, millions }: Figures,
) => ({
  isPerEstablishment: false,
  condition: null,
  note: null,
  ...limit,
  code,
  confidence,
  enforcement,
  source: 'KCQG',
  percentBasisPoints: percent === undefined ? null : percent * 100,
  capDong: millions === undefined ? null : millions * MILLION,
});

const since2018 = (article: string, limit: Limit, figures: Figures): CeilingRuleSeed => ({
  ...figuresOf(limit, figures),
  instrument: TT28,
  article,
  validFrom: TT28_IN_FORCE,
  validTo: null,
});

const until2018 = (limit: Limit, figures: Figures): CeilingRuleSeed => ({
  ...figuresOf(limit, figures),
  instrument: TTLT26,
  article: UNREAD_ARTICLE,
  validFrom: TTLT26_IN_FORCE,
  validTo: TTLT26_LAST_DAY,
});

const READ = { confidence: 'FOUND', enforcement: 'REFUSE' } as const;
const READ_WARN = { confidence: 'FOUND', enforcement: 'WARN' } as const;
const KNOWN = { confidence: 'KNOWN', enforcement: 'WARN' } as const;
const UNSURE = { confidence: 'UNSURE', enforcement: 'WARN' } as const;

const nd4 = (label: string, unit: string, rest: Partial<Limit> = {}): Limit => ({
  activityContent: 'ND4',
  label,
  unit,
  ...rest,
});
const nd7 = (label: string, unit: string, rest: Partial<Limit> = {}): Limit => ({
  activityContent: 'ND7',
  label,
  unit,
  ...rest,
});

export const CEILING_RULES: readonly CeilingRuleSeed[] = [
  since2018('Điều 8 khoản 1', SETUP, { code: 'K01_SETUP', ...READ, millions: 10n }),
  since2018('Điều 8 khoản 2 điểm a', DEMO_NEW, {
    code: 'K02A_DEMO_NEW',
    ...READ,
    percent: 30,
    millions: 1000n,
  }),
  since2018('Điều 8 khoản 2 điểm b', DEMO_REPLICATED, {
    code: 'K02B_DEMO_REPL',
    ...READ_WARN,
    millions: 100n,
  }),
  since2018(
    'Điều 8 khoản 3',
    {
      activityContent: 'ND3',
      label: 'Mô hình thí điểm áp dụng sản xuất sạch hơn',
      unit: 'mô hình',
      condition: 'Thay đổi nguyên liệu, đổi mới máy móc thiết bị, đào tạo',
    },
    { code: 'K03_CP_PILOT', ...KNOWN, percent: 30, millions: 500n },
  ),
  since2018('Điều 8 khoản 4', MACHINE, {
    code: 'K04A_MACHINE',
    ...READ,
    percent: 50,
    millions: 300n,
  }),
  since2018(
    'Điều 8 khoản 4',
    {
      ...MACHINE,
      label: 'Ứng dụng dây chuyền công nghệ vào sản xuất',
      condition: 'Hỗ trợ cho cả dây chuyền công nghệ: tối đa 1,5 lần mức của máy móc thiết bị',
    },
    { code: 'K04B_LINE', ...READ, percent: 50, millions: 450n },
  ),
  since2018(
    'Điều 8 khoản 5',
    nd4('Tổ chức hội chợ, triển lãm trong nước', 'hội chợ', {
      condition:
        'Theo dự toán hoặc giá đấu thầu: mặt bằng, thiết kế, dàn dựng, tuyên truyền, ban tổ chức',
    }),
    { code: 'K05A_FAIR_ORG', ...KNOWN, percent: 100 },
  ),
  since2018(
    'Điều 8 khoản 5',
    nd4('Cơ sở tham gia hội chợ, triển lãm khác trong nước', 'gian hàng', {
      condition: 'Chi phí thuê gian hàng',
    }),
    { code: 'K05B_FAIR_JOIN', ...UNSURE, percent: 80 },
  ),
  since2018(
    'Điều 8 khoản 6',
    nd4('Tham gia hội chợ, triển lãm tại nước ngoài', 'hội chợ', {
      condition:
        'Theo giá đấu thầu hoặc giá được duyệt; thêm 100 % vé máy bay khi khảo sát ở nước ngoài',
    }),
    { code: 'K06_FAIR_ABROAD', ...READ, percent: 100 },
  ),
  since2018('Điều 8 khoản 7', VOTE_REGION, { code: 'K07A_VOTE_REGION', ...READ, millions: 200n }),
  since2018('Điều 8 khoản 7', VOTE_NATION, { code: 'K07B_VOTE_NATION', ...READ, millions: 400n }),
  since2018(
    'Phần khuyến công địa phương',
    nd4('Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh, cấp huyện', 'lần', {
      condition: 'Tiền thưởng theo nghị quyết, quyết định của tỉnh',
      note: 'Chưa có văn bản của tỉnh nên không có số.',
    }),
    { code: 'K07C_VOTE_PROV', ...UNSURE },
  ),
  since2018('Điều 8 khoản 8', nd4('Xây dựng và đăng ký nhãn hiệu', 'nhãn hiệu'), {
    code: 'K08_BRAND',
    ...UNSURE,
    percent: 50,
    millions: 35n,
  }),
  since2018(
    'Điều 8 khoản 9',
    {
      activityContent: 'ND5',
      label: 'Thuê tư vấn, trợ giúp cơ sở công nghiệp nông thôn',
      unit: 'cơ sở',
      isPerEstablishment: true,
      condition: 'Chỉ các lĩnh vực mà thông tư liệt kê',
      note: 'Số tiền nhớ là 35 triệu đồng, có thể là 30 triệu đồng.',
    },
    { code: 'K09_CONSULT', ...UNSURE, percent: 50, millions: 35n },
  ),
  since2018('Điều 8 khoản 10', nd4('Xây dựng phòng trưng bày sản phẩm', 'phòng trưng bày'), {
    code: 'K10_SHOWROOM',
    ...UNSURE,
    percent: 50,
    millions: 50n,
  }),
  since2018(
    'Điều 8',
    {
      activityContent: 'ND6',
      label: 'Chương trình truyền hình, truyền thanh, ấn phẩm thông tin',
      unit: 'chương trình, ấn phẩm',
      condition: 'Theo hợp đồng, đấu thầu hoặc đặt hàng theo đơn giá; phải có căn cứ giá',
    },
    { code: 'K11_MEDIA', ...KNOWN },
  ),
  since2018('Điều 8', nd7('Thành lập hội, hiệp hội ngành nghề', 'hội', { condition: 'Cấp tỉnh' }), {
    code: 'K12_ASSOC',
    ...UNSURE,
    millions: 50n,
  }),
  since2018('Điều 8', nd7('Hình thành cụm liên kết doanh nghiệp công nghiệp', 'cụm liên kết'), {
    code: 'K13_LINKAGE',
    ...UNSURE,
    millions: 150n,
  }),
  since2018(
    'Điều 8',
    nd7('Lãi suất vốn vay để di dời cơ sở gây ô nhiễm vào cụm công nghiệp', 'cơ sở', {
      isPerEstablishment: true,
      condition: 'Tối đa 50 % lãi vay trong 2 năm đầu',
      note: 'Tỷ lệ tính trên lãi vay, không tính trên chi phí hợp lệ, nên không tự xét.',
    }),
    { code: 'K14_INTEREST', ...UNSURE, millions: 500n },
  ),
  since2018('Điều 8', POLLUTION_SITE, {
    code: 'K15_POLL_EST',
    ...UNSURE,
    percent: 30,
    millions: 300n,
  }),
  since2018('Điều 8', nd7('Xử lý ô nhiễm môi trường tại cụm công nghiệp', 'cụm'), {
    code: 'K16_POLL_CL',
    ...UNSURE,
    percent: 30,
    millions: 1500n,
  }),
  since2018('Điều 8', nd7('Lập quy hoạch chi tiết cụm công nghiệp', 'cụm'), {
    code: 'K17_CL_PLAN',
    ...UNSURE,
    percent: 50,
    millions: 500n,
  }),
  since2018('Điều 8', CLUSTER_INFRASTRUCTURE, {
    code: 'K18_CL_INFRA',
    ...READ_WARN,
    millions: 6000n,
  }),
  since2018(
    'Điều 7',
    {
      activityContent: 'ND1',
      label: 'Đào tạo nghề, truyền nghề ngắn hạn',
      unit: 'học viên',
      condition: 'Theo Thông tư 152/2016/TT-BTC',
    },
    { code: 'K19_TRAIN', ...KNOWN },
  ),
  since2018(
    'Điều 8',
    {
      activityContent: 'ND9',
      label: 'Chi quản lý chương trình, đề án của cơ quan quản lý',
      unit: 'năm',
      condition: 'Lập kế hoạch, kiểm tra; tính theo kinh phí khuyến công cả năm',
      note: 'Nhớ là khoảng 1,5 % kinh phí khuyến công hằng năm; chưa được xác nhận nên không tính.',
    },
    { code: 'K20_ADMIN_AGENCY', ...UNSURE },
  ),
  since2018(
    'Điều 8',
    {
      activityContent: 'ND9',
      label: 'Chi quản lý của đơn vị thực hiện đề án',
      unit: 'đề án',
      condition: 'Tính theo dự toán đề án; địa bàn đặc biệt khó khăn cao hơn',
      note: 'Nhớ là khoảng 2,5 đến 3 % dự toán; chưa được xác nhận nên không tính.',
    },
    { code: 'K21_ADMIN_UNIT', ...UNSURE },
  ),
  until2018(SETUP, { code: 'K01_SETUP', ...READ, millions: 10n }),
  until2018(DEMO_NEW, { code: 'K02A_DEMO_NEW', ...READ, percent: 30, millions: 500n }),
  until2018(DEMO_REPLICATED, { code: 'K02B_DEMO_REPL', ...READ_WARN, millions: 100n }),
  until2018(MACHINE, { code: 'K04A_MACHINE', ...READ, percent: 50, millions: 200n }),
  until2018(VOTE_REGION, { code: 'K07A_VOTE_REGION', ...READ, millions: 100n }),
  until2018(VOTE_NATION, { code: 'K07B_VOTE_NATION', ...READ, millions: 200n }),
  until2018(POLLUTION_SITE, { code: 'K15_POLL_EST', ...READ_WARN, percent: 30, millions: 300n }),
  until2018(CLUSTER_INFRASTRUCTURE, { code: 'K18_CL_INFRA', ...READ_WARN, millions: 3000n }),
];
