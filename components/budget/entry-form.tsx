import { AmountField } from '#components/contracts/amount-field.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, SelectField, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { BUDGET_ENTRY_KINDS } from '#lib/domain/budget.ts';
import { BUDGET_ENTRY_LABELS } from '#lib/format/budget-labels.ts';
import { budgetEntryFormKey } from '#lib/budget/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { KeyFields } from './key-fields.tsx';

const kinds = BUDGET_ENTRY_KINDS.map((value) => ({ value, label: BUDGET_ENTRY_LABELS[value] }));

const FIELD_NAMES: FieldNames = {
  kind: 'Loại bút toán',
  amount: 'Số tiền',
  batch: 'Đợt',
  'document.number': 'Số văn bản',
  'document.on': 'Ngày văn bản',
  'document.issuer': 'Cơ quan ban hành',
  note: 'Diễn giải',
};

/** One entry of a year's budget, on one document. */
export function BudgetEntryForm({
  owner,
  year,
  unsaved,
  action,
}: {
  owner: string;
  year: { year: number; source: string; version: number };
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="but-toan">
      <KeptFields
        draft={{ owner, formKey: budgetEntryFormKey(year), baseVersion: year.version }}
        stored={{ kind: 'ASSIGN' }}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{}}
      >
        <KeyFields year={year} />
        <SelectField name="kind" label="Loại bút toán" options={kinds} />
        <AmountField name="amount" label="Số tiền, đồng" />
        <TextField name="batch" label="Đợt" hint="Ví dụ: Đợt 1" optional />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            name="document.number"
            label="Số văn bản"
            hint="Ví dụ: 1511/QĐ-UBND"
            autoComplete="off"
          />
          <DateField name="document.on" label="Ngày văn bản" />
        </div>
        <TextField name="document.issuer" label="Cơ quan ban hành" optional />
        <TextField name="note" label="Diễn giải" optional />
        <div>
          <SubmitButton>Ghi bút toán</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
