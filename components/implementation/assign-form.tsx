import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, SelectField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** The leader chooses who is in charge from now on. */
export function AssignForm({
  code,
  version,
  officers,
  action,
}: {
  code: string;
  version: number;
  /** Officers who are not in charge already. */
  officers: readonly { username: string; name: string }[];
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="phan-cong">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <SelectField
        name="username"
        label="Cán bộ phụ trách"
        hint="Người đang phụ trách và người được giao đều nhận thông báo."
        blank="Chọn cán bộ"
        options={officers.map(({ username, name }) => ({
          value: username,
          label: `${name} (${username})`,
        }))}
      />
      <div>
        <SubmitButton>Phân công</SubmitButton>
      </div>
    </ActionForm>
  );
}
