import { figureSource } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { MONEY_STATE_LABELS, PROGRAMME_SHORT_LABELS, statusLabel } from '#lib/format/labels.ts';
import { OwnPart, sharedText, type Part } from './part-money.tsx';
import { projectHref } from './result-table.tsx';
import { InferredLink } from './share-table.tsx';

/** The projects of one establishment, and what it received in each. */
export function PartTable({
  beneficiary,
  notes,
}: {
  beneficiary: PublicBeneficiary;
  notes: SourceNotes;
}) {
  const { name, projects } = beneficiary;
  const columns: Column<Part>[] = [
    {
      key: 'title',
      header: 'Đề án',
      rowHeader: true,
      cell: (part) => (
        <>
          <a href={projectHref(part.code)}>{part.title}</a>
          <span className="block text-sm font-normal text-muted">{part.code}</span>
          <InferredLink
            source={part.support.source}
            of={`${name} thụ hưởng ${part.code}`}
            notes={notes}
          />
        </>
      ),
    },
    { key: 'year', header: 'Năm', nowrap: true, cell: (part) => part.year },
    {
      key: 'content',
      header: 'Nội dung',
      nowrap: true,
      cell: (part) => part.activityContent ?? MONEY_STATE_LABELS.NOT_STATED,
    },
    {
      key: 'programme',
      header: 'Chương trình',
      cell: (part) => PROGRAMME_SHORT_LABELS[part.programme],
    },
    {
      key: 'status',
      header: 'Trạng thái',
      cell: (part) => {
        const { label, tone } = statusLabel(part.status, part.programme);
        return <Tag tone={tone}>{label}</Tag>;
      },
    },
    {
      key: 'own',
      header: 'Phần riêng (triệu đồng)',
      numeric: true,
      cell: (part) => <OwnPart name={name} part={part} notes={notes} />,
    },
    {
      key: 'whole',
      header: 'Kinh phí cả đề án (triệu đồng)',
      numeric: true,
      cell: (part) => (
        <>
          {trieu(part.projectSupport)}{' '}
          {figureSource(notes, `kinh phí của ${part.code}`, part.projectSupport.source)}
          {part.members > 1 && <span className="block text-sm text-muted">{sharedText(part)}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={`Đề án mà ${name} thụ hưởng`}
      captionHidden
      columns={columns}
      rows={projects}
      rowKey={(part) => part.code}
    />
  );
}
