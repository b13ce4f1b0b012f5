import { FormErrors } from '#components/forms/form-errors.tsx';
import { Button } from '#components/ui/button.tsx';
import { passwordFailure } from '#lib/accounts/password-failure.ts';
import { MIN_PASSWORD_LENGTH } from '#lib/accounts/password-policy.ts';
import { PasswordField } from './password-field.tsx';

/** Sets a new password; posts to a plain address, so that it works without scripts. */
export function NewPasswordForm({
  action,
  username,
  asksCurrent,
  failed,
}: {
  action: string;
  /** Tells password managers whose password this is. */
  username: string;
  asksCurrent: boolean;
  /** What the address says went wrong. */
  failed: string | undefined;
}) {
  const failure = passwordFailure(failed);
  const errorOf = (field: string) => (failure?.field === field ? failure.message : undefined);
  return (
    <form method="post" action={action} className="form-stack" noValidate>
      {failure && (
        <FormErrors
          scope="o"
          state={{
            ok: false,
            errors: [{ path: failure.field, message: failure.message }],
            values: {},
          }}
        />
      )}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {asksCurrent && (
        <PasswordField
          name="currentPassword"
          label="Mật khẩu đang dùng"
          autoComplete="current-password"
          error={errorOf('currentPassword')}
        />
      )}
      <PasswordField
        name="password"
        label="Mật khẩu mới"
        hint={`Ít nhất ${MIN_PASSWORD_LENGTH} ký tự, dấu cách cũng được. Một câu vài từ dễ nhớ, không phải từ quen thuộc hay tên của bạn.`}
        autoComplete="new-password"
        error={errorOf('password')}
      />
      <PasswordField
        name="repeated"
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        error={errorOf('repeated')}
      />
      <div>
        <Button>Đặt mật khẩu mới</Button>
      </div>
    </form>
  );
}
