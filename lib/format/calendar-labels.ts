import type { CalendarColumn, CalendarFacts, CalendarKind } from '#lib/domain/payment-calendar.ts';
import { lineName } from './ledger-labels.ts';
import type { TagLabel } from './labels.ts';

/** What a line of the payment calendar is, and on what its day rests. */
export const CALENDAR_KIND_LABELS: Record<CalendarKind, TagLabel> = {
  PAID: { label: 'Đã chi', tone: 'success' },
  WAITING: { label: 'Chờ xác nhận', tone: 'info' },
  SETTLED: { label: 'Đã quyết toán', tone: 'success' },
  CONTRACT_DUE: { label: 'Đến hạn theo hợp đồng', tone: 'neutral' },
  PROJECT_DUE: { label: 'Đến hạn theo đề án', tone: 'neutral' },
  SETTLEMENT_DUE: { label: 'Chờ quyết toán', tone: 'info' },
};

/** "Thu hồi", "Đảo khoản tạm ứng (chờ xác nhận)", "Đến hạn theo hợp đồng" */
export function calendarLineName({
  kind,
  entryKind,
  isReversal,
}: CalendarFacts & { isReversal: boolean }): string {
  if (entryKind === null) return CALENDAR_KIND_LABELS[kind].label;
  const name = lineName({ kind: entryKind, isReversal });
  return kind === 'WAITING' ? `${name} (chờ xác nhận)` : name;
}

export const CALENDAR_COLUMN_LABELS: Record<CalendarColumn, string> = {
  advanced: 'Tạm ứng',
  payments: 'Thanh toán',
  recovered: 'Thu hồi',
  paid: 'Cộng đã chi',
  waiting: 'Chờ xác nhận',
  due: 'Đến hạn',
  settled: 'Quyết toán',
};
