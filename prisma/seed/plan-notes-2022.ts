import { FIRST_HALF_ENDS_ON, FIRST_HALF_NOTE, type SourceKey } from './facts-2022.ts';

/** What the article says about the plan beside its projects. */
interface PlanNoteSeed {
  kind:
    'TARGET' | 'ORIENTATION' | 'STEP_DONE' | 'STEP_PLANNED' | 'SUPPLEMENTARY' | 'ENERGY_PROGRAMME';
  texts: readonly string[];
  source: SourceKey;
  programme?: 'NATIONAL';
  itemCount?: number;
  status?: 'SUBMITTED';
  asOf?: string;
  asOfNote?: string;
}

const FIRST_HALF = { asOf: FIRST_HALF_ENDS_ON, asOfNote: FIRST_HALF_NOTE };

export const PLAN_NOTES: readonly PlanNoteSeed[] = [
  {
    kind: 'TARGET',
    texts: ['hoàn thành 100% các nhiệm vụ, chương trình, đề án đã được giao'],
    source: 'target',
  },
  {
    kind: 'ORIENTATION',
    texts: [
      'đề án nhóm',
      'ngành nghề, sản phẩm tiêu biểu phù hợp tiềm năng, lợi thế của tỉnh',
      'cơ sở có sản phẩm CNNT tiêu biểu được công nhận các cấp',
      'sản phẩm OCOP',
      'sản phẩm làng nghề có liên kết, sức lan tỏa',
      'nguyên liệu tại chỗ, nhiều lao động, giá trị gia tăng cao, tiềm năng xuất khẩu',
      'lồng ghép với chương trình chuỗi giá trị sản xuất bền vững và chương trình mục tiêu quốc gia xây dựng nông thôn mới',
    ],
    source: 'orientation',
  },
  {
    kind: 'STEP_DONE',
    texts: [
      'nắm bắt tình hình các đơn vị thụ hưởng',
      'ký hợp đồng với Cục Công Thương địa phương (đề án quốc gia)',
      'ký hợp đồng với các đơn vị thụ hưởng',
      'xây dựng, ban hành kế hoạch, phân công nhiệm vụ tổ chức triển khai thực hiện đề án',
    ],
    source: 'steps',
    ...FIRST_HALF,
  },
  {
    kind: 'STEP_DONE',
    texts: ['xây dựng 2 đề án bổ sung trình Sở thẩm định, gửi Cục xem xét'],
    source: 'supplementary',
    ...FIRST_HALF,
  },
  {
    kind: 'STEP_PLANNED',
    texts: [
      'triển khai hoàn thành 2 đề án quốc gia, 8 đề án địa phương và các đề án được giao bổ sung (nếu có)',
    ],
    source: 'secondHalf',
  },
  {
    kind: 'STEP_PLANNED',
    texts: ['xây dựng kế hoạch trình thẩm định đề án khuyến công quốc gia năm 2023'],
    source: 'nextYear',
  },
  {
    kind: 'STEP_PLANNED',
    texts: [
      'chuẩn bị tham gia Hội nghị ngành Công Thương, Hội nghị Khuyến công và Hội chợ triển lãm tại tỉnh Thanh Hóa (dự kiến tháng 9/2022)',
    ],
    source: 'fair',
  },
  {
    kind: 'SUPPLEMENTARY',
    texts: ['trình Sở Công Thương thẩm định, sau đó gửi Cục Công Thương địa phương xem xét'],
    source: 'supplementary',
    programme: 'NATIONAL',
    itemCount: 2,
    status: 'SUBMITTED',
    ...FIRST_HALF,
  },
  {
    kind: 'ENERGY_PROGRAMME',
    texts: ['chương trình sử dụng năng lượng tiết kiệm và hiệu quả'],
    source: 'energy',
    itemCount: 1,
  },
];
