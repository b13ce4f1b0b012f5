import { computedSourceBelow, figureSourceBelow } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount, formatCountDifference } from '#lib/format/counts.ts';
import { RECONCILIATION_LABELS } from '#lib/format/labels.ts';
import { formatDifference, formatMoney, type MoneyUnit } from '#lib/format/money.ts';
import type { ReconciliationRow } from '#lib/plans/schema.ts';

type Row = ReconciliationRow;

function amount(row: Row, value: string, unit: MoneyUnit): string {
  if (row.unit !== 'DONG') return formatCount(BigInt(value));
  return formatMoney({ state: 'STATED', dong: BigInt(value) }, unit);
}

/** What is known so far, what nobody states, and how much of the total is not broken down. */
function computedLines(row: Row, unit: MoneyUnit): string[] {
  if (row.computed !== null) return [amount(row, row.computed, unit)];
  return [
    row.partial !== null && `Các phần đã có số liệu: ${amount(row, row.partial, unit)}`,
    row.unstatedItems > 0 &&
      `${formatCount(row.unstatedItems)} đề án, nhiệm vụ nguồn không nêu kinh phí`,
    row.remaining !== null && `Còn chưa phân khai: ${amount(row, row.remaining, unit)}`,
  ].filter((line) => line !== false);
}

function differenceText(row: Row, unit: MoneyUnit): string {
  if (row.difference === null && row.excess !== null) {
    return `Vượt ${amount(row, row.excess, unit)}, dù còn phần chưa có số liệu`;
  }
  if (row.difference === null) return 'Không so được';
  const difference = BigInt(row.difference);
  return row.unit === 'DONG'
    ? formatDifference(difference, unit)
    : formatCountDifference(difference);
}

const HOW: Record<Row['basis'], string> = {
  FIGURES: 'Cộng các số thành phần mà nguồn nêu',
  PROJECT_COUNT: 'Đếm hồ sơ đề án đã công bố trên cổng',
  PROJECT_SUPPORT: 'Cộng kinh phí từng đề án đã công bố trên cổng',
  PARTS: 'Cộng các phần đã có số liệu, không cộng hai lần',
};

/** Every stated total, what it is held against, and the difference. */
export function ReconciliationTable({
  rows,
  notes,
  unit,
}: {
  rows: readonly Row[];
  notes: SourceNotes;
  unit: MoneyUnit;
}) {
  const columns: Column<Row>[] = [
    {
      key: 'statement',
      header: 'Phép đối chiếu',
      rowHeader: true,
      cell: (row) => (
        <>
          {row.statement}
          <span className="block text-sm font-normal text-muted">{HOW[row.basis]}</span>
        </>
      ),
    },
    {
      key: 'stated',
      header: 'Nguồn nêu',
      numeric: true,
      nowrap: true,
      cell: (row) => (
        <>
          {amount(row, row.stated, unit)}
          {figureSourceBelow(notes, row.label, row.source)}
          {row.conflicts.map((other) => (
            <span key={other.figure} className="block text-sm whitespace-normal text-muted">
              Nguồn khác nêu {amount(row, other.value, unit)}
              {other.document !== null && ` (${other.document})`}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'computed',
      header: 'Cổng tính',
      numeric: true,
      cell: (row) => (
        <>
          {computedLines(row, unit).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {row.computed !== null &&
            computedSourceBelow(
              notes,
              `số cổng tính cho ${row.label}`,
              `${HOW[row.basis]}.`,
              row.basis === 'FIGURES' || row.basis === 'PARTS' ? '/doi-soat' : '/de-an',
            )}
        </>
      ),
    },
    {
      key: 'difference',
      header: 'Chênh lệch',
      numeric: true,
      cell: (row) => differenceText(row, unit),
    },
    {
      key: 'result',
      header: 'Kết quả',
      cell: (row) => {
        const { label, tone } = RECONCILIATION_LABELS[row.result];
        return <Tag tone={tone}>{label}</Tag>;
      },
    },
  ];
  return (
    <DataTable
      caption="Đối soát tổng số nguồn nêu với số cổng tính"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
