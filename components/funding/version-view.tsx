import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { FUNDING_STAGE_LABELS } from '#lib/format/funding-labels.ts';
import type { MoneyUnit } from '#lib/format/money.ts';
import type { FundingDesk, FundingVersionView } from '#lib/funding/queries.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import { amountIn, restIn, totalIn } from './amounts.ts';

type Figures = FundingDesk['start'];
type Total = Figures['total'];

const bigintOf = (dong: string | null) => (dong === null ? null : BigInt(dong));
const total = ({ dong, unstatedItems }: Total, unit: MoneyUnit) =>
  totalIn({ statedDong: bigintOf(dong), statedItems: 0, unstatedItems }, unit);

/** "Bản 2: Theo thẩm định" */
export function versionName({
  number,
  stage,
}: Pick<FundingVersionView, 'number' | 'stage'>): string {
  return `Bản ${number}: ${FUNDING_STAGE_LABELS[stage]}`;
}

/** Who saved a version and when. */
export function VersionOrigin({ version }: { version: FundingVersionView }) {
  return (
    <p className="text-muted">
      {version.savedBy} lưu {formatInstant(new Date(version.savedAt))}
      {version.note && <> · {version.note}</>}
    </p>
  );
}

/** Each source: what it gives in all, what of it is broken down, and what is not. */
export function SourceTable({
  caption,
  sources,
  unit,
}: {
  caption: string;
  sources: Figures['sources'];
  unit: MoneyUnit;
}) {
  const columns: readonly Column<Figures['sources'][number]>[] = [
    { key: 'name', header: 'Nguồn vốn', rowHeader: true, cell: (line) => line.sourceName },
    {
      key: 'total',
      header: 'Tổng',
      numeric: true,
      cell: (line) => amountIn(toMoneyOf(line.total).dong, unit),
    },
    {
      key: 'cells',
      header: 'Đã phân khai',
      numeric: true,
      cell: (line) => total(line.cells, unit),
    },
    {
      key: 'rest',
      header: 'Còn lại',
      numeric: true,
      cell: (line) => restIn(bigintOf(line.rest), unit),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={sources} rowKey={(line) => line.source} />
  );
}

const CELL_WORDS = { NOT_STATED: 'Chưa có số liệu', NOT_APPLICABLE: 'Không áp dụng' };

/** The rows of a version as they were saved. */
export function RowTable({
  caption,
  figures,
  unit,
}: {
  caption: string;
  figures: Figures;
  unit: MoneyUnit;
}) {
  type Row = Figures['rows'][number];
  const columns: Column<Row>[] = [
    { key: 'item', header: 'Hạng mục', rowHeader: true, cell: (row) => row.costItem },
    { key: 'who', header: 'Đơn vị', cell: (row) => row.beneficiaryName ?? 'Chung' },
    ...figures.sources.map(({ source, sourceName }): Column<Row> => ({
      key: source,
      header: sourceName,
      numeric: true,
      cell: (row) => {
        const money = toMoneyOf(row.cells[source] ?? { state: 'NOT_STATED', dong: null });
        return money.state === 'STATED' ? amountIn(money.dong, unit) : CELL_WORDS[money.state];
      },
    })),
    { key: 'total', header: 'Cộng dòng', numeric: true, cell: (row) => total(row.total, unit) },
    { key: 'eligible', header: 'Được tính', cell: (row) => (row.isEligible ? 'Có' : 'Không') },
    { key: 'note', header: 'Ghi chú', cell: (row) => row.note ?? '' },
  ];
  const footer = [
    'Cộng',
    null,
    ...figures.sources.map(({ cells }) => total(cells, unit)),
    total(figures.total, unit),
    null,
    null,
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={figures.rows}
      rowKey={(row) => `${figures.rows.indexOf(row)}`}
      footer={footer}
    />
  );
}

/** What is meant for each beneficiary, over all sources. */
export function ShareTable({ figures, unit }: { figures: Figures; unit: MoneyUnit }) {
  return (
    <DataTable
      caption="Theo đơn vị thụ hưởng"
      columns={[
        {
          key: 'name',
          header: 'Đơn vị thụ hưởng',
          rowHeader: true,
          cell: (line: Figures['beneficiaries'][number]) => line.name ?? 'Chung',
        },
        {
          key: 'total',
          header: 'Cộng các nguồn',
          numeric: true,
          cell: (line) => total(line.total, unit),
        },
      ]}
      rows={figures.beneficiaries}
      rowKey={(line) => line.beneficiary ?? ''}
    />
  );
}
