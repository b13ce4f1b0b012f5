import { ActionForm } from '#components/forms/action-form.tsx';
import { SelectField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { DOCUMENT_STAGES } from '#lib/domain/required-documents.ts';
import { stageLabel } from '#lib/format/document-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { AboutFields } from './about-fields.tsx';
import { DocumentUploader } from './document-uploader.tsx';

/** A new paper of a dossier: its file, what it is, and the state it belongs to. */
export function AttachForm({
  code,
  action,
  kind,
  stage,
}: {
  code: string;
  action: FormAction;
  kind: string | undefined;
  stage: string;
}) {
  return (
    <ActionForm action={action} id="dinh-kem">
      <input type="hidden" name="code" value={code} />
      <DocumentUploader />
      <SelectField
        name="status"
        label="Thuộc bước"
        options={DOCUMENT_STAGES.map((value) => ({ value, label: stageLabel(value) }))}
        defaultValue={stage}
      />
      <AboutFields kind={kind} />
      <div>
        <SubmitButton>Đính kèm tài liệu</SubmitButton>
      </div>
    </ActionForm>
  );
}
