import type { SourceNotes } from '#components/figures/source-notes.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { PublicBeneficiary } from '#lib/beneficiaries/view.ts';
import { formatCount } from '#lib/format/counts.ts';
import { ESTABLISHMENT_TYPE_LABELS, MONEY_STATE_LABELS } from '#lib/format/labels.ts';
import { beneficiaryHref } from './beneficiary-links.tsx';
import { OwnPart, wholeProjectText, withinSentence } from './part-money.tsx';
import { projectHref } from './result-table.tsx';
import { InferredLink } from './share-table.tsx';

/** A list names no more parts of one establishment; its own page has them all. */
const MAX_PARTS = 5;

/** Everybody who takes part in what is published, with the first of their parts. */
export function BeneficiaryTable({
  rows,
  notes,
}: {
  rows: readonly PublicBeneficiary[];
  notes: SourceNotes;
}) {
  const columns: Column<PublicBeneficiary>[] = [
    {
      key: 'name',
      header: 'Đơn vị',
      rowHeader: true,
      cell: (row) => <a href={beneficiaryHref(row.slug)}>{row.name}</a>,
    },
    {
      key: 'type',
      header: 'Loại hình',
      cell: (row) =>
        row.type ? ESTABLISHMENT_TYPE_LABELS[row.type] : MONEY_STATE_LABELS.NOT_STATED,
    },
    {
      key: 'count',
      header: 'Số đề án',
      numeric: true,
      cell: (row) => formatCount(row.projectCount),
    },
    {
      key: 'parts',
      header: 'Đã nhận trong từng đề án',
      cell: (row) => (
        <ul className="grid gap-3">
          {row.projects.slice(0, MAX_PARTS).map((part) => (
            <li key={part.code}>
              <a href={projectHref(part.code)}>{part.title}</a>
              <span className="block">
                Phần riêng: <OwnPart inSentence name={row.name} part={part} notes={notes} />
              </span>
              <span className="block text-sm text-muted">
                Kinh phí cả đề án: {withinSentence(wholeProjectText(part))}
              </span>
              <InferredLink
                source={part.support.source}
                of={`${row.name} thụ hưởng ${part.code}`}
                notes={notes}
              />
            </li>
          ))}
          {row.projectCount > MAX_PARTS && (
            <li>
              <a href={beneficiaryHref(row.slug)}>
                và {formatCount(row.projectCount - MAX_PARTS)} đề án khác
              </a>
            </li>
          )}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption="Đơn vị thụ hưởng tìm thấy"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  );
}
