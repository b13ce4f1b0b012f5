import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

/** The accountant draws up the sheet; its amount comes from the ledger and is not typed. */
export function SettlementForm({
  code,
  amount,
  action,
}: {
  code: string;
  /** What the sheet will say, with its unit. */
  amount: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="bang-quyet-toan">
      <input type="hidden" name="code" value={code} />
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
