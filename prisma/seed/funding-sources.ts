/** Where the money of a project comes from. State promotion money and the rest never share a total. */
export const FUNDING_SOURCES = [
  {
    code: 'KCQG',
    name: 'Kinh phí khuyến công quốc gia',
    shortName: 'Quốc gia',
    isStatePromo: true,
    isCounterpart: false,
  },
  {
    code: 'KCDP',
    name: 'Kinh phí khuyến công địa phương',
    shortName: 'Địa phương',
    isStatePromo: true,
    isCounterpart: false,
  },
  {
    code: 'DOI_UNG',
    name: 'Vốn đối ứng của cơ sở',
    shortName: 'Đối ứng',
    isStatePromo: false,
    isCounterpart: true,
  },
  {
    code: 'LONG_GHEP',
    name: 'Vốn lồng ghép chương trình, dự án khác',
    shortName: 'Lồng ghép',
    isStatePromo: false,
    isCounterpart: false,
  },
  {
    code: 'NSK',
    name: 'Ngân sách khác',
    shortName: 'Ngân sách khác',
    isStatePromo: false,
    isCounterpart: false,
  },
  {
    code: 'KHAC',
    name: 'Nguồn khác',
    shortName: 'Khác',
    isStatePromo: false,
    isCounterpart: false,
  },
] as const;
