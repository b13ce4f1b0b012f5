import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#lib/format/days.ts';
import {
  differingFields,
  nameOfField,
  type FieldNames,
  type FormContents,
} from './form-contents.ts';

interface Line {
  field: string;
  label: string;
  unsaved: string;
  stored: string;
}

const TICKED = 'true';
const inWords = (value: string | string[] | undefined) => {
  const text = [value ?? ''].flat().join(', ');
  if (text === TICKED) return 'Có đánh dấu';
  return text === '' ? 'Để trống' : text;
};

const columns: readonly Column<Line>[] = [
  { key: 'label', header: 'Mục', rowHeader: true, cell: (line) => line.label },
  { key: 'unsaved', header: 'Chưa lưu', cell: (line) => line.unsaved },
  { key: 'stored', header: 'Đã lưu', cell: (line) => line.stored },
];

/** Tells that the form holds what was typed earlier and never saved, and what differs. */
export function RestoredNotice({
  stored,
  contents,
  at,
  names,
  children,
}: {
  stored: FormContents;
  contents: FormContents;
  at: string;
  names: FieldNames;
  children: React.ReactNode;
}) {
  const lines = differingFields(contents, stored).flatMap((field): Line[] => {
    const label = nameOfField(names, field);
    return label === null
      ? []
      : [{ field, label, unsaved: inWords(contents[field]), stored: inWords(stored[field]) }];
  });
  return (
    <Notice
      tone="info"
      title={`Đã khôi phục phần nhập lúc ${formatInstant(new Date(at))} chưa được lưu`}
    >
      <p>Các ô bên dưới đang chứa phần chưa lưu đó. Hãy xem lại rồi lưu.</p>
      {lines.length > 0 && (
        <Disclosure summary={`Xem ${lines.length} chỗ khác bản đã lưu`}>
          <DataTable
            caption="Phần chưa lưu khác bản đã lưu ở"
            captionHidden
            columns={columns}
            rows={lines}
            rowKey={(line) => line.field}
          />
        </Disclosure>
      )}
      <div>{children}</div>
    </Notice>
  );
}
