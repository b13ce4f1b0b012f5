import { ActionForm } from '#components/forms/action-form.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { partFormKey, projectHref } from '#lib/projects/tasks.ts';
import { PART_FIELD_NAMES } from './field-names.ts';

export interface PartFormProps {
  part: ProjectPart;
  code: string;
  version: number;
  /** Fingerprint of the part as it is stored. */
  base: string;
  /** Whose typing is kept. */
  owner: string;
  stored: FormContents;
  unsaved: Unsaved;
  action: FormAction;
  /** The part is made of rows: without JavaScript a save makes room for one more. */
  hasRows?: boolean;
  children: React.ReactNode;
}

/** The form of one part: saved on its own, incomplete if need be, and kept while it is typed. */
export function PartForm({
  part,
  code,
  version,
  base,
  owner,
  stored,
  unsaved,
  action,
  hasRows = false,
  children,
}: PartFormProps) {
  return (
    <ActionForm action={action}>
      <KeptFields
        draft={{ owner, formKey: partFormKey(code, part), baseVersion: version }}
        stored={stored}
        unsaved={unsaved}
        names={PART_FIELD_NAMES[part]}
        ties={{ code, version: String(version), base }}
      >
        {children}
      </KeptFields>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel="Đang lưu…">Lưu phần này</SubmitButton>
        {hasRows && (
          <noscript>
            <SubmitButton tone="secondary" name="afterwards" value="addRow">
              Lưu và thêm dòng
            </SubmitButton>
          </noscript>
        )}
        <Button href={projectHref(code)} tone="quiet">
          Về danh sách việc
        </Button>
      </div>
    </ActionForm>
  );
}
