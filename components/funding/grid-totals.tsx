'use client';

import { DataTable, type Column } from '#components/ui/data-table.tsx';
import {
  beneficiaryTotals,
  breakdownOf,
  gridTotal,
  totalAfter,
  type GridRow,
  type SourceBreakdown,
  type SourceLimit,
} from '#lib/domain/funding-grid.ts';
import { isStated, type Money, type MoneyTotal } from '#lib/domain/money.ts';
import { formatDifference, type MoneyUnit } from '#lib/format/money.ts';
import { amountIn, restIn, totalIn } from './amounts.ts';
import type { GridSource } from './grid-columns.ts';
import type { Beneficiary } from './grid-paste.ts';

type Limits = Readonly<Record<string, SourceLimit>>;

interface SourceLine extends SourceBreakdown {
  name: string;
  isFixed: boolean;
}

const stated = (money: Money, unit: MoneyUnit) => amountIn(money.dong, unit);

/** How a source's total comes out of a save: as it was, or as its cells say. */
function follows({ isComplete, isFixed, restDong }: SourceLine): boolean {
  return isComplete && !isFixed && restDong !== 0n;
}

const sourceColumns = (unit: MoneyUnit): readonly Column<SourceLine>[] => [
  { key: 'name', header: 'Nguồn vốn', rowHeader: true, cell: (line) => line.name },
  {
    key: 'total',
    header: 'Tổng',
    numeric: true,
    nowrap: true,
    cell: (line) => stated(line.total, unit),
  },
  {
    key: 'cells',
    header: 'Đã phân khai',
    numeric: true,
    cell: (line) => totalIn(line.cells, unit),
  },
  {
    key: 'rest',
    header: 'Còn lại',
    numeric: true,
    cell: (line) =>
      follows(line)
        ? `Khi lưu, tổng là ${stated(totalAfter(line), unit)}`
        : restIn(line.restDong, unit),
  },
];

interface ShareLine {
  key: string;
  name: string;
  total: MoneyTotal;
}

const shareColumns = (unit: MoneyUnit): readonly Column<ShareLine>[] => [
  { key: 'name', header: 'Đơn vị thụ hưởng', rowHeader: true, cell: (line) => line.name },
  {
    key: 'total',
    header: 'Cộng các nguồn',
    numeric: true,
    cell: (line) => totalIn(line.total, unit),
  },
];

/** What the grid comes to as it stands: by source, by beneficiary and over all. */
export function GridTotals({
  rows,
  used,
  limits,
  sources,
  beneficiaries,
  support,
  unit,
}: {
  rows: readonly GridRow[];
  used: readonly string[];
  limits: Limits;
  sources: readonly GridSource[];
  beneficiaries: readonly Beneficiary[];
  /** What the programme's own source is held against. */
  support: { source: string; label: string; money: Money };
  unit: MoneyUnit;
}) {
  const lines = used.map((code): SourceLine => ({
    ...breakdownOf(rows, code, limits[code]?.total),
    name: sources.find((source) => source.code === code)?.name ?? code,
    isFixed: limits[code]?.isFixed ?? false,
  }));
  const shares = beneficiaryTotals(rows, used).map(({ beneficiary, total }): ShareLine => ({
    key: beneficiary ?? '',
    name: beneficiaries.find(({ slug }) => slug === beneficiary)?.name ?? beneficiary ?? 'Chung',
    total,
  }));
  const own = lines.find(({ source }) => source === support.source);
  const after = own && (own.isFixed ? own.total : totalAfter(own));
  const apart =
    after && isStated(after) && isStated(support.money) ? after.dong - support.money.dong : 0n;
  return (
    <div className="grid gap-6">
      {lines.length > 0 && (
        <DataTable
          caption={`Theo nguồn vốn (${unit === 'TRIEU' ? 'triệu đồng' : 'đồng'})`}
          columns={sourceColumns(unit)}
          rows={lines}
          rowKey={(line) => line.source}
        />
      )}
      {apart !== 0n && (
        <p>
          {support.label}: <b>{stated(support.money, unit)}</b>. Nguồn khuyến công của chương trình
          lệch <b>{formatDifference(apart)}</b>; hãy sửa một trong hai cho khớp.
        </p>
      )}
      {shares.length > 0 && (
        <DataTable
          caption={`Theo đơn vị thụ hưởng (${unit === 'TRIEU' ? 'triệu đồng' : 'đồng'})`}
          columns={shareColumns(unit)}
          rows={shares}
          rowKey={(line) => line.key}
        />
      )}
      <p>
        Cộng tất cả: <b>{totalIn(gridTotal(rows, used), unit)}</b>.
      </p>
    </div>
  );
}
