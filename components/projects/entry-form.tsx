import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { KeptFields } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import { ENTRY_FIELD_NAMES } from './field-names.ts';
import { NewEstablishmentFields } from './new-establishment-fields.tsx';

/** An entry of the register, new or to be corrected. */
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
  unsaved: { values: FormContents; savedAt: string } | null;
  action: FormAction;
  back: string;
}) {
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey, baseVersion: entry?.version ?? 0 }}
        stored={stored}
        unsaved={unsaved}
        names={ENTRY_FIELD_NAMES}
        ties={entry ? { slug: entry.slug, version: String(entry.version) } : {}}
      >
        <NewEstablishmentFields prefix="" except={entry?.slug} />
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
