import { ActionForm } from '#components/forms/action-form.tsx';
import { TextField } from '#components/forms/fields.tsx';
import type { FieldNames, FormContents } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import { fundingFormKey } from './addresses.ts';
import { GridEditor, type GridEditorProps } from './grid-editor.tsx';

/** Fields as people read them, where two versions are compared. */
export function fundingFieldNames(sources: GridEditorProps['sources']): FieldNames {
  return {
    versionNote: 'Ghi chú của bản phân khai',
    'rows.*.costItem': 'Dòng *: hạng mục',
    'rows.*.beneficiary': 'Dòng *: đơn vị thụ hưởng',
    'rows.*.isEligible': 'Dòng *: được tính',
    'rows.*.note': 'Dòng *: ghi chú',
    ...Object.fromEntries(
      sources.map(({ code, name }) => [`rows.*.cells.${code}`, `Dòng *: ${name}`]),
    ),
  };
}

/** The form of the version that is worked on; what is typed is kept until it is saved. */
export function FundingForm({
  code,
  version,
  owner,
  stored,
  unsaved,
  action,
  ...grid
}: GridEditorProps & {
  code: string;
  version: number;
  owner: string;
  stored: FormContents;
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm key={version} action={action} className="grid gap-6">
      <KeptFields
        draft={{ owner, formKey: fundingFormKey(code), baseVersion: version }}
        stored={stored}
        unsaved={unsaved}
        names={fundingFieldNames(grid.sources)}
        ties={{ code, version: String(version) }}
      >
        <GridEditor {...grid} />
        <TextField name="versionNote" label="Ghi chú của bản phân khai" optional />
      </KeptFields>
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu phân khai</SubmitButton>
      </div>
    </ActionForm>
  );
}
