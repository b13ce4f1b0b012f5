import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import {
  BENEFICIARY_FIGURES,
  type BeneficiaryFigure,
  type BeneficiaryMoneyRow,
  type KnownSum,
} from '#lib/money/figures.ts';
import { addUp, figureColumns } from './figure-columns.tsx';

type Year = Record<BeneficiaryFigure, KnownSum> & { year: number; projects: number };

function byYear(rows: readonly BeneficiaryMoneyRow[]): Year[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const sum = (figure: BeneficiaryFigure) => addUp(own.map((row) => row[figure]));
    return {
      year,
      projects: new Set(own.map(({ code }) => code)).size,
      approved: sum('approved'),
      contracted: sum('contracted'),
      advanced: sum('advanced'),
      paid: sum('paid'),
      settled: sum('settled'),
      remaining: sum('remaining'),
    };
  });
}

const columns = (unit: MoneyUnit): readonly Column<Year>[] => [
  {
    key: 'year',
    header: 'Năm',
    rowHeader: true,
    cell: ({ year, projects }) => (
      <>
        {year} <span className="font-normal text-muted">({projects} đề án)</span>
      </>
    ),
  },
  ...figureColumns<BeneficiaryFigure, Year>(BENEFICIARY_FIGURES, unit, {
    approved: 'Phần được duyệt',
    remaining: 'Còn lại',
  }),
];

/** The same amounts year by year, over projects and sources. */
export function BeneficiaryYearsTable({
  rows,
  unit,
}: {
  rows: readonly BeneficiaryMoneyRow[];
  unit: MoneyUnit;
}) {
  return (
    <DataTable
      wideId="bang-cong-theo-nam"
      caption={`Cộng theo năm, đơn vị: ${moneyUnitLabel(unit)}`}
      columns={columns(unit)}
      rows={byYear(rows)}
      rowKey={({ year }) => String(year)}
    />
  );
}
