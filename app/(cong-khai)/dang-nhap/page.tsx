import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInForm } from '#components/accounts/sign-in-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { currentSession } from '#lib/auth/session.ts';
import { localPath } from '#lib/http/local-path.ts';
import { failureText, typedNameCookie } from './failure.ts';

type Query = Partial<Record<string, string | string[]>>;
type Props = { searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

async function readFailure({ searchParams }: Props): Promise<string | null> {
  const query = await searchParams;
  return failureText({ loi: one(query.loi), cho: one(query.cho), error: one(query.error) });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const failure = await readFailure(props);
  return { title: failure ? 'Lỗi: Đăng nhập' : 'Đăng nhập', robots: { index: false } };
}

export default async function SignInPage(props: Props) {
  const query = await props.searchParams;
  const goTo = localPath(one(query.tiep) ?? one(query.callbackUrl), '/lam-viec');
  const failure = await readFailure(props);
  if (!failure && (await currentSession())) redirect(goTo);
  const typedName = failure ? (await cookies()).get(typedNameCookie.name)?.value : undefined;
  return (
    <div className="max-w-md">
      <PageHeading
        title="Đăng nhập"
        lead="Dành cho cán bộ Trung tâm, Sở và người quản trị. Xem số liệu công khai không cần đăng nhập."
      />
      <div className="grid gap-6">
        {one(query.xong) === 'mat-khau' && (
          <Notice tone="success" announce>
            <p>Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu vừa đặt.</p>
          </Notice>
        )}
        {one(query.xong) === 'ra' && (
          <Notice tone="success" announce>
            <p>Bạn đã đăng xuất.</p>
          </Notice>
        )}
        <SignInForm goTo={goTo} failure={failure} typedName={typedName} />
      </div>
    </div>
  );
}
