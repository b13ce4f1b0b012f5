import type { Column } from '#components/ui/data-table.tsx';
import type { Candidate } from '#lib/decisions/candidates.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import { projectHref, toMoneyOf } from '#lib/projects/tasks.ts';

/** What is shown of a project that waits for a letter or a decision. */

export const titleColumn: Column<Candidate> = {
  key: 'title',
  header: 'Đề án, nhiệm vụ',
  rowHeader: true,
  cell: ({ code, title, letter }) => (
    <>
      <a href={projectHref(code)}>{title}</a>
      <span className="block text-sm font-normal text-muted">{code}</span>
      {letter && (
        <span className="block text-sm font-normal text-muted">
          Tờ trình {letter.number}, {formatDay(letter.on)}
        </span>
      )}
    </>
  ),
};

export const requestedColumn: Column<Candidate> = {
  key: 'requested',
  header: 'Đề nghị, đồng',
  numeric: true,
  nowrap: true,
  cell: ({ requested }) => formatMoneyCell(toMoneyOf(requested), 'DONG'),
};

export const recommendedColumn: Column<Candidate> = {
  key: 'recommended',
  header: 'Thẩm định đề xuất, đồng',
  numeric: true,
  nowrap: true,
  cell: ({ recommended }) =>
    recommended ? formatMoneyCell(toMoneyOf(recommended), 'DONG') : 'Không có phiếu',
};
