import {
  CheckboxField,
  DateField,
  SelectField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { DOCUMENT_KINDS, type DocumentKind } from '#lib/domain/document-kinds.ts';
import { formatDay } from '#lib/format/days.ts';
import { DOCUMENT_KIND_LABELS } from '#lib/format/document-labels.ts';
import type { DocumentView } from '#lib/documents/view.ts';

/** What the office knows of a document besides its bytes. `kinds` leaves only some to choose from. */
export function AboutFields({
  document,
  kind,
  kinds = DOCUMENT_KINDS,
}: {
  document?: DocumentView;
  kind?: string | undefined;
  kinds?: readonly DocumentKind[];
}) {
  return (
    <>
      <SelectField
        name="kind"
        label="Loại tài liệu"
        blank="Chọn loại tài liệu"
        options={kinds.map((value) => ({ value, label: DOCUMENT_KIND_LABELS[value] }))}
        defaultValue={document?.kind ?? kind ?? ''}
      />
      <TextField
        name="number"
        label="Số, ký hiệu"
        hint="Ví dụ 151/QĐ-UBND"
        optional
        width="medium"
        autoComplete="off"
        defaultValue={document?.number ?? ''}
      />
      <DateField
        name="issuedOn"
        label="Ngày của tài liệu"
        optional
        defaultValue={document?.issuedOn ? formatDay(document.issuedOn) : ''}
      />
      <TextField
        name="issuer"
        label="Cơ quan, đơn vị ban hành"
        optional
        width="medium"
        defaultValue={document?.issuer ?? ''}
      />
      <TextArea
        name="subject"
        label="Trích yếu"
        optional
        rows={2}
        defaultValue={document?.subject ?? ''}
      />
      <CheckboxField
        name="isPublic"
        label="Công khai tài liệu này khi đề án được công bố"
        hint="Không chọn thì chỉ cán bộ xem được. Không công khai tài liệu có thông tin cá nhân."
        defaultChecked={document?.isPublic ?? false}
      />
    </>
  );
}
