/**
 * Agencies keep their code when they are renamed; a paper is shown with the name of its day. A change
 * whose day no source gives has no day here.
 */
interface AgencySeed {
  code: string;
  names: readonly { name: string; shortName: string; validFrom?: string; validTo?: string }[];
}

export const AGENCIES: readonly AgencySeed[] = [
  {
    code: 'TRUNG_TAM',
    names: [
      {
        name: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn',
        shortName: 'Trung tâm',
      },
    ],
  },
  { code: 'SO_CONG_THUONG', names: [{ name: 'Sở Công Thương Bắc Kạn', shortName: 'Sở' }] },
  {
    code: 'UBND_TINH',
    names: [
      { name: 'UBND tỉnh Bắc Kạn', shortName: 'UBND tỉnh', validTo: '2025-06-30' },
      { name: 'UBND tỉnh Thái Nguyên', shortName: 'UBND tỉnh', validFrom: '2025-07-01' },
    ],
  },
  {
    code: 'CUC',
    names: [
      { name: 'Cục Công nghiệp địa phương', shortName: 'Cục' },
      { name: 'Cục Công Thương địa phương', shortName: 'Cục' },
      { name: 'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công', shortName: 'Cục' },
    ],
  },
  { code: 'BO_CONG_THUONG', names: [{ name: 'Bộ Công Thương', shortName: 'Bộ' }] },
];
