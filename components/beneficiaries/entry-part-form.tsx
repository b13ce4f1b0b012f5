import { ActionForm } from '#components/forms/action-form.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { partFormKey, registerHref, type ListPart } from '#lib/beneficiaries/entry-parts.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { ENTRY_PART_FIELD_NAMES } from './field-names.ts';

/** The form of one part of an entry: rows, saved together and on their own, kept while typed. */
export function EntryPartForm({
  part,
  entry,
  base,
  owner,
  stored,
  unsaved,
  action,
  children,
}: {
  part: ListPart;
  entry: { slug: string; version: number };
  /** Fingerprint of the part as it is stored. */
  base: string;
  /** Whose typing is kept. */
  owner: string;
  stored: FormContents;
  unsaved: Unsaved;
  action: FormAction;
  children: React.ReactNode;
}) {
  const { slug, version } = entry;
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey: partFormKey(slug, part), baseVersion: version }}
        stored={stored}
        unsaved={unsaved}
        names={ENTRY_PART_FIELD_NAMES[part]}
        ties={{ slug, version: String(version), base }}
      >
        {children}
      </KeptFields>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel="Đang lưu…">Lưu phần này</SubmitButton>
        <noscript>
          <SubmitButton tone="secondary" name="afterwards" value="addRow">
            Lưu và thêm dòng
          </SubmitButton>
        </noscript>
        <Button href={registerHref(slug)} tone="quiet">
          Thôi
        </Button>
      </div>
    </ActionForm>
  );
}
