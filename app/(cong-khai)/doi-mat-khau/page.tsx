import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewPasswordForm } from '#components/accounts/new-password-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { currentSession } from '#lib/auth/session.ts';

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { loi } = await searchParams;
  return { title: loi ? 'Lỗi: Đổi mật khẩu' : 'Đổi mật khẩu', robots: { index: false } };
}

export default async function ChangePasswordPage({ searchParams }: Props) {
  const session = await currentSession();
  if (!session) redirect('/dang-nhap?tiep=/doi-mat-khau');
  const query = await searchParams;
  return (
    <div className="max-w-xl">
      <PageHeading
        title="Đổi mật khẩu"
        lead={`Tài khoản ${session.actor.username}. Sau khi đổi, mọi nơi khác đang đăng nhập bằng tài khoản này đều bị đăng xuất.`}
      />
      <div className="grid gap-6">
        {session.mustChangePassword && (
          <Notice tone="warning" title="Đây là mật khẩu được cấp lần đầu">
            <p>Hãy đặt mật khẩu của riêng bạn để tiếp tục làm việc.</p>
          </Notice>
        )}
        {one(query.xong) === '1' ? (
          <>
            <Notice tone="success" announce>
              <p>Đã đổi mật khẩu.</p>
            </Notice>
            <div>
              <Button href="/lam-viec">Vào trang làm việc</Button>
            </div>
          </>
        ) : (
          <NewPasswordForm
            action="/doi-mat-khau/luu"
            username={session.actor.username}
            asksCurrent
            failed={one(query.loi)}
          />
        )}
      </div>
    </div>
  );
}
