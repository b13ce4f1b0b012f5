import { ActionForm } from '#components/forms/action-form.tsx';
import { RadioGroup, TextField } from '#components/forms/fields.tsx';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { KINDS, PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { KIND_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { NEW_PROJECT_FORM_KEY } from '#lib/projects/tasks.ts';

const NAMES = {
  planYear: 'Năm kế hoạch',
  programme: 'Chương trình',
  kind: 'Loại',
  title: 'Tên',
};

const KIND_HINTS = {
  PROJECT: 'Có đơn vị thụ hưởng và hợp đồng.',
  TASK: 'Thông tin tuyên truyền, bình chọn, lập kế hoạch, quản lý: không có đơn vị thụ hưởng.',
} as const;

/** The four things without which there is no draft; everything else comes part by part. */
export function NewProjectForm({
  owner,
  year,
  unsaved,
  action,
}: {
  owner: string;
  year: number;
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey: NEW_PROJECT_FORM_KEY, baseVersion: 0 }}
        stored={{ planYear: String(year) }}
        unsaved={unsaved}
        names={NAMES}
        ties={{}}
      >
        <TextField
          name="planYear"
          label="Năm kế hoạch"
          width="short"
          inputMode="numeric"
          hint="Bốn chữ số, ví dụ 2023"
        />
        <RadioGroup
          name="programme"
          label="Chương trình"
          options={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
        />
        <RadioGroup
          name="kind"
          label="Loại"
          options={KINDS.map((value) => ({
            value,
            label: KIND_LABELS[value],
            hint: KIND_HINTS[value],
          }))}
        />
        <TextField name="title" label="Tên đề án, nhiệm vụ" />
      </KeptFields>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang lập…">Lập hồ sơ nháp</SubmitButton>
        <Button href="/lam-viec/de-an" tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
