import { ActionForm } from '#components/forms/action-form.tsx';
import { SelectField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { ToldOnce } from './told-once.tsx';

export const roleOptions = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

export function CreateAccountForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <ToldOnce
        name="firstPassword"
        label="Mật khẩu đầu tiên"
        advice={
          <p>
            Hãy giao mật khẩu này cho đúng người dùng, qua kênh riêng. Rời trang này là không xem
            lại được. <a href="/lam-viec/tai-khoan">Về danh sách tài khoản</a>
          </p>
        }
      >
        <TextField
          name="username"
          label="Tên đăng nhập"
          hint="3–32 ký tự: chữ không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ. Không đổi được về sau."
          width="medium"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField name="name" label="Họ tên" autoComplete="off" />
        <TextField
          name="email"
          label="Địa chỉ thư điện tử"
          optional
          hint="Nơi cổng gửi tin về công việc."
          type="email"
          autoComplete="off"
        />
        <SelectField name="role" label="Vai trò" blank="Chọn vai trò" options={roleOptions} />
        <div>
          <SubmitButton>Tạo tài khoản</SubmitButton>
        </div>
      </ToldOnce>
    </ActionForm>
  );
}
