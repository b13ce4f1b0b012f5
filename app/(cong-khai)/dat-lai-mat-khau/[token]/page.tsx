import type { Metadata } from 'next';
import { NewPasswordForm } from '#components/accounts/new-password-form.tsx';
import { MessagePage } from '#components/layout/message-page.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { readResetLink, RESET_LINK_MINUTES } from '#lib/accounts/reset-links.ts';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ loi?: string | string[] }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { loi } = await searchParams;
  return { title: loi ? 'Lỗi: Đặt lại mật khẩu' : 'Đặt lại mật khẩu', robots: { index: false } };
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const owner = await readResetLink(token);
  if (!owner) {
    return (
      <MessagePage
        title="Đường liên kết này không còn dùng được"
        actions={<Button href="/dang-nhap">Về trang đăng nhập</Button>}
      >
        <p>
          Mỗi đường liên kết đặt lại mật khẩu dùng được một lần, trong {RESET_LINK_MINUTES} phút kể
          từ khi được cấp. Hãy nhờ người quản trị cổng cấp đường liên kết mới.
        </p>
      </MessagePage>
    );
  }
  const { loi } = await searchParams;
  return (
    <div className="max-w-xl">
      <PageHeading
        title="Đặt lại mật khẩu"
        lead={`Tài khoản ${owner.username}. Sau khi đặt, mọi nơi đang đăng nhập bằng tài khoản này đều bị đăng xuất.`}
      />
      <NewPasswordForm
        action={`/dat-lai-mat-khau/${encodeURIComponent(token)}/luu`}
        username={owner.username}
        asksCurrent={false}
        failed={typeof loi === 'string' ? loi : undefined}
      />
    </div>
  );
}
