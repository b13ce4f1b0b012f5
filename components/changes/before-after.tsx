import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { ChangeLine } from './change-lines.ts';

function words(text: string | null) {
  return text === null ? (
    <span className="text-muted">Không có</span>
  ) : (
    <span className="whitespace-pre-line">{text}</span>
  );
}

/** Field by field what was and what is to be. */
export function BeforeAfter({
  lines,
  caption,
  isDecided,
}: {
  lines: readonly ChangeLine[];
  caption: string;
  /** Decided values are in force; before that they are proposed. */
  isDecided: boolean;
}) {
  const columns: readonly Column<ChangeLine>[] = [
    { key: 'label', header: 'Mục', rowHeader: true, cell: (line) => line.label },
    {
      key: 'before',
      header: isDecided ? 'Trước quyết định' : 'Hiện nay',
      cell: (line) => words(line.before),
    },
    {
      key: 'after',
      header: isDecided ? 'Theo quyết định' : 'Đề nghị',
      cell: (line) => (
        <>
          {words(line.after)}
          {line.difference && (
            <span className="mt-1 block font-semibold">Chênh lệch: {line.difference}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
    />
  );
}
