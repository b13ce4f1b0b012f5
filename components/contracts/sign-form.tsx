import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { groupDigits } from '#lib/format/digits.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { AmountField } from './amount-field.tsx';

/** Somebody a contract must be signed with. */
export interface ExpectedParty {
  party: string;
  name: string;
  /** The amount meant for them, đồng as text; empty where none was put down. */
  share: string;
}

const FIELD_NAMES: FieldNames = {
  'contracts.*.number': 'Hợp đồng *, số',
  'contracts.*.on': 'Hợp đồng *, ngày ký',
  'contracts.*.value': 'Hợp đồng *, giá trị',
  'contracts.*.startsOn': 'Hợp đồng *, thực hiện từ ngày',
  'contracts.*.endsOn': 'Hợp đồng *, đến ngày',
  'contracts.*.subject': 'Hợp đồng *, nội dung',
};

const storedOf = (parties: readonly ExpectedParty[]) =>
  Object.fromEntries(
    parties.map(({ share }, index) => [`contracts.${index}.value`, groupDigits(share)]),
  );

/** One contract for each party that the project must have one with; all are recorded together. */
export function SignForm({
  owner,
  formKey,
  code,
  version,
  parties,
  unsaved,
  submit = ACTION_LABELS.signContracts,
  action,
}: {
  owner: string;
  /** Under which name what is typed is kept. */
  formKey: string;
  code: string;
  version: number;
  parties: readonly ExpectedParty[];
  unsaved: Unsaved;
  /** What the button says. */
  submit?: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="ky">
      <KeptFields
        draft={{ owner, formKey, baseVersion: version }}
        stored={storedOf(parties)}
        unsaved={unsaved}
        names={FIELD_NAMES}
        ties={{ version: String(version) }}
      >
        <input type="hidden" name="code" value={code} />
        {parties.map(({ party, name }, index) => {
          const field = (last: string) => `contracts.${index}.${last}`;
          return (
            <fieldset
              key={party}
              className="grid min-w-0 gap-5 rounded-md border border-line bg-surface p-5"
            >
              <legend className="float-left text-lg font-semibold">{name}</legend>
              <input type="hidden" name={field('party')} value={party} />
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  name={field('number')}
                  label="Số hợp đồng"
                  hint="Ví dụ 12/2022/HĐ-KC"
                  width="medium"
                  autoComplete="off"
                  spellCheck={false}
                />
                <DateField name={field('on')} label="Ngày ký" />
              </div>
              <AmountField name={field('value')} label="Giá trị, đồng" />
              <div className="grid gap-5 sm:grid-cols-2">
                <DateField name={field('startsOn')} label="Thực hiện từ ngày" optional />
                <DateField name={field('endsOn')} label="Đến ngày" optional />
              </div>
              <TextField name={field('subject')} label="Nội dung hợp đồng" optional />
            </fieldset>
          );
        })}
        <div>
          <SubmitButton>{submit}</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
