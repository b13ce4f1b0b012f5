import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, SelectField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Section } from '#components/layout/section.tsx';
import type { AccountView } from '#lib/accounts/view.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { roleOptions } from './create-account-form.tsx';
import { ToldOnce } from './told-once.tsx';

type AccountFormsProps = {
  account: AccountView;
  /** Nobody changes their own role, locks themselves or makes a link for themselves. */
  isOwn: boolean;
  rename: FormAction;
  setEmail: FormAction;
  setRole: FormAction;
  lock: FormAction;
  createResetLink: FormAction;
};

/** What an administrator may do with one account, each act a form of its own. */
export function AccountForms({ account, isOwn, ...actions }: AccountFormsProps) {
  const which = (
    <>
      <HiddenField name="username" value={account.username} />
      <HiddenField name="version" value={String(account.version)} />
    </>
  );
  return (
    <div>
      <Section id="doi-ten" title="Đổi họ tên">
        <ActionForm action={actions.rename} id="ten">
          {which}
          <TextField name="name" label="Họ tên" autoComplete="off" defaultValue={account.name} />
          <div>
            <SubmitButton tone="secondary">Lưu họ tên</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section
        id="dia-chi-thu"
        title="Địa chỉ thư"
        lead="Nơi cổng gửi tin về công việc. Người dùng cũng tự đổi được ở trang Thông báo."
      >
        <ActionForm action={actions.setEmail} id="thu">
          {which}
          <TextField
            name="email"
            label="Địa chỉ thư điện tử"
            optional
            type="email"
            autoComplete="off"
            defaultValue={account.email ?? ''}
          />
          <div>
            <SubmitButton tone="secondary">Lưu địa chỉ thư</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      {isOwn ? (
        <p className="max-w-[60ch]">
          Đây là tài khoản của bạn: vai trò và việc khóa phải do một quản trị khác thực hiện.{' '}
          <a href="/doi-mat-khau">Đổi mật khẩu của bạn</a>
        </p>
      ) : (
        <>
          <Section
            id="vai-tro"
            title="Đổi vai trò"
            lead="Đổi vai trò sẽ đăng xuất người này ở mọi nơi."
          >
            <ActionForm action={actions.setRole} id="vai-tro">
              {which}
              <SelectField
                name="role"
                label="Vai trò"
                options={roleOptions}
                defaultValue={account.role}
              />
              <div>
                <SubmitButton tone="secondary">Đổi vai trò</SubmitButton>
              </div>
            </ActionForm>
          </Section>
          {!account.isLocked && (
            <ResetLinkSection account={account} action={actions.createResetLink} />
          )}
          <Section
            id="khoa"
            title={account.isLocked ? 'Mở khóa' : 'Khóa tài khoản'}
            lead={
              account.isLocked
                ? 'Người này sẽ đăng nhập lại được bằng mật khẩu đang có.'
                : 'Người này bị đăng xuất ngay và không đăng nhập được cho đến khi mở khóa. Hồ sơ và nhật ký giữ nguyên.'
            }
          >
            <ActionForm action={actions.lock} id="khoa">
              {which}
              <HiddenField name="isLocked" value={String(!account.isLocked)} />
              <div>
                <SubmitButton tone={account.isLocked ? 'secondary' : 'danger'}>
                  {account.isLocked ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}
                </SubmitButton>
              </div>
            </ActionForm>
          </Section>
        </>
      )}
    </div>
  );
}

function ResetLinkSection({ account, action }: { account: AccountView; action: FormAction }) {
  return (
    <Section
      id="dat-lai"
      title="Đặt lại mật khẩu"
      lead="Cấp một đường liên kết dùng một lần trong 30 phút. Đường liên kết cấp trước đó hết hiệu lực."
    >
      <ActionForm action={action} id="dat-lai">
        <ToldOnce
          name="resetLink"
          label="Đường liên kết đặt lại mật khẩu"
          advice={
            <p>Hãy gửi cho đúng người dùng, qua kênh riêng. Rời trang này là không xem lại được.</p>
          }
        >
          <HiddenField name="username" value={account.username} />
          <div>
            <SubmitButton tone="secondary">Cấp đường liên kết</SubmitButton>
          </div>
        </ToldOnce>
      </ActionForm>
    </Section>
  );
}
