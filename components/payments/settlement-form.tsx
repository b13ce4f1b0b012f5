import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, TextArea, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { settlementFormKey } from '#lib/payments/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const FIELD_NAMES: FieldNames = {
  number: 'Số bảng quyết toán',
  on: 'Ngày lập',
  note: 'Thuyết minh',
};

/** The accountant draws up the sheet; its amount comes from the ledger and is not typed. */
export function SettlementForm({
  owner,
  code,
  sheets,
  over,
  unsaved,
  amount,
  action,
}: {
  owner: string;
  code: string;
  /** How many were drawn up already: with each new one the form begins anew. */
  sheets: number;
  /** The latest of them, which this one takes the place of; null when there is none. */
  over: string | null;
  unsaved: Unsaved;
  /** What the sheet will say, with its unit. */
  amount: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="bang-quyet-toan">
      <KeptFields
        draft={{ owner, formKey: settlementFormKey(code), baseVersion: sheets }}
        stored={{}}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{ code, base: over ?? '' }}
      >
        <p>
          Số đề nghị quyết toán là tổng các khoản đã xác nhận: <b>{amount}</b>.
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="number"
            label="Số bảng quyết toán"
            hint="Ví dụ 12/QT-TTKC"
            optional
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <DateField name="on" label="Ngày lập" />
        </div>
        <TextArea name="note" label="Thuyết minh" optional rows={3} />
        <div>
          <SubmitButton>Lập bảng quyết toán</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}

/** The Department's leader closes the books at exactly what the sheet says. */
export function SettleForm({
  code,
  version,
  dong,
  action,
}: {
  code: string;
  version: number;
  dong: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="quyet-toan">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <input type="hidden" name="settled" value={dong} />
      <p>Sau khi quyết toán không ghi thêm hay đảo khoản chi nào của đề án được nữa.</p>
      <div>
        <SubmitButton>{ACTION_LABELS.settle}</SubmitButton>
      </div>
    </ActionForm>
  );
}
