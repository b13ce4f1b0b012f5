import { ColumnChart } from '#components/charts/column-chart.tsx';
import type { ColumnSpec } from '#components/charts/column-layout.ts';
import { FigureFrame } from '#components/charts/figure-frame.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Period } from '#lib/domain/disbursement.ts';
import { formatItems, formatTenths } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatTrieu, moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import type { Disbursement } from '#lib/money/schema.ts';
import { amountIn } from './figure-columns.tsx';

const PERIOD_NAMES: Record<Period, (period: number) => string> = {
  MONTH: (period) => `Tháng ${period}`,
  QUARTER: (period) => `Quý ${period}`,
};
const SHORT_NAMES: Record<Period, (period: number) => string> = {
  MONTH: (period) => `T${period}`,
  QUARTER: (period) => `Quý ${period}`,
};

type Point = Disbursement['points'][number];

const nameOf = ({ year, period: by }: Disbursement, { period }: Point) =>
  period === null ? `Sau năm ${year}` : PERIOD_NAMES[by](period);

/** "70.5" → "70,5%" */
const percent = (rate: string) => formatTenths(BigInt(rate.replace('.', '')));

function findingOf({ year, source, asOf, rateOfPlanned, rateOfAssigned }: Disbursement): string {
  const of = `năm ${year}, nguồn ${source}`;
  if (rateOfPlanned !== null) {
    return `Đến ngày ${formatDay(asOf)} đã chi ${percent(rateOfPlanned)} kinh phí được phê duyệt ${of}`;
  }
  if (rateOfAssigned !== null) {
    return `Đến ngày ${formatDay(asOf)} đã chi ${percent(rateOfAssigned)} dự toán được giao ${of}`;
  }
  return `Chưa đủ số liệu để tính tỷ lệ giải ngân ${of}`;
}

function specOf(disbursement: Disbursement): ColumnSpec {
  const { planned, assigned, points, period: by } = disbursement;
  const lines = [
    { name: 'Phê duyệt', dong: planned.unstatedItems === 0 ? planned.stated : null },
    { name: 'Được giao', dong: assigned },
  ].flatMap(({ name, dong }) =>
    dong === null ? [] : [{ label: `${name} ${formatTrieu(BigInt(dong))}`, value: Number(dong) }],
  );
  return {
    // Two equal levels are one line.
    lines: lines.filter(
      ({ value }, index) => lines.findIndex((one) => one.value === value) === index,
    ),
    points: points.map(({ period, paid }) => ({
      label: period === null ? 'Sau' : SHORT_NAMES[by](period),
      value: paid === null ? null : Number(paid),
      text: paid === null ? '' : formatTrieu(BigInt(paid)),
    })),
  };
}

/** Why there is nothing to draw; null where there is. */
function undrawnReason({ paid, points }: Disbursement): string | null {
  if (paid.unstatedItems > 0) {
    return `Không vẽ vì có ${formatItems(paid.unstatedItems)} không nêu số đã chi.`;
  }
  const isEmpty = points.every((point) => point.paid === null || point.paid === '0');
  return isEmpty ? 'Chưa có khoản chi nào được xác nhận nên chưa có gì để vẽ.' : null;
}

function PointTable({ of, unit }: { of: Disbursement; unit: MoneyUnit }) {
  const rate = (value: string | null) => (value === null ? 'Chưa tính được' : percent(value));
  return (
    <DataTable
      caption={`Lũy kế đã chi của năm ${of.year}, nguồn ${of.source}, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={[
        { key: 'period', header: 'Đến hết', rowHeader: true, cell: (point) => nameOf(of, point) },
        {
          key: 'paid',
          header: 'Lũy kế đã chi trên cổng',
          numeric: true,
          cell: (point) => (point.paid === null ? 'Chưa tới' : amountIn(unit, point.paid)),
        },
        {
          key: 'planned',
          header: 'So với phê duyệt',
          numeric: true,
          cell: (point) => rate(point.rateOfPlanned),
        },
        {
          key: 'assigned',
          header: 'So với dự toán giao',
          numeric: true,
          cell: (point) => rate(point.rateOfAssigned),
        },
      ]}
      rows={of.points}
      rowKey={(point) => String(point.period)}
    />
  );
}

/** How far the money of a year and source was paid out, over the year, with its own table. */
export function DisbursementFigure({
  disbursement,
  unit,
}: {
  disbursement: Disbursement;
  unit: MoneyUnit;
}) {
  const { year, source, planned, assigned, points, asOf } = disbursement;
  const reason = undrawnReason(disbursement);
  const title = findingOf(disbursement);
  const inWords = points.flatMap((point) =>
    point.paid === null
      ? []
      : [`${nameOf(disbursement, point)}: ${formatTrieu(BigInt(point.paid))}`],
  );
  return (
    <FigureFrame
      id="giai-ngan"
      title={title}
      unit={`Lũy kế đã chi của ngân sách năm ${year}, nguồn ${source}, triệu đồng`}
      source="Sổ chi của các đề án, nhiệm vụ trên cổng, chỉ khoản đã xác nhận"
      asOf={formatDay(asOf)}
      note={
        <ul className="list-disc pl-5">
          {planned.unstatedItems > 0 && (
            <li>
              Không có mức phê duyệt để so: {formatItems(planned.unstatedItems, 'khoản')} phê duyệt
              chưa nêu số.
            </li>
          )}
          {assigned === null && <li>Cổng chưa ghi dự toán được giao của năm và nguồn này.</li>}
          <li>
            Mức phê duyệt gồm cả kinh phí chuyển nguồn đến, trừ phần hủy và chuyển đi. Tỷ lệ tính từ
            số đồng, làm tròn một lần đến một phần mười phần trăm.
          </li>
        </ul>
      }
      table={<PointTable of={disbursement} unit={unit} />}
    >
      {reason === null ? (
        <ColumnChart
          id="giai-ngan"
          title={title}
          summary={`Lũy kế đã chi, triệu đồng. ${inWords.join('. ')}.`}
          spec={specOf(disbursement)}
        />
      ) : (
        <p>{reason}</p>
      )}
    </FigureFrame>
  );
}
