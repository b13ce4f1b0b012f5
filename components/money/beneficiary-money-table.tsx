import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { moneyUnitLabel, type MoneyUnit } from '#lib/format/money.ts';
import type { KnownSum, MoneyFigure, PublicBeneficiaryMoneyRow } from '#lib/money/figures.ts';
import { figureColumns, figureTotals } from './figure-columns.tsx';

type Key = Omit<PublicBeneficiaryMoneyRow, MoneyFigure>;

/** Of one establishment the columns are about its own part of each project. */
const NAMES = { approved: 'Phần được duyệt', remaining: 'Còn lại' };

const ABOUT = (projectHref: (code: string) => string): readonly Column<Key>[] => [
  {
    key: 'project',
    header: 'Năm, đề án',
    rowHeader: true,
    cell: (row) => {
      const { label, tone } = statusLabel(row.status, row.programme);
      return (
        <>
          {row.year}:{' '}
          <a className="whitespace-nowrap" href={projectHref(row.code)}>
            {row.code}
          </a>
          <span className="block text-sm font-normal">{row.title}</span>
          <span className="mt-1 block font-normal">
            <Tag tone={tone}>{label}</Tag>
          </span>
          {!row.isOfPlan && (
            <span className="block text-sm font-normal text-muted">
              Chi ngoài năm kế hoạch hoặc từ nguồn khác
            </span>
          )}
        </>
      );
    },
  },
  { key: 'source', header: 'Nguồn', cell: (row) => row.sourceName },
];

/** A table names no more rows than this; the file has them all. */
const MAX_ROWS = 300;

const leftOut = (count: number) =>
  count > MAX_ROWS
    ? `; nêu ${formatCount(MAX_ROWS)} dòng mới nhất trong ${formatCount(count)}, dòng cộng tính đủ`
    : '';

/** What an establishment has of each project, year by year; the last line is what it has in all. */
export function BeneficiaryMoneyTable<Figure extends MoneyFigure>({
  name,
  figures,
  rows,
  unit,
  projectHref,
}: {
  name: string;
  figures: readonly Figure[];
  rows: readonly (Key & Record<Figure, KnownSum>)[];
  unit: MoneyUnit;
  projectHref: (code: string) => string;
}) {
  const shown = rows.slice(0, MAX_ROWS);
  return (
    <DataTable
      wideId="bang-kinh-phi-don-vi"
      caption={`Kinh phí của ${name} qua các năm, đơn vị: ${moneyUnitLabel(unit)}${leftOut(rows.length)}`}
      columns={[
        ...ABOUT(projectHref),
        ...figureColumns<Figure, Key & Record<Figure, KnownSum>>(figures, unit, NAMES),
      ]}
      rows={shown}
      rowKey={({ year, code, source }) => `${year} ${code} ${source}`}
      footer={['Cộng mọi năm', null, ...figureTotals(figures, rows, unit)]}
    />
  );
}
