import { figureSourceBelow } from '#components/figures/figure-source.tsx';
import { type MoneyAnswer, trieu } from '#components/figures/money-text.ts';
import type { FigureSource, SourceNotes } from '#components/figures/source-notes.ts';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Kind, MoneyState, Programme, Status } from '#lib/domain/vocabulary.ts';
import { KIND_LABELS, MONEY_STATE_LABELS, statusLabel } from '#lib/format/labels.ts';

/** What a plan shows of each of its items. */
export interface PlanItem {
  code: string;
  title: string;
  kind: Kind;
  programme: Programme;
  status: Status;
  beneficiariesState: MoneyState;
  beneficiaries: readonly { slug: string; name: string }[];
  support: MoneyAnswer & { source: FigureSource | null };
}

function beneficiaries({ beneficiariesState, beneficiaries: lines }: PlanItem): React.ReactNode {
  if (beneficiariesState !== 'STATED') return MONEY_STATE_LABELS[beneficiariesState];
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line.slug}>
          <a href={`/don-vi-thu-huong/${line.slug}`}>{line.name}</a>
        </li>
      ))}
    </ul>
  );
}

export function ItemsTable({
  caption,
  items,
  notes,
}: {
  caption: string;
  items: readonly PlanItem[];
  notes: SourceNotes;
}) {
  const columns: Column<PlanItem>[] = [
    { key: 'code', header: 'Mã', nowrap: true, cell: (item) => item.code },
    {
      key: 'title',
      header: 'Tên',
      rowHeader: true,
      cell: (item) => <a href={`/de-an/${item.code}`}>{item.title}</a>,
    },
    { key: 'kind', header: 'Loại', nowrap: true, cell: (item) => KIND_LABELS[item.kind] },
    { key: 'beneficiaries', header: 'Đơn vị thụ hưởng', cell: beneficiaries },
    {
      key: 'support',
      header: 'Kinh phí (triệu đồng)',
      numeric: true,
      cell: (item) => (
        <>
          {trieu(item.support)}
          {figureSourceBelow(notes, `kinh phí của ${item.code}`, item.support.source)}
        </>
      ),
    },
    {
      key: 'status',
      header: 'Trạng thái',
      cell: (item) => {
        const { label, tone } = statusLabel(item.status, item.programme);
        return <Tag tone={tone}>{label}</Tag>;
      },
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={items} rowKey={(item) => item.code} />
  );
}
