import type { Metadata } from 'next';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { ChoicesForm, EmailForm } from '#components/notifications/choices-form.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getChoices } from '#lib/notifications/choices.ts';
import { choicesAction, emailAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Cách nhận thông báo' };

const DONE = { 'cach-nhan': 'Đã lưu cách nhận thông báo.', thu: 'Đã lưu địa chỉ thư.' };

type Props = { searchParams: Promise<{ xong?: string | string[] }> };

export default async function ChoicesPage({ searchParams }: Props) {
  const actor = await requireActor('/lam-viec/thong-bao/tuy-chon');
  const [{ email, choices }, { xong }] = await Promise.all([getChoices(actor), searchParams]);
  return (
    <>
      <PageHeading
        title="Cách nhận thông báo"
        breadcrumb={[{ href: '/lam-viec/thong-bao', label: 'Thông báo' }]}
      />
      <DoneNotice messages={DONE} xong={xong} />
      <Section
        id="dia-chi-thu"
        title="Địa chỉ thư của bạn"
        lead="Thư chỉ báo có việc và dẫn về cổng; nội dung hồ sơ không đi theo thư."
      >
        <EmailForm email={email} action={emailAction} />
      </Section>
      <Section id="cach-nhan-tin" title="Từng loại thông báo">
        {choices.length > 0 ? (
          <ChoicesForm choices={choices} action={choicesAction} />
        ) : (
          <p>Vai trò của bạn không tham gia xử lý hồ sơ nên không có loại thông báo nào để chọn.</p>
        )}
      </Section>
    </>
  );
}
