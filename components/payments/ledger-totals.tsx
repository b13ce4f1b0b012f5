import { toMoney } from '#components/review/money-of.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatMoney } from '#lib/format/money.ts';
import type { LedgerTotals } from '#lib/payments/queries.ts';

/** What was approved, contracted and paid, and what is left; reversed entries are cancelled out. */
export function LedgerSums({ totals }: { totals: LedgerTotals }) {
  const { approved, contracted, paid, waiting, pending, remaining, settled } = totals;
  return (
    <SummaryList
      rows={[
        { label: 'Kinh phí được duyệt', value: formatMoney(toMoney(approved)) },
        ...(contracted
          ? [
              {
                label: 'Hợp đồng với đơn vị thụ hưởng',
                value: formatMoney(toMoney(contracted)),
              },
            ]
          : []),
        { label: 'Đã chi, đã xác nhận', value: <b>{formatMoney(toMoney(paid))}</b> },
        ...(pending > 0
          ? [
              {
                label: 'Chờ xác nhận',
                value: `${pending} khoản, ${formatMoney(toMoney(waiting))} tiền chi`,
              },
            ]
          : []),
        {
          label: 'Còn được chi',
          value: remaining ? formatMoney(toMoney(remaining)) : 'Chưa tính được',
        },
        ...(settled.state === 'STATED'
          ? [{ label: 'Đã quyết toán', value: <b>{formatMoney(toMoney(settled))}</b> }]
          : []),
      ]}
    />
  );
}
