import type { LineKind } from '#lib/domain/ledger-lines.ts';

const LINE_KIND_LABELS: Record<LineKind, string> = {
  CONTRACT: 'Cam kết theo hợp đồng',
  APPENDIX: 'Điều chỉnh cam kết theo phụ lục',
  ADVANCE: 'Tạm ứng',
  PAYMENT: 'Thanh toán',
  RECOVERY: 'Thu hồi',
  SETTLEMENT: 'Quyết toán',
};

/** "Tạm ứng", "Đảo khoản tạm ứng" */
export function lineName({ kind, isReversal }: { kind: LineKind; isReversal: boolean }): string {
  const name = LINE_KIND_LABELS[kind];
  return isReversal ? `Đảo khoản ${name.toLowerCase()}` : name;
}
