import { ColumnChart } from '#components/charts/column-chart.tsx';
import { FigureFrame } from '#components/charts/figure-frame.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { observedDays, type ObservedDay } from '#lib/figures/days.ts';
import type { FigureView } from '#lib/figures/schema.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatTrieu } from '#lib/format/money.ts';
import { amountOf, differenceOf } from './amounts.ts';

/** As many days as a chart has room for; the table has them all. */
const DRAWN_DAYS = 12;

const differenceIn = (figure: FigureView, { difference }: ObservedDay) =>
  differenceOf({ unit: figure.unit, difference, excess: null });

function DayTable({ figure, days }: { figure: FigureView; days: readonly ObservedDay[] }) {
  return (
    <DataTable
      caption="Lịch sử chênh lệch theo ngày, mới nhất trước"
      captionHidden
      columns={[
        {
          key: 'on',
          header: 'Ngày',
          rowHeader: true,
          cell: (day) => (
            <>
              {formatDay(day.on)}
              {day.changes > 1 && (
                <span className="block text-sm font-normal text-muted">
                  Đổi {day.changes} lần trong ngày, đây là lần cuối
                </span>
              )}
            </>
          ),
        },
        {
          key: 'computed',
          header: 'Các phần đã có số liệu',
          numeric: true,
          cell: (day) =>
            day.computed === null ? 'Chưa có phần nào' : amountOf(figure, day.computed),
        },
        {
          key: 'difference',
          header: 'Chênh lệch',
          numeric: true,
          cell: (day) => differenceIn(figure, day),
        },
        {
          key: 'unstated',
          header: 'Không nêu kinh phí',
          numeric: true,
          cell: (day) => formatCount(day.unstatedItems),
        },
      ]}
      rows={days.toReversed()}
      rowKey={({ on }) => on}
    />
  );
}

function findingOf(figure: FigureView, first: ObservedDay, last: ObservedDay): string {
  const said = differenceIn(figure, last);
  const now = last.difference === null ? said.toLowerCase() : `chênh lệch ${said}`;
  return `Từ ${formatDay(first.on)} đến ${formatDay(last.on)}: phần đã có số liệu đổi ${first.computed === null ? 'từ chưa có' : `từ ${amountOf(figure, first.computed)}`} thành ${last.computed === null ? 'chưa có' : amountOf(figure, last.computed)}, ${now}`;
}

/** How a figure stood beside the records, day by day; drawn once there are two days to tell apart. */
export function DifferenceHistory({ figure }: { figure: FigureView }) {
  const days = observedDays(figure.observations);
  const drawn = days.slice(-DRAWN_DAYS);
  const [first] = drawn;
  const last = drawn.at(-1);
  const table = <DayTable figure={figure} days={days} />;
  if (!first || !last || first === last || drawn.every(({ computed }) => computed === null)) {
    return table;
  }
  const isMoney = figure.unit === 'DONG';
  const short = (value: string) =>
    isMoney ? formatTrieu(BigInt(value)) : formatCount(BigInt(value));
  const title = findingOf(figure, first, last);
  return (
    <FigureFrame
      id="chenh-lech"
      title={title}
      unit={
        isMoney
          ? 'Các phần đã có số liệu so với số tài liệu nêu, triệu đồng'
          : 'Các phần đã có số liệu so với số tài liệu nêu'
      }
      source="Cổng tự ghi mỗi khi kết quả đối chiếu thay đổi"
      asOf={formatDay(last.on)}
      table={table}
      note={
        days.length > DRAWN_DAYS &&
        `Vẽ ${DRAWN_DAYS} ngày gần nhất trong ${formatCount(days.length)} ngày có thay đổi.`
      }
    >
      <ColumnChart
        id="chenh-lech"
        title={title}
        summary={drawn
          .map(
            ({ on, computed }) =>
              `${formatDay(on)}: ${computed === null ? 'chưa có phần nào' : amountOf(figure, computed)}`,
          )
          .join('. ')}
        spec={{
          lines: [{ label: `Tài liệu nêu ${short(figure.value)}`, value: Number(figure.value) }],
          points: drawn.map(({ on, computed }) => ({
            label: formatDay(on).slice(0, 5),
            value: computed === null ? null : Number(computed),
            text: computed === null ? '' : short(computed),
          })),
        }}
      />
    </FigureFrame>
  );
}
