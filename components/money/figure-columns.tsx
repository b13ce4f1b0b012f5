import type { Column } from '#components/ui/data-table.tsx';
import { MONEY_FIGURE_LABELS } from '#lib/format/money-figure-labels.ts';
import { formatMoneyCell, type MoneyUnit } from '#lib/format/money.ts';
import type { KnownSum, MoneyFigure } from '#lib/money/figures.ts';

export function amountIn(unit: MoneyUnit, dong: string): string {
  return formatMoneyCell({ state: 'STATED', dong: BigInt(dong) }, unit);
}

/** The known part of a sum and how many amounts are missing from it: nothing unknown reads as 0. */
export function KnownAmount({ sum, unit }: { sum: KnownSum; unit: MoneyUnit }) {
  if (sum.stated === null && sum.unstatedItems === 0) return <span className="text-muted">–</span>;
  return (
    <>
      {sum.stated !== null && (
        <span className="whitespace-nowrap">{amountIn(unit, sum.stated)}</span>
      )}
      {sum.unstatedItems > 0 && (
        <span className="block min-w-24 text-sm text-muted">
          {sum.stated === null ? '' : 'và '}
          {sum.unstatedItems} khoản chưa nêu số
        </span>
      )}
    </>
  );
}

type Of<Figure extends MoneyFigure> = Record<Figure, KnownSum>;

/** The figures that money is followed by, each under its name or the one given here. */
export function figureColumns<Figure extends MoneyFigure, Row extends Of<Figure>>(
  figures: readonly Figure[],
  unit: MoneyUnit,
  names: Partial<Record<MoneyFigure, string>> = {},
): Column<Row>[] {
  return figures.map((figure) => ({
    key: figure,
    header: names[figure] ?? MONEY_FIGURE_LABELS[figure],
    numeric: true,
    cell: (row: Row) => <KnownAmount sum={row[figure]} unit={unit} />,
  }));
}

/** Known amounts added up; what is missing of them is counted, and of nothing known there is no sum. */
export function addUp(sums: readonly KnownSum[]): KnownSum {
  const known = sums.flatMap(({ stated }) => (stated === null ? [] : [BigInt(stated)]));
  const unstatedItems = sums.reduce((count, sum) => count + sum.unstatedItems, 0);
  const total = known.reduce((sum, dong) => sum + dong, 0n);
  const isKnown = known.length > 0 && (unstatedItems === 0 || total !== 0n);
  return { stated: isKnown ? total.toString() : null, unstatedItems };
}

/** The same figures added up over rows that hold nothing twice. */
export function figureTotals<Figure extends MoneyFigure>(
  figures: readonly Figure[],
  rows: readonly Of<Figure>[],
  unit: MoneyUnit,
): React.ReactNode[] {
  return figures.map((figure) => (
    <KnownAmount key={figure} unit={unit} sum={addUp(rows.map((row) => row[figure]))} />
  ));
}
