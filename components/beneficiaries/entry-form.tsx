import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, RadioGroup, TextArea, TextField } from '#components/forms/fields.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { NewEstablishmentFields } from '#components/projects/new-establishment-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import { IDENTITY_FIELD_NAMES } from './field-names.ts';

const YES_NO_UNKNOWN = [
  { value: 'unknown', label: 'Chưa rõ' },
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** Who an entry of the register is, new or to be corrected; its lists have forms of their own. */
export function EntryForm({
  owner,
  formKey,
  entry,
  stored,
  unsaved,
  action,
  back,
}: {
  owner: string;
  formKey: string;
  /** null for a new entry. */
  entry: { slug: string; version: number } | null;
  stored: FormContents;
  unsaved: Unsaved;
  action: FormAction;
  back: string;
}) {
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey, baseVersion: entry?.version ?? 0 }}
        stored={stored}
        unsaved={unsaved}
        names={IDENTITY_FIELD_NAMES}
        ties={entry ? { slug: entry.slug, version: String(entry.version) } : {}}
      >
        <NewEstablishmentFields prefix="" except={entry?.slug} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            name="registrationNumber"
            label="Số đăng ký"
            hint="Mã số hợp tác xã hoặc số đăng ký kinh doanh, như trên giấy."
            optional
          />
          <DateField name="foundedOn" label="Ngày thành lập" optional />
        </div>
        <TextField name="trade" label="Ngành nghề" hint="Ví dụ: chế biến nông sản" optional />
        <div className="grid gap-4 sm:grid-cols-2">
          <RadioGroup
            name="isWomenOwned"
            label="Do phụ nữ làm chủ"
            options={YES_NO_UNKNOWN}
            defaultValue={choiceOf(stored.isWomenOwned)}
          />
          <RadioGroup
            name="isMinorityOwned"
            label="Do người dân tộc thiểu số làm chủ"
            options={YES_NO_UNKNOWN}
            defaultValue={choiceOf(stored.isMinorityOwned)}
          />
        </div>
        <TextArea name="note" label="Ghi chú" rows={3} optional />
      </KeptFields>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang lưu…">
          {entry ? 'Lưu thay đổi' : 'Ghi vào danh bạ'}
        </SubmitButton>
        <Button href={back} tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}

const choiceOf = (stored: string | string[] | undefined) => [stored ?? 'unknown'].flat()[0];
