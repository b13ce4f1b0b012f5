import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, TextField } from '#components/forms/fields.tsx';
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

/** One contract for each party that the project must have one with; all are recorded together. */
export function SignForm({
  code,
  version,
  parties,
  submit = ACTION_LABELS.signContracts,
  action,
}: {
  code: string;
  version: number;
  parties: readonly ExpectedParty[];
  /** What the button says. */
  submit?: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="ky">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      {parties.map(({ party, name, share }, index) => {
        const field = (last: string) => `contracts.${index}.${last}`;
        return (
          <fieldset
            key={party}
            className="grid min-w-0 gap-5 rounded-md border border-line bg-surface p-5"
          >
            <legend className="px-2 text-lg font-semibold">{name}</legend>
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
            <AmountField
              name={field('value')}
              label="Giá trị, đồng"
              defaultValue={groupDigits(share)}
            />
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
    </ActionForm>
  );
}
