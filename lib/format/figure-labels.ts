import type { FigureMeasure } from '#lib/domain/stated-figure.ts';

/** What a stated figure is of. */
export const FIGURE_MEASURE_LABELS: Record<FigureMeasure, string> = {
  PROJECTS: 'Số đề án, nhiệm vụ',
  SUPPORT: 'Kinh phí hỗ trợ',
  ASSIGNED: 'Kinh phí được giao',
  APPROVED: 'Kinh phí được phê duyệt',
  CONTRACTED: 'Giá trị hợp đồng',
  PAID: 'Kinh phí đã chi',
  SETTLED: 'Kinh phí quyết toán',
  REVENUE: 'Giao thu sự nghiệp (không tính vào kinh phí hỗ trợ)',
};

/** What a figure is held against. */
export const FIGURE_PARTS_LABELS = {
  RECORDS: 'Hồ sơ đề án, nhiệm vụ đã công bố trên cổng',
  YEARS: 'Số liệu từng năm trong giai đoạn',
  PROGRAMMES: 'Số liệu từng chương trình',
  BUDGET: 'Dự toán được giao đã ghi vào cổng',
} as const;

/** “năm 2018”, “giai đoạn 2015–2021” */
export const formatPeriod = (from: number, to: number) =>
  from === to ? `năm ${from}` : `giai đoạn ${from}–${to}`;
