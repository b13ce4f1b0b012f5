import { toMoney } from '#components/review/money-of.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { SettlementView } from '#lib/payments/queries.ts';

function Sheet({ sheet }: { sheet: SettlementView }) {
  return (
    <SummaryList
      rows={[
        { label: 'Số', value: sheet.number ?? 'Không ghi số' },
        { label: 'Ngày lập', value: formatDay(sheet.on) },
        { label: 'Số đề nghị quyết toán', value: <b>{formatMoney(toMoney(sheet.amount))}</b> },
        ...(sheet.note ? [{ label: 'Thuyết minh', value: sheet.note }] : []),
        {
          label: 'Người lập',
          value: `${sheet.preparedBy}, ${formatInstant(new Date(sheet.preparedAt))}`,
        },
      ]}
    />
  );
}

/** The latest sheet of the accountant, and the earlier ones one step away. */
export function SettlementSheets({
  sheets,
  isSettled,
}: {
  sheets: readonly SettlementView[];
  isSettled: boolean;
}) {
  const [latest, ...earlier] = sheets;
  if (!latest) return null;
  return (
    <div className="grid gap-4">
      <p>
        {isSettled ? (
          <Tag tone="success">Đã quyết toán</Tag>
        ) : latest.isCurrent ? (
          <Tag tone="info">Chờ lãnh đạo Sở quyết toán</Tag>
        ) : (
          <Tag tone="warning">Sổ chi đã thay đổi, cần lập lại</Tag>
        )}
      </p>
      <Sheet sheet={latest} />
      {earlier.length > 0 && (
        <Disclosure summary={`Các bảng trước (${earlier.length})`}>
          <div className="grid gap-6">
            {earlier.map((sheet) => (
              <Sheet key={sheet.preparedAt} sheet={sheet} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
