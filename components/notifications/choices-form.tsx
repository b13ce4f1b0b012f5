import { ActionForm } from '#components/forms/action-form.tsx';
import { CheckboxField, SelectField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { MAIL_CHOICES, type NotificationChoice } from '#lib/domain/notification.ts';
import { MAIL_CHOICE_LABELS, NOTIFICATION_LABELS } from '#lib/format/notification-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const mailOptions = MAIL_CHOICES.map((value) => ({ value, label: MAIL_CHOICE_LABELS[value] }));

/** For every kind of news: whether it is listed in the portal, and how it comes by mail. */
export function ChoicesForm({
  choices,
  action,
}: {
  choices: readonly NotificationChoice[];
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="cach-nhan">
      {choices.map(({ kind, inPortal, mail }) => {
        const { label, hint } = NOTIFICATION_LABELS[kind];
        return (
          <fieldset key={kind} className="grid gap-3 border-t border-line pt-5">
            <legend className="float-left text-lg font-semibold">{label}</legend>
            <p className="clear-both text-muted">{hint}</p>
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <SelectField
                name={`mail.${kind}`}
                label="Thư điện tử"
                options={mailOptions}
                defaultValue={mail}
              />
              <CheckboxField
                name={`portal.${kind}`}
                label="Hiện trong trang Thông báo"
                defaultChecked={inPortal}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <SubmitButton>Lưu cách nhận</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function EmailForm({ email, action }: { email: string | null; action: FormAction }) {
  return (
    <ActionForm action={action} id="thu">
      <TextField
        name="email"
        label="Địa chỉ thư điện tử"
        optional
        hint="Bỏ trống thì cổng không gửi thư nào cho bạn."
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email ?? ''}
      />
      <div>
        <SubmitButton tone="secondary">Lưu địa chỉ thư</SubmitButton>
      </div>
    </ActionForm>
  );
}
