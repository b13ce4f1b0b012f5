import type { SourceKey } from './facts-2022.ts';

/** The ten projects and tasks assigned for 2022; no amount, beneficiary or day beyond the article's. */

interface BeneficiarySeed {
  name: string;
  /** Where the establishment is named, and where its part in this project is. */
  source: SourceKey;
  link: SourceKey;
}

interface ProjectSeed {
  code: string;
  programme: 'NATIONAL' | 'LOCAL';
  kind: 'PROJECT' | 'TASK';
  isGroup?: true;
  title: string;
  activityContent: string;
  source: SourceKey;
  support?: { dong: bigint; source: SourceKey };
  /** Absent: a project whose beneficiary the article does not name. */
  beneficiaries?: readonly BeneficiarySeed[];
  output?: { target: number; unit: string };
  equipment?: string;
}

export const PROJECTS: readonly ProjectSeed[] = [
  {
    code: 'KCQG-2022-001',
    programme: 'NATIONAL',
    kind: 'PROJECT',
    isGroup: true,
    title: 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất hạt chiếu',
    activityContent: 'ND3',
    source: 'np1',
    support: { dong: 500_000_000n, source: 'np1Support' },
    beneficiaries: [
      { name: 'Hợp tác xã Dịch vụ tổng hợp Vũ Loan', source: 'np1', link: 'np1Support' },
      { name: 'HTX Văn Quyết', source: 'np1', link: 'np1Support' },
    ],
  },
  {
    code: 'KCQG-2022-002',
    programme: 'NATIONAL',
    kind: 'PROJECT',
    title: 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản',
    activityContent: 'ND3',
    source: 'np2',
    support: { dong: 200_000_000n, source: 'np2Support' },
    beneficiaries: [{ name: 'HTX Yến Dương', source: 'np2', link: 'np2Support' }],
  },
  {
    code: 'KCDP-2022-001',
    programme: 'LOCAL',
    kind: 'TASK',
    title: 'Thông tin, tuyên truyền hoạt động Công Thương',
    activityContent: 'ND6',
    source: 'lp1',
  },
  {
    code: 'KCDP-2022-002',
    programme: 'LOCAL',
    kind: 'PROJECT',
    title: 'Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất sản phẩm phụ tùng cơ khí',
    activityContent: 'ND3',
    source: 'lp2',
    beneficiaries: [{ name: 'HTX Phi Đoàn', source: 'phiDoan', link: 'lp2Link' }],
    equipment: 'Máy cắt CNC',
  },
  {
    code: 'KCDP-2022-003',
    programme: 'LOCAL',
    kind: 'PROJECT',
    title: 'Hỗ trợ máy móc thiết bị trong sản xuất nông sản và thực phẩm',
    activityContent: 'ND3',
    source: 'lp3',
  },
  {
    code: 'KCDP-2022-004',
    programme: 'LOCAL',
    kind: 'PROJECT',
    title:
      'Hỗ trợ thuê tư vấn, trợ giúp các cơ sở CNNT trong lĩnh vực Marketing; Quản lý sản xuất, tài chính, kế toán, nhân lực',
    activityContent: 'ND5',
    source: 'lp4',
    output: { target: 5, unit: 'đơn vị' },
  },
  {
    code: 'KCDP-2022-005',
    programme: 'LOCAL',
    kind: 'PROJECT',
    title: 'Hỗ trợ xây dựng và đăng ký thương hiệu sản phẩm',
    activityContent: 'ND4',
    source: 'lp5',
    output: { target: 2, unit: 'sản phẩm' },
  },
  {
    code: 'KCDP-2022-006',
    programme: 'LOCAL',
    kind: 'TASK',
    title: 'Tổ chức bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm 2022',
    activityContent: 'ND4',
    source: 'lp6',
  },
  {
    code: 'KCDP-2022-007',
    programme: 'LOCAL',
    kind: 'TASK',
    title: 'Xây dựng kế hoạch khuyến công năm 2023',
    activityContent: 'ND9',
    source: 'lp7',
  },
  {
    code: 'KCDP-2022-008',
    programme: 'LOCAL',
    kind: 'TASK',
    title: 'Chi quản lý chương trình đề án khuyến công năm 2022',
    activityContent: 'ND9',
    source: 'lp8',
  },
];

/** Done by the end of the first half of 2022 for the two national projects; no day is stated. */
export const STEPS_DONE: readonly string[] = [
  'Nắm bắt tình hình các đơn vị thụ hưởng',
  'Ký hợp đồng với Cục Công Thương địa phương',
  'Ký hợp đồng với các đơn vị thụ hưởng',
  'Xây dựng, ban hành kế hoạch, phân công nhiệm vụ tổ chức triển khai thực hiện đề án',
];
