import { figureSourceBelow } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { HistoryView } from '#lib/plans/schema.ts';

type Line = HistoryView['programmes'][number];

/** Totals of the period by programme, each as the document states it. */
export function HistoryTable({ history, notes }: { history: HistoryView; notes: SourceNotes }) {
  const period = `${history.from}–${history.to}`;
  const columns: Column<Line>[] = [
    {
      key: 'programme',
      header: 'Chương trình',
      rowHeader: true,
      cell: (line) => PROGRAMME_LABELS[line.programme],
    },
    {
      key: 'projects',
      header: 'Số đề án, nhiệm vụ',
      numeric: true,
      cell: (line) => (
        <>
          {formatCount(line.projects)}
          {figureSourceBelow(
            notes,
            `số đề án ${PROGRAMME_LABELS[line.programme].toLowerCase()} ${period}`,
            line.source,
          )}
        </>
      ),
    },
    {
      key: 'support',
      header: 'Kinh phí (triệu đồng)',
      numeric: true,
      cell: (line) => (
        <>
          {trieu(line.support)}
          {figureSourceBelow(
            notes,
            `kinh phí ${PROGRAMME_LABELS[line.programme].toLowerCase()} ${period}`,
            line.support.source,
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={`Đề án và kinh phí giai đoạn ${period} theo chương trình`}
      captionHidden
      columns={columns}
      rows={history.programmes}
      rowKey={(line) => line.programme}
      footer={[
        'Tổng nguồn nêu',
        <>
          {formatCount(history.total.projects)}
          {figureSourceBelow(notes, `tổng số đề án ${period}`, history.total.source)}
        </>,
        <>
          {trieu(history.total.support)}
          {figureSourceBelow(notes, `tổng kinh phí ${period}`, history.total.support.source)}
        </>,
      ]}
    />
  );
}
