import { AmountField } from '#components/contracts/amount-field.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, RadioGroup, SelectField, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { PAYMENT_KINDS } from '#lib/domain/ledger.ts';
import { PAYMENT_KIND_LABELS } from '#lib/format/labels.ts';
import { paymentFormKey } from '#lib/payments/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const kinds = PAYMENT_KINDS.map((value) => ({ value, label: PAYMENT_KIND_LABELS[value] }));

const FIELD_NAMES: FieldNames = {
  kind: 'Loại chứng từ',
  contract: 'Theo hợp đồng',
  source: 'Nguồn kinh phí',
  beneficiary: 'Đơn vị nhận',
  budgetYear: 'Năm ngân sách',
  amount: 'Số tiền',
  document: 'Số chứng từ',
  paidOn: 'Ngày chứng từ',
  note: 'Diễn giải',
};

interface Choice {
  value: string;
  label: string;
}

/** One voucher: what it is, on which contract, from which source, how much and when. */
export function PaymentForm({
  owner,
  code,
  entries,
  unsaved,
  contracts,
  sources,
  usualSource,
  payees,
  years,
  action,
}: {
  owner: string;
  code: string;
  /** How many the ledger has already: with each new one the form begins anew. */
  entries: number;
  unsaved: Unsaved;
  /** Contracts with beneficiaries; a task has none. */
  contracts: readonly Choice[];
  sources: readonly Choice[];
  usualSource: string;
  /** Asked for where no contract says who receives it. */
  payees: readonly Choice[];
  /** The budget years it may be charged to, the plan's first. */
  years: readonly number[];
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="khoan-chi">
      <KeptFields
        draft={{ owner, formKey: paymentFormKey(code), baseVersion: entries }}
        stored={{
          source: usualSource,
          ...(contracts.length === 1 && { contract: contracts[0]?.value ?? '' }),
          ...(years.length > 1 && { budgetYear: String(years[0]) }),
        }}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{}}
      >
        <input type="hidden" name="code" value={code} />
        <RadioGroup name="kind" label="Loại chứng từ" options={kinds} />
        {contracts.length > 0 && (
          <SelectField
            name="contract"
            label="Theo hợp đồng"
            options={contracts}
            {...(contracts.length > 1 && { blank: 'Chọn hợp đồng' })}
          />
        )}
        <SelectField name="source" label="Nguồn kinh phí" options={sources} />
        {contracts.length === 0 && payees.length > 1 && (
          <SelectField
            name="beneficiary"
            label="Đơn vị nhận"
            options={payees}
            blank="Không chia theo đơn vị"
            optional
          />
        )}
        {years.length > 1 && (
          <SelectField
            name="budgetYear"
            label="Năm ngân sách"
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        )}
        <AmountField name="amount" label="Số tiền, đồng" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="document"
            label="Số chứng từ"
            hint="Ủy nhiệm chi, phiếu chi, giấy rút dự toán"
            autoComplete="off"
          />
          <DateField name="paidOn" label="Ngày chứng từ" />
        </div>
        <TextField name="note" label="Diễn giải" optional />
        <div>
          <SubmitButton>Ghi chứng từ</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
