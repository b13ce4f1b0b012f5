import { DocumentUploader } from '#components/documents/document-uploader.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { CheckboxField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** The decision's own paper, or an annex to it: what it is, is known from the record. */
export function AttachDecisionForm({ id, action }: { id: string; action: FormAction }) {
  return (
    <ActionForm action={action} id="dinh-kem">
      <input type="hidden" name="id" value={id} />
      <DocumentUploader />
      <TextField
        name="subject"
        label="Nội dung tệp"
        hint="Ví dụ: Quyết định bản ký, hoặc Phụ lục danh mục đề án"
        optional
      />
      <CheckboxField
        name="isPublic"
        label="Công khai tệp này khi đề án được công bố"
        hint="Không chọn thì chỉ cán bộ xem được. Không công khai tài liệu có thông tin cá nhân."
      />
      <div>
        <SubmitButton>Đính kèm vào quyết định</SubmitButton>
      </div>
    </ActionForm>
  );
}
