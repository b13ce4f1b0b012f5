import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import {
  CALENDAR_COLUMNS,
  calendarSums,
  type CalendarMonth,
  type CalendarSums,
} from '#lib/domain/payment-calendar.ts';
import {
  CALENDAR_COLUMN_LABELS,
  CALENDAR_KIND_LABELS,
  calendarLineName,
} from '#lib/format/calendar-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import { moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import type { CalendarLine } from '#lib/money/calendar.ts';
import { amountIn, KnownAmount } from './figure-columns.tsx';

type Month = CalendarMonth<CalendarLine>;

export const monthAnchor = (month: number) => `thang-${month}`;

/** Each month in which something falls, with what was paid, waits, is due and was settled; the last line is the year. */
export function CalendarMonthsTable({
  year,
  months,
  unit,
}: {
  year: number;
  months: readonly Month[];
  unit: MoneyUnit;
}) {
  const columns: readonly Column<Month>[] = [
    {
      key: 'month',
      header: 'Tháng',
      rowHeader: true,
      nowrap: true,
      cell: ({ month }) => <a href={`#${monthAnchor(month)}`}>Tháng {month}</a>,
    },
    ...CALENDAR_COLUMNS.map((column): Column<Month> => ({
      key: column,
      header: CALENDAR_COLUMN_LABELS[column],
      numeric: true,
      cell: ({ sums }) => <KnownAmount sum={sums[column]} unit={unit} />,
    })),
  ];
  const total: CalendarSums = calendarSums(months.flatMap(({ lines }) => lines));
  return (
    <DataTable
      wideId="bang-chi-theo-thang"
      caption={`Chi theo tháng của năm ${year}, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns}
      rows={months}
      rowKey={({ month }) => String(month)}
      footer={[
        `Cả năm ${year}`,
        ...CALENDAR_COLUMNS.map((column) => (
          <KnownAmount key={column} sum={total[column]} unit={unit} />
        )),
      ]}
    />
  );
}

/** Where a line can be looked into: its contract, the project's payments, or the project. */
function hrefOf({ kind, code, contractId }: CalendarLine): string {
  const project = `/lam-viec/de-an/${code}`;
  if (kind === 'CONTRACT_DUE' && contractId) return `${project}/hop-dong/${contractId}`;
  if (kind === 'PROJECT_DUE') return project;
  return `${project}/thanh-toan`;
}

function State({ line }: { line: CalendarLine }) {
  const { label, tone } = CALENDAR_KIND_LABELS[line.kind];
  return (
    <>
      <Tag tone={line.isOverdue ? 'warning' : tone}>{label}</Tag>
      {line.isOverdue && <span className="block text-sm">Đã qua ngày</span>}
    </>
  );
}

const lineColumns = (unit: MoneyUnit): readonly Column<CalendarLine & { at: number }>[] => [
  {
    key: 'what',
    header: 'Ngày, khoản',
    rowHeader: true,
    cell: (line) => (
      <>
        {line.on === null ? 'Không nêu ngày' : formatDay(line.on)}:{' '}
        <a className="whitespace-nowrap" href={hrefOf(line)}>
          {line.document ?? line.code}
          <span className="sr-only"> của {line.code}</span>
        </a>
        <span className="block text-sm font-normal">{calendarLineName(line)}</span>
      </>
    ),
  },
  {
    key: 'project',
    header: 'Đề án, nhiệm vụ',
    cell: (line) => (
      <>
        {line.code}: {line.title}
        {line.beneficiary && (
          <span className="block text-sm text-muted">cho {line.beneficiary}</span>
        )}
        <span className="block text-sm text-muted">
          nguồn {line.source}, ngân sách năm {line.budgetYear}
        </span>
      </>
    ),
  },
  { key: 'state', header: 'Tình trạng', nowrap: true, cell: (line) => <State line={line} /> },
  {
    key: 'amount',
    header: 'Số tiền',
    numeric: true,
    nowrap: true,
    cell: (line) =>
      line.dong === null ? (
        <span className="text-muted">Chưa nêu số</span>
      ) : (
        amountIn(unit, line.dong)
      ),
  },
];

/** The lines themselves, each leading to where it is kept. */
export function CalendarLinesTable({
  caption,
  lines,
  unit,
}: {
  caption: string;
  lines: readonly CalendarLine[];
  unit: MoneyUnit;
}) {
  return (
    <DataTable
      caption={`${caption}, đơn vị: ${moneyUnitLabel(unit)}`}
      captionHidden
      columns={lineColumns(unit)}
      rows={lines.map((line, at) => ({ ...line, at }))}
      rowKey={({ at }) => String(at)}
    />
  );
}
