import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { FrozenDocument } from '#lib/review/snapshot-schema.ts';
import {
  DOCUMENT_CHANGE_LABELS,
  documentChanges,
  documentKindLabel,
  type DocumentChange,
} from './document-changes.ts';

const TONES = { ADDED: 'success', REPLACED: 'info', REMOVED: 'warning' } as const;

const fileName = (document: FrozenDocument | null) =>
  document?.fileName ?? <span className="text-muted">Không có</span>;

/** Papers that were added, replaced or taken away between the two submissions. */
export function ChangeDocuments({
  before,
  after,
  names,
}: {
  before: readonly FrozenDocument[] | null;
  after: readonly FrozenDocument[] | null;
  /** What the two versions are called in the heads of the columns. */
  names: { before: string; after: string };
}) {
  if (before === null || after === null) {
    return (
      <p className="text-muted">
        Lần gửi trước khi cổng nhận tài liệu đính kèm không có danh mục tài liệu để so sánh.
      </p>
    );
  }
  const rows = documentChanges(before, after);
  if (rows.length === 0) {
    return (
      <p className="text-muted">
        Tài liệu không thay đổi:{' '}
        {after.length === 0 ? 'chưa có tài liệu nào' : `${after.length} tệp`}.
      </p>
    );
  }
  const columns: readonly Column<DocumentChange>[] = [
    {
      key: 'kind',
      header: 'Tài liệu',
      rowHeader: true,
      cell: (row) => documentKindLabel((row.after ?? row.before)?.kind ?? ''),
    },
    {
      key: 'change',
      header: 'Thay đổi',
      cell: (row) => <Tag tone={TONES[row.kind]}>{DOCUMENT_CHANGE_LABELS[row.kind]}</Tag>,
    },
    { key: 'before', header: names.before, cell: (row) => fileName(row.before) },
    { key: 'after', header: names.after, cell: (row) => fileName(row.after) },
  ];
  return (
    <DataTable
      caption="Tài liệu đính kèm"
      columns={columns}
      rows={rows}
      rowKey={(row) => (row.after ?? row.before)?.id ?? ''}
    />
  );
}
