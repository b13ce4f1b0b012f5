import type { SourceKey } from './facts-2022.ts';

/** Totals as the article states them, the one the portal adds up itself, and what they are held against. */

type Programme = 'NATIONAL' | 'LOCAL';

interface FigureSeed {
  key: string;
  label: string;
  unit: 'ITEM' | 'DONG';
  value: bigint;
  years: readonly [number, number];
  programme?: Programme;
  isSupport: boolean;
  source: SourceKey;
}

const Y2022 = [2022, 2022] as const;
const Y2015_2021 = [2015, 2021] as const;

export const FIGURES: readonly FigureSeed[] = [
  {
    key: 'plan-2022-items',
    label: 'Đề án, nhiệm vụ được giao năm 2022',
    unit: 'ITEM',
    value: 10n,
    years: Y2022,
    isSupport: false,
    source: 'assigned',
  },
  {
    key: 'plan-2022-items-local',
    label: 'Đề án, nhiệm vụ khuyến công địa phương được giao năm 2022',
    unit: 'ITEM',
    value: 8n,
    years: Y2022,
    programme: 'LOCAL',
    isSupport: false,
    source: 'assigned',
  },
  {
    key: 'plan-2022-items-national',
    label: 'Đề án khuyến công quốc gia được giao năm 2022',
    unit: 'ITEM',
    value: 2n,
    years: Y2022,
    programme: 'NATIONAL',
    isSupport: false,
    source: 'assigned',
  },
  {
    key: 'plan-2022-support-local',
    label: 'Kinh phí khuyến công địa phương năm 2022',
    unit: 'DONG',
    value: 496_000_000n,
    years: Y2022,
    programme: 'LOCAL',
    isSupport: true,
    source: 'assigned',
  },
  {
    key: 'plan-2022-support-national',
    label: 'Kinh phí khuyến công quốc gia năm 2022',
    unit: 'DONG',
    value: 700_000_000n,
    years: Y2022,
    programme: 'NATIONAL',
    isSupport: true,
    source: 'assigned',
  },
  {
    key: 'plan-2022-support',
    label: 'Tổng kinh phí khuyến công năm 2022 (tính từ 496 + 700 triệu đồng)',
    unit: 'DONG',
    value: 1_196_000_000n,
    years: Y2022,
    isSupport: true,
    source: 'assignedTotal',
  },
  {
    key: 'plan-2022-energy-revenue',
    label: 'Giao thu sự nghiệp của chương trình sử dụng năng lượng tiết kiệm và hiệu quả năm 2022',
    unit: 'DONG',
    value: 240_000_000n,
    years: Y2022,
    isSupport: false,
    source: 'energy',
  },
  {
    key: 'plan-2022-supplementary',
    label: 'Đề án khuyến công quốc gia bổ sung năm 2022, đang trình',
    unit: 'ITEM',
    value: 2n,
    years: Y2022,
    programme: 'NATIONAL',
    isSupport: false,
    source: 'supplementary',
  },
  {
    key: 'history-items',
    label: 'Đề án thực hiện giai đoạn 2015–2021',
    unit: 'ITEM',
    value: 73n,
    years: Y2015_2021,
    isSupport: false,
    source: 'history',
  },
  {
    key: 'history-items-national',
    label: 'Đề án khuyến công quốc gia giai đoạn 2015–2021',
    unit: 'ITEM',
    value: 11n,
    years: Y2015_2021,
    programme: 'NATIONAL',
    isSupport: false,
    source: 'historyParts',
  },
  {
    key: 'history-items-local',
    label: 'Đề án, nhiệm vụ khuyến công địa phương giai đoạn 2015–2021',
    unit: 'ITEM',
    value: 62n,
    years: Y2015_2021,
    programme: 'LOCAL',
    isSupport: false,
    source: 'historyParts',
  },
  {
    key: 'history-support',
    label: 'Kinh phí từ ngân sách nhà nước giai đoạn 2015–2021',
    unit: 'DONG',
    value: 7_690_500_000n,
    years: Y2015_2021,
    isSupport: true,
    source: 'history',
  },
  {
    key: 'history-support-national',
    label: 'Kinh phí khuyến công quốc gia giai đoạn 2015–2021',
    unit: 'DONG',
    value: 4_170_000_000n,
    years: Y2015_2021,
    programme: 'NATIONAL',
    isSupport: true,
    source: 'historyParts',
  },
  {
    key: 'history-support-local',
    label: 'Kinh phí khuyến công địa phương giai đoạn 2015–2021',
    unit: 'DONG',
    value: 3_520_500_000n,
    years: Y2015_2021,
    programme: 'LOCAL',
    isSupport: true,
    source: 'historyParts',
  },
];

interface CheckSeed {
  key: string;
  statement: string;
  figure: string;
  /** Other stated figures it must be the sum of; without them it is held against the records. */
  parts?: readonly string[];
  records?: { basis: 'PROJECT_COUNT' | 'PROJECT_SUPPORT'; programme: Programme };
}

export const CHECKS: readonly CheckSeed[] = [
  {
    key: 'plan-2022-items',
    statement: 'Năm 2022: 10 đề án, nhiệm vụ = 8 địa phương + 2 quốc gia',
    figure: 'plan-2022-items',
    parts: ['plan-2022-items-local', 'plan-2022-items-national'],
  },
  {
    key: 'plan-2022-support-national',
    statement: 'Năm 2022: 700 triệu đồng quốc gia = 500 + 200 triệu đồng của hai đề án',
    figure: 'plan-2022-support-national',
    records: { basis: 'PROJECT_SUPPORT', programme: 'NATIONAL' },
  },
  {
    key: 'history-items',
    statement: 'Giai đoạn 2015–2021: 73 đề án = 11 quốc gia + 62 địa phương',
    figure: 'history-items',
    parts: ['history-items-national', 'history-items-local'],
  },
  {
    key: 'history-support',
    statement: 'Giai đoạn 2015–2021: 7.690,50 triệu đồng = 4.170,00 + 3.520,50 triệu đồng',
    figure: 'history-support',
    parts: ['history-support-national', 'history-support-local'],
  },
  {
    key: 'plan-2022-support-local',
    statement: 'Năm 2022: 496 triệu đồng địa phương so với tám đề án, nhiệm vụ',
    figure: 'plan-2022-support-local',
    records: { basis: 'PROJECT_SUPPORT', programme: 'LOCAL' },
  },
  {
    key: 'plan-2022-items-local',
    statement: 'Năm 2022: 8 đề án, nhiệm vụ địa phương so với số hồ sơ trên cổng',
    figure: 'plan-2022-items-local',
    records: { basis: 'PROJECT_COUNT', programme: 'LOCAL' },
  },
  {
    key: 'plan-2022-items-national',
    statement: 'Năm 2022: 2 đề án quốc gia so với số hồ sơ trên cổng',
    figure: 'plan-2022-items-national',
    records: { basis: 'PROJECT_COUNT', programme: 'NATIONAL' },
  },
];
