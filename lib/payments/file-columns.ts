import { ENTRY_STATE_LABELS } from '#lib/format/labels.ts';
import { lineName } from '#lib/format/ledger-labels.ts';
import { moneyColumns, type FileColumn } from '#lib/schema/file-columns.ts';
import type { LedgerLineView } from './ledger.ts';

export const LEDGER_COLUMNS: readonly FileColumn<LedgerLineView>[] = [
  { header: 'Ngày', value: (line) => line.on, isDay: true },
  { header: 'Chứng từ', value: (line) => line.document },
  { header: 'Nội dung', value: (line) => lineName(line) },
  {
    header: 'Tình trạng',
    value: (line) => (line.state === null ? null : ENTRY_STATE_LABELS[line.state].label),
  },
  { header: 'Hợp đồng', value: (line) => line.contract },
  { header: 'Đơn vị thụ hưởng', value: (line) => line.beneficiary },
  { header: 'Mã nguồn vốn', value: (line) => line.source },
  { header: 'Năm ngân sách', value: (line) => line.budgetYear },
  {
    header: 'Số tiền (đồng)',
    value: (line) => Number(BigInt(line.amount.dong ?? 0n) * BigInt(line.sign)),
  },
  ...moneyColumns<LedgerLineView>('Đã cam kết', ({ balance }) => balance.committed),
  ...moneyColumns<LedgerLineView>('Tạm ứng chưa thu hồi', ({ balance }) => balance.advanced),
  ...moneyColumns<LedgerLineView>('Đã chi', ({ balance }) => balance.paid),
  ...moneyColumns<LedgerLineView>('Đã quyết toán', ({ balance }) => balance.settled),
  ...moneyColumns<LedgerLineView>('Còn được chi', ({ balance }) => balance.remaining),
];
