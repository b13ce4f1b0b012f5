import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { ChangeRow } from './change-rows.ts';

function words(text: string | null) {
  return text === null ? (
    <span className="text-muted">Không có</span>
  ) : (
    <span className="whitespace-pre-line">{text}</span>
  );
}

const columns: readonly Column<ChangeRow>[] = [
  { key: 'label', header: 'Mục', rowHeader: true, cell: (row) => row.label },
  { key: 'before', header: 'Lần trước', cell: (row) => words(row.before) },
  {
    key: 'after',
    header: 'Lần này',
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

/** Field by field: what the dossier said before and what it says now. */
export function ChangeTable({ rows, caption }: { rows: readonly ChangeRow[]; caption: string }) {
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />;
}
