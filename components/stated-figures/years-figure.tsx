import { ColumnChart } from '#components/charts/column-chart.tsx';
import { FigureFrame } from '#components/charts/figure-frame.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { figureHref } from '#lib/figures/form-schema.ts';
import type { BoardRow } from '#lib/figures/schema.ts';
import { formatCount } from '#lib/format/counts.ts';
import { FIGURE_MEASURE_LABELS } from '#lib/format/figure-labels.ts';
import { formatTrieu, type MoneyUnit } from '#lib/format/money.ts';
import { amountOf, differenceOf, remainingOf } from './amounts.ts';

/** A period of which some year is stated by a document: only those years are drawn. */
export function hasStatedYears(row: BoardRow): boolean {
  return row.against === 'YEARS' && row.parts.some(({ basis }) => basis === 'STATED');
}

function findingOf(row: BoardRow, unit: MoneyUnit): string {
  const stated = row.parts.filter(({ basis }) => basis === 'STATED').length;
  const known = `Tài liệu nêu ${stated} trong ${row.parts.length} năm`;
  if (row.result === 'MATCH') return `${known}, cộng lại khớp với số của cả giai đoạn`;
  if (row.result === 'DIFFERENT') return `${known}, cộng lại lệch ${differenceOf(row, unit)}`;
  return `${known}, còn ${remainingOf(row, unit)} chưa phân tách`;
}

/** The years of a period as documents state them; what no document breaks down is said, not drawn. */
export function YearsFigure({ row, unit }: { row: BoardRow; unit: MoneyUnit }) {
  const id = `nam-${row.figure}`;
  const isMoney = row.unit === 'DONG';
  const title = findingOf(row, unit);
  const short = (value: string) =>
    isMoney ? formatTrieu(BigInt(value)) : formatCount(BigInt(value));
  const lines = [
    ...row.parts.map((part) => ({
      label: part.label,
      amount:
        part.value === null
          ? 'Chưa phân tách'
          : `${amountOf(row, part.value, unit)}${part.basis === 'RECORDS' ? ' (cộng từ hồ sơ)' : ''}`,
    })),
    {
      label: 'Chưa phân tách',
      amount: row.remaining === null ? 'Không còn' : amountOf(row, row.remaining, unit),
    },
  ];
  return (
    <FigureFrame
      id={id}
      title={title}
      unit={`${row.label}${isMoney ? ', triệu đồng' : ''}`}
      source={
        <>
          <a href={figureHref(row.figure)}>số của cả giai đoạn</a> và số liệu từng năm đã ghi vào
          cổng
        </>
      }
      note={`Cả giai đoạn: ${amountOf(row, row.stated, unit)}. Chưa phân tách: ${
        row.remaining === null ? 'không còn' : amountOf(row, row.remaining, unit)
      }.`}
      table={
        <DataTable
          caption={`${FIGURE_MEASURE_LABELS[row.measure]} từng năm`}
          captionHidden
          columns={[
            { key: 'year', header: 'Năm', rowHeader: true, cell: ({ label }) => label },
            { key: 'amount', header: 'Số liệu', numeric: true, cell: ({ amount }) => amount },
          ]}
          rows={lines}
          rowKey={({ label }) => label}
        />
      }
    >
      <ColumnChart
        id={id}
        title={title}
        summary={lines.map(({ label, amount }) => `${label}: ${amount}`).join('. ')}
        spec={{
          lines: [],
          points: row.parts.map(({ label, value, basis }) => ({
            label: label.replace('Năm ', ''),
            value: basis === 'STATED' && value !== null ? Number(value) : null,
            text: basis === 'STATED' && value !== null ? short(value) : '',
          })),
        }}
      />
    </FigureFrame>
  );
}
