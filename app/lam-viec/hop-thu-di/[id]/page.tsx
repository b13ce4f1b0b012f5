import type { Metadata } from 'next';
import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { MailTag } from '#components/notifications/mail-table.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getMail, resendRefusal } from '#lib/notifications/outbox.ts';
import { idParams } from '#lib/notifications/schema.ts';
import { resendAction } from '../actions.ts';
import { requirePostmaster } from '../postmaster.ts';

export const metadata: Metadata = { title: 'Thư trong hộp thư đi' };

const DONE = { 'gui-lai': 'Đã đưa thư vào hàng chờ gửi.' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export default async function MailPage({ params, searchParams }: Props) {
  const { id } = parseOrNotFound(idParams, await params);
  const actor = await requirePostmaster(`/lam-viec/hop-thu-di/${id}`);
  const [mail, { xong }] = await Promise.all([orNotFound(getMail(actor, id)), searchParams]);
  const refusal = resendRefusal(mail.status);
  return (
    <>
      <PageHeading
        title={mail.subject}
        tag={<MailTag status={mail.status} />}
        breadcrumb={[{ href: '/lam-viec/hop-thu-di', label: 'Hộp thư đi' }]}
      />
      <DoneNotice messages={DONE} xong={xong} />
      <div className="grid gap-10">
        <SummaryList
          rows={[
            {
              label: 'Người nhận',
              value: (
                <>
                  {mail.toName}, <span className="break-all">{mail.to}</span>
                </>
              ),
            },
            { label: 'Viết lúc', value: formatInstant(mail.createdAt) },
            { label: 'Gửi lúc', value: mail.sentAt ? formatInstant(mail.sentAt) : 'Chưa gửi' },
            { label: 'Số lần thử', value: String(mail.attempts) },
            { label: 'Lỗi gần nhất', value: mail.lastError ?? 'Không có' },
            ...(mail.status === 'QUEUED' && mail.attempts > 0
              ? [{ label: 'Thử lại lúc', value: formatInstant(mail.nextAttemptAt) }]
              : []),
          ]}
        />
        <Section id="noi-dung" title="Nội dung thư">
          <p className="max-w-[75ch] whitespace-pre-line break-words">{mail.text}</p>
        </Section>
      </div>
      {refusal === null ? (
        <ActionForm action={resendAction} id="gui-lai">
          <HiddenField name="id" value={mail.id} />
          <div>
            <SubmitButton tone="secondary">Gửi lại</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p className="text-muted">{refusal}</p>
      )}
    </>
  );
}
