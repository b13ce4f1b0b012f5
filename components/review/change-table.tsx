import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { ChangeRow } from './change-rows.ts';

function words(text: string | null) {
  return text === null ? (
    <span className="text-muted">Không có</span>
  ) : (
    <span className="whitespace-pre-line">{text}</span>
  );
}

/** Field by field, list by item: what the dossier said before and what it says now. */
export function ChangeTable({
  rows,
  caption,
  before,
  after,
}: {
  rows: readonly ChangeRow[];
  caption: string;
  /** What the two versions are called in the heads of the columns. */
  before: string;
  after: string;
}) {
  const columns: readonly Column<ChangeRow>[] = [
    { key: 'label', header: 'Mục', rowHeader: true, cell: (row) => row.label },
    { key: 'before', header: before, cell: (row) => words(row.before) },
    {
      key: 'after',
      header: after,
      cell: (row) => (
        <>
          {words(row.after)}
          {row.difference && (
            <span className="mt-1 block font-semibold">Chênh lệch: {row.difference}</span>
          )}
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
