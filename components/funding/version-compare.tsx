import { KeepUnit } from '#components/money/unit-switch.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { differencesBetween, type RowDifference } from '#lib/domain/funding-grid.ts';
import type { Money } from '#lib/domain/money.ts';
import { DIFFERENCE_LABELS } from '#lib/format/funding-labels.ts';
import type { MoneyUnit } from '#lib/format/money.ts';
import type { FundingVersionView } from '#lib/funding/queries.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import { amountIn } from './amounts.ts';
import { versionName } from './version-view.tsx';

const rowsOf = ({ rows }: FundingVersionView) =>
  rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([source, money]) => [source, toMoneyOf(money)]),
    ),
  }));

interface Line {
  key: string;
  row: RowDifference;
  source: string;
  before: Money | null;
  after: Money | null;
}

function inWords(money: Money | null, unit: MoneyUnit): string {
  if (money === null) return 'Không có dòng này';
  return money.state === 'NOT_APPLICABLE' ? 'Không áp dụng' : amountIn(money.dong, unit);
}

/** Two versions side by side, cell by cell where they differ. */
export function VersionDifferences({
  before,
  after,
  unit,
}: {
  before: FundingVersionView;
  after: FundingVersionView;
  unit: MoneyUnit;
}) {
  const all = [...before.sources, ...after.sources];
  const nameOf = new Map(all.map(({ source, sourceName }) => [source, sourceName]));
  const people = new Map(
    [...before.rows, ...after.rows].map((row) => [row.beneficiary, row.beneficiaryName]),
  );
  const lines = differencesBetween(rowsOf(before), rowsOf(after), [...nameOf.keys()]).flatMap(
    (row, index) =>
      row.cells.map((cell): Line => ({ ...cell, row, key: `${index} ${cell.source}` })),
  );
  if (lines.length === 0) return <p>Hai bản có cùng các dòng và cùng số tiền.</p>;
  const columns: readonly Column<Line>[] = [
    {
      key: 'item',
      header: 'Hạng mục',
      rowHeader: true,
      cell: ({ row }) =>
        `${row.costItem} (${people.get(row.beneficiary) ?? 'chung'}): ${DIFFERENCE_LABELS[row.kind].toLowerCase()}`,
    },
    { key: 'source', header: 'Nguồn vốn', cell: ({ source }) => nameOf.get(source) ?? source },
    {
      key: 'before',
      header: versionName(before),
      numeric: true,
      cell: (line) => inWords(line.before, unit),
    },
    {
      key: 'after',
      header: versionName(after),
      numeric: true,
      cell: (line) => inWords(line.after, unit),
    },
  ];
  return (
    <DataTable
      caption={`${versionName(after)} so với ${versionName(before)}`}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}

/** Which version to read, and which one to hold it against; works without scripts. */
export function VersionPicker({
  versions,
  shown,
  against,
  unit,
}: {
  versions: readonly FundingVersionView[];
  shown: number;
  against: number | null;
  unit: MoneyUnit;
}) {
  const options = versions.map((version) => (
    <option key={version.number} value={version.number}>
      {versionName(version)}
    </option>
  ));
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-4">
      <KeepUnit unit={unit} />
      <label className="grid gap-1">
        Xem bản
        <select name="ban" className="input" defaultValue={shown}>
          {options}
        </select>
      </label>
      <label className="grid gap-1">
        So với
        <select name="voi" className="input" defaultValue={against ?? ''}>
          <option value="">Không so</option>
          {options}
        </select>
      </label>
      <Button tone="secondary">Xem</Button>
    </form>
  );
}
