import { toMoney } from '#components/review/money-of.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { MoneyView } from '#lib/db/answers.ts';
import { formatMoney, type MoneyUnit } from '#lib/format/money.ts';
import type { LedgerTotals } from '#lib/payments/queries.ts';

/** What was approved, contracted and paid, and what is left; reversed entries are cancelled out. */
export function LedgerSums({ totals, unit = 'DONG' }: { totals: LedgerTotals; unit?: MoneyUnit }) {
  const amount = (money: MoneyView) => formatMoney(toMoney(money), unit);
  const { approved, contracted, paid, waiting, pending, remaining, settled } = totals;
  const { entries, isRecorded } = totals;
  return (
    <SummaryList
      rows={[
        { label: 'Kinh phí được duyệt', value: amount(approved) },
        ...(contracted.state !== 'NOT_APPLICABLE'
          ? [
              {
                label: 'Hợp đồng với đơn vị thụ hưởng',
                value: amount(contracted),
              },
            ]
          : []),
        {
          label: isRecorded ? 'Đã chi và xác nhận trên cổng' : 'Đã chi, đã xác nhận',
          value: entries === 0 ? 'Chưa có chứng từ' : <b>{amount(paid)}</b>,
        },
        ...(pending > 0
          ? [
              {
                label: 'Chờ xác nhận',
                value: `${pending} khoản, ${amount(waiting)} tiền chi`,
              },
            ]
          : []),
        {
          label: 'Còn được chi',
          value: isRecorded
            ? 'Chưa tính được: nguồn không nêu khoản đã chi trước khi đề án được ghi nhận'
            : remaining
              ? amount(remaining)
              : 'Chưa tính được',
        },
        ...(settled.state === 'STATED'
          ? [{ label: 'Đã quyết toán', value: <b>{amount(settled)}</b> }]
          : []),
      ]}
    />
  );
}
