import { Notice } from '#components/ui/notice.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import type { FormState } from '#lib/forms/form-state.ts';

type ConflictRow = NonNullable<FormState['conflict']>[number];

const columns: readonly Column<ConflictRow>[] = [
  { key: 'label', header: 'Mục', rowHeader: true, cell: (row) => row.label },
  { key: 'yours', header: 'Bạn đang ghi', cell: (row) => row.yours || 'Để trống' },
  { key: 'theirs', header: 'Trên máy chủ', cell: (row) => row.theirs || 'Để trống' },
];

/** Somebody was faster: both versions side by side, and nothing typed is lost. */
export function ConflictView({ rows }: { rows: readonly ConflictRow[] }) {
  return (
    <Notice tone="warning" title="Có người vừa sửa cùng những mục này">
      <p className="mb-2">
        Các ô bên dưới vẫn giữ bản của bạn. Sửa lại nếu muốn lấy bản trên máy chủ, rồi lưu lần nữa:
        bản bạn lưu sẽ thay bản trên máy chủ.
      </p>
      <DataTable
        caption="Hai bản khác nhau ở"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.field}
      />
    </Notice>
  );
}
