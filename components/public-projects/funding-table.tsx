import { toMoney } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { completeSum, totalOf } from '#lib/domain/money.ts';
import { formatTrieu } from '#lib/format/money.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { MoneyWithSource } from './money-with-source.tsx';

type Line = PublicProject['fundingLines'][number];

/** A sum only of several lines that are all stated. */
function footerOf(lines: readonly Line[]): string | null {
  const sum = completeSum(totalOf(lines.map((line) => toMoney(line.amount))));
  return lines.length > 1 && sum !== null ? formatTrieu(sum) : null;
}

/** The money of one project, source by source. */
export function FundingTable({ project, notes }: { project: PublicProject; notes: SourceNotes }) {
  const { code, fundingLines, recordSource } = project;
  const columns: Column<Line>[] = [
    { key: 'source', header: 'Nguồn vốn', rowHeader: true, cell: (line) => line.sourceName },
    {
      key: 'amount',
      header: 'Kinh phí (triệu đồng)',
      numeric: true,
      cell: (line) => (
        <MoneyWithSource
          money={line.amount}
          of={`${line.sourceName.toLowerCase()} của ${code}`}
          notes={notes}
          record={recordSource}
        />
      ),
    },
  ];
  const sum = footerOf(fundingLines);
  return (
    <div className="max-w-3xl">
      <DataTable
        caption={`Kinh phí theo nguồn của ${code}`}
        captionHidden
        columns={columns}
        rows={fundingLines}
        rowKey={(line) => line.source}
        {...(sum ? { footer: ['Cộng', sum] } : {})}
      />
    </div>
  );
}
