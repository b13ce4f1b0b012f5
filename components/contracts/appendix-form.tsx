import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { appendixFormKey } from '#lib/contracts/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { AmountField } from './amount-field.tsx';

const FIELD_NAMES: FieldNames = {
  number: 'Số phụ lục',
  on: 'Ngày ký phụ lục',
  subject: 'Nội dung điều chỉnh',
  value: 'Giá trị hợp đồng mới',
  endsOn: 'Ngày kết thúc mới',
};

/** A phụ lục: what changes is filled in, what stays is left empty. */
export function AppendixForm({
  owner,
  code,
  id,
  appendices,
  unsaved,
  action,
}: {
  owner: string;
  code: string;
  id: string;
  /** How many the contract has already: with each new one the form begins anew. */
  appendices: number;
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="phu-luc">
      <KeptFields
        draft={{ owner, formKey: appendixFormKey(code, id), baseVersion: appendices }}
        stored={{}}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{}}
      >
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="id" value={id} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="number"
            label="Số phụ lục"
            hint="Ví dụ PL01/12/2022/HĐ-KC"
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <DateField name="on" label="Ngày ký phụ lục" />
        </div>
        <TextArea name="subject" label="Nội dung điều chỉnh" rows={2} />
        <AmountField
          name="value"
          label="Giá trị hợp đồng mới, đồng"
          hint="Cả hợp đồng sau điều chỉnh, không phải phần chênh lệch"
          optional
        />
        <DateField name="endsOn" label="Ngày kết thúc mới" optional />
        <div>
          <SubmitButton>Ghi phụ lục</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
