import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { computedSourceBelow, figureSourceBelow } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { formatCount } from '#lib/format/counts.ts';
import { MONEY_STATE_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { PlanView } from '#lib/plans/schema.ts';

type Line = PlanView['programmes'][number];

const count = (value: number | null) =>
  value === null ? MONEY_STATE_LABELS.NOT_STATED : formatCount(value);

function computedSupport({ support }: Line): React.ReactNode {
  if (support.computed.state === 'STATED') return trieu(support.computed);
  return (
    <>
      Chưa cộng được: {formatCount(support.unstatedItems)} đề án, nhiệm vụ{' '}
      <span className="whitespace-nowrap">nguồn không nêu</span> kinh phí
    </>
  );
}

/** Stated beside computed, programme by programme; the sum of both says that it is computed. */
export function SumsTable({ plan, notes }: { plan: PlanView; notes: SourceNotes }) {
  const { year, total } = plan;
  const columns: Column<Line>[] = [
    {
      key: 'programme',
      header: 'Chương trình',
      rowHeader: true,
      cell: (line) => PROGRAMME_LABELS[line.programme],
    },
    {
      key: 'items-stated',
      header: 'Số đề án, nhiệm vụ nguồn nêu',
      numeric: true,
      cell: (line) => (
        <>
          {count(line.items.stated)}
          {figureSourceBelow(
            notes,
            `số đề án ${PROGRAMME_LABELS[line.programme].toLowerCase()} năm ${year}`,
            line.items.source,
          )}
        </>
      ),
    },
    {
      key: 'items-computed',
      header: 'Số hồ sơ trên cổng',
      numeric: true,
      cell: (line) => (
        <>
          {formatCount(line.items.computed)}
          {computedSourceBelow(
            notes,
            `số hồ sơ ${PROGRAMME_LABELS[line.programme].toLowerCase()} năm ${year}`,
            'Đếm hồ sơ đề án, nhiệm vụ của kế hoạch đã công bố trên cổng.',
            `/de-an?nam=${year}`,
          )}
        </>
      ),
    },
    {
      key: 'support-stated',
      header: 'Kinh phí nguồn nêu (triệu đồng)',
      numeric: true,
      cell: (line) => (
        <>
          {trieu(line.support.stated)}
          {figureSourceBelow(
            notes,
            `${PROGRAMME_LABELS[line.programme]} năm ${year}`,
            line.support.stated.source,
          )}
        </>
      ),
    },
    {
      key: 'support-computed',
      header: 'Cộng từ từng đề án (triệu đồng)',
      numeric: true,
      cell: (line) => (
        <>
          {computedSupport(line)}
          {line.support.computed.state === 'STATED' &&
            computedSourceBelow(
              notes,
              `tổng cộng từ từng đề án ${PROGRAMME_LABELS[line.programme].toLowerCase()}`,
              'Cộng kinh phí của từng đề án, nhiệm vụ trong kế hoạch; nguồn của từng khoản ở bảng đề án.',
              `/de-an?nam=${year}`,
            )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={`Số nguồn nêu và số cổng tính, kế hoạch năm ${year}`}
      captionHidden
      columns={columns}
      rows={plan.programmes}
      rowKey={(line) => line.programme}
      footer={[
        'Cộng',
        count(total.items),
        formatCount(plan.programmes.reduce((sum, line) => sum + line.items.computed, 0)),
        <>
          {trieu(total.support.computed)} (tính từ hai chương trình){' '}
          {figureSourceBelow(notes, `tổng kinh phí năm ${year}`, total.support.computed.source)}
        </>,
        null,
      ]}
    />
  );
}
