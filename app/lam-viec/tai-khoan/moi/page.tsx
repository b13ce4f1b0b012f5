import type { Metadata } from 'next';
import { CreateAccountForm } from '#components/accounts/create-account-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { createAccountAction } from '../actions.ts';
import { requireAdministrator } from '../administrator.ts';

export const metadata: Metadata = { title: 'Tạo tài khoản' };

export default async function CreateAccountPage() {
  await requireAdministrator('/lam-viec/tai-khoan/moi');
  return (
    <>
      <PageHeading
        title="Tạo tài khoản"
        lead="Cổng tự đặt mật khẩu đầu tiên và chỉ hiện một lần; người dùng phải đổi khi đăng nhập lần đầu."
        breadcrumb={[{ href: '/lam-viec/tai-khoan', label: 'Tài khoản' }]}
      />
      <CreateAccountForm action={createAccountAction} />
    </>
  );
}
