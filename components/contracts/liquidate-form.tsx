import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { liquidateFormKey } from '#lib/contracts/form-schema.ts';
import type { ContractView } from '#lib/contracts/queries.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const FIELD_NAMES: FieldNames = {
  'minutes.*.number': 'Hợp đồng *, số biên bản thanh lý',
  'minutes.*.on': 'Hợp đồng *, ngày biên bản',
};

/** The minutes of liquidation of each contract; all are recorded together. */
export function LiquidateForm({
  owner,
  code,
  version,
  contracts,
  unsaved,
  action,
}: {
  owner: string;
  code: string;
  version: number;
  contracts: readonly ContractView[];
  unsaved: Unsaved;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="thanh-ly">
      <KeptFields
        draft={{ owner, formKey: liquidateFormKey(code), baseVersion: version }}
        stored={{}}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{ version: String(version) }}
      >
        <input type="hidden" name="code" value={code} />
        {contracts.map((contract, index) => {
          const field = (last: string) => `minutes.${index}.${last}`;
          return (
            <fieldset
              key={contract.id}
              className="grid min-w-0 gap-5 rounded-md border border-line bg-surface p-5"
            >
              <legend className="float-left text-lg font-semibold">{contract.number}</legend>
              <input type="hidden" name={field('contract')} value={contract.number} />
              <p>
                {contract.partyName}. Giá trị {formatMoney(toMoney(contract.valueInForce))}
                {contract.party !== 'CUC' && <>, đã chi {formatMoney(toMoney(contract.paid))}</>}.
              </p>
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  name={field('number')}
                  label="Số biên bản thanh lý"
                  hint="Ví dụ 05/BB-TTKC"
                  width="medium"
                  autoComplete="off"
                  spellCheck={false}
                />
                <DateField name={field('on')} label="Ngày biên bản" />
              </div>
            </fieldset>
          );
        })}
        <div>
          <SubmitButton>{ACTION_LABELS.liquidate}</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
