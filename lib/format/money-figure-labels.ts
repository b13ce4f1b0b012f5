/** The columns under which money is followed, from what was asked for to what is left. */
export const MONEY_FIGURE_LABELS = {
  requested: 'Đề nghị',
  approved: 'Phê duyệt',
  contracted: 'Hợp đồng',
  advanced: 'Tạm ứng',
  paid: 'Đã chi',
  settled: 'Quyết toán',
  remaining: 'Chưa chi',
} as const;
