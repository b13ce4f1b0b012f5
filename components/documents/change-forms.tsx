import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { DocumentView } from '#lib/documents/view.ts';
import { AboutFields } from './about-fields.tsx';
import { DocumentUploader } from './document-uploader.tsx';

interface ChangeProps {
  code: string;
  document: DocumentView;
  action: FormAction;
}

const About = ({ code, document }: Omit<ChangeProps, 'action'>) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="id" value={document.id} />
    <HiddenField name="version" value={String(document.version)} />
  </>
);

/** Says something else of a document; the file stays. */
export function EditForm({ action, ...about }: ChangeProps) {
  return (
    <ActionForm action={action} id="sua">
      <About {...about} />
      <AboutFields document={about.document} />
      <div>
        <SubmitButton>Lưu thông tin</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Puts another file in its place; the earlier one stays readable inside. */
export function ReplaceForm({ code, document, action }: ChangeProps) {
  return (
    <ActionForm action={action} id="thay">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="replaces" value={document.id} />
      <DocumentUploader label="Tệp mới" />
      <AboutFields document={document} />
      <div>
        <SubmitButton tone="secondary">Thay bằng tệp mới</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a document out, saying why. */
export function RemoveForm({ action, ...about }: ChangeProps) {
  return (
    <ActionForm action={action} id="go">
      <About {...about} />
      <TextArea
        name="reason"
        label="Lý do gỡ"
        hint="Ít nhất 10 ký tự. Tệp và lý do vẫn được giữ trong phần “Đã gỡ”."
        rows={2}
      />
      <div>
        <SubmitButton tone="danger">Gỡ tài liệu</SubmitButton>
      </div>
    </ActionForm>
  );
}
