import { FormErrors } from '#components/forms/form-errors.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PasswordField } from './password-field.tsx';

/** Posts to a plain address: nobody is kept out because a script did not arrive. */
export function SignInForm({
  goTo,
  failure,
  typedName,
}: {
  goTo: string;
  failure: string | null;
  typedName: string | undefined;
}) {
  return (
    <form method="post" action="/dang-nhap/vao" className="form-stack" noValidate>
      {failure && (
        <FormErrors scope="o" state={{ ok: false, message: failure, errors: [], values: {} }} />
      )}
      <input type="hidden" name="tiep" value={goTo} />
      <TextField
        name="username"
        label="Tên đăng nhập"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        defaultValue={typedName}
      />
      <PasswordField name="password" label="Mật khẩu" autoComplete="current-password" />
      <div>
        <Button>Đăng nhập</Button>
      </div>
      <p className="text-muted">
        Quên mật khẩu hoặc bị khóa? Hãy nhờ người quản trị cổng cấp đường liên kết đặt lại mật khẩu,
        dùng được một lần trong 30 phút.
      </p>
    </form>
  );
}
