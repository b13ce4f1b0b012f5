import { Notice } from '#components/ui/notice.tsx';
import type { BudgetYearView } from '#lib/budget/queries.ts';
import { formatDong } from '#lib/format/money.ts';

/** What a source has left before an approval and after it; `asked` null where no amount is known yet. */
interface Ask {
  budget: BudgetYearView;
  asked: bigint | null;
}

function Line({ budget, asked }: Ask) {
  const name = `Nguồn ${budget.source} năm ${budget.year}`;
  if (!budget.isAssigned || budget.remaining === null) {
    return <li>{name}: Chưa ghi dự toán được giao.</li>;
  }
  const remaining = BigInt(budget.remaining);
  const after = remaining - (asked ?? 0n);
  return (
    <li>
      {name}: còn {formatDong(remaining)}
      {asked !== null &&
        (after < 0n
          ? `; phê duyệt ${formatDong(asked)} thì vượt ${formatDong(-after)}`
          : `; sau khi phê duyệt ${formatDong(asked)} còn ${formatDong(after)}`)}
      {budget.closedAt && '. Đã khóa sổ'}.
    </li>
  );
}

/** Is more asked for than the source has left? Never where nothing was assigned. */
export const isOver = ({ budget, asked }: Ask) =>
  budget.isAssigned && budget.remaining !== null && BigInt(budget.remaining) < (asked ?? 0n);

/** The budgets that an approval is taken from. */
export function RemainingNotice({ asks }: { asks: readonly Ask[] }) {
  if (asks.length === 0) return null;
  return (
    <Notice tone={asks.some(isOver) ? 'warning' : 'info'} title="Dự toán còn lại">
      <ul>
        {asks.map((ask) => (
          <Line key={`${ask.budget.year}-${ask.budget.source}`} {...ask} />
        ))}
      </ul>
    </Notice>
  );
}
