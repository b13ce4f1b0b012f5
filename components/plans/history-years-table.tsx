import { figureSourceBelow } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatTrieu } from '#lib/format/money.ts';
import type { HistoryView } from '#lib/plans/schema.ts';

type Line = HistoryView['years'][number];
type Part = Line['projects'];
type Rest = HistoryView['rest']['projects'];

const BASES = { STATED: 'tài liệu nêu', RECORDS: 'cộng từ hồ sơ' } as const;

function cellOf(
  part: Part | undefined,
  format: (value: bigint) => string,
  notes: SourceNotes,
  of: string,
): React.ReactNode {
  if (!part || part.value === null) return <span className="text-muted">Chưa có số liệu</span>;
  return (
    <>
      {format(BigInt(part.value))}
      {part.basis && <span className="block text-sm text-muted">{BASES[part.basis]}</span>}
      {figureSourceBelow(notes, of, part.source)}
    </>
  );
}

function restOf({ remaining, excess }: Rest, format: (value: bigint) => string): string {
  if (excess !== null) return `Vượt ${format(BigInt(excess))}`;
  return remaining === null ? 'Đã phân tách hết' : format(BigInt(remaining));
}

/** The years that somebody has put down, beside what no year accounts for yet. */
export function HistoryYearsTable({
  history,
  notes,
}: {
  history: HistoryView;
  notes: SourceNotes;
}) {
  const programmes = history.programmes.map(({ programme }) => programme);
  const columns: Column<Line>[] = [
    { key: 'year', header: 'Năm', rowHeader: true, cell: ({ year }) => `Năm ${year}` },
    ...programmes.flatMap((programme): Column<Line>[] => [
      {
        key: `${programme}-projects`,
        header: `${PROGRAMME_LABELS[programme]}: số đề án`,
        numeric: true,
        cell: (line) =>
          cellOf(
            line.programmes.find((of) => of.programme === programme)?.projects,
            formatCount,
            notes,
            `số đề án ${PROGRAMME_LABELS[programme].toLowerCase()} năm ${line.year}`,
          ),
      },
      {
        key: `${programme}-support`,
        header: `${PROGRAMME_LABELS[programme]}: triệu đồng`,
        numeric: true,
        cell: (line) =>
          cellOf(
            line.programmes.find((of) => of.programme === programme)?.support,
            formatTrieu,
            notes,
            `kinh phí ${PROGRAMME_LABELS[programme].toLowerCase()} năm ${line.year}`,
          ),
      },
    ]),
    {
      key: 'projects',
      header: 'Cả hai: số đề án',
      numeric: true,
      cell: (line) => cellOf(line.projects, formatCount, notes, `số đề án năm ${line.year}`),
    },
    {
      key: 'support',
      header: 'Cả hai: triệu đồng',
      numeric: true,
      cell: (line) => cellOf(line.support, formatTrieu, notes, `kinh phí năm ${line.year}`),
    },
  ];
  return (
    <DataTable
      caption={`Số liệu từng năm giai đoạn ${history.from}–${history.to}`}
      captionHidden
      columns={columns}
      rows={history.years}
      rowKey={({ year }) => String(year)}
      footer={[
        'Chưa phân tách',
        ...history.rest.programmes.flatMap((of) => [
          restOf(of.projects, formatCount),
          restOf(of.support, formatTrieu),
        ]),
        restOf(history.rest.projects, formatCount),
        restOf(history.rest.support, formatTrieu),
      ]}
    />
  );
}
