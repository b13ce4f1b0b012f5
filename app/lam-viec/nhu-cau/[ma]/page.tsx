import type { Metadata } from 'next';
import { DocumentList } from '#components/documents/document-list.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import {
  ContactForm,
  DeclineForm,
  MergeForm,
  NeedFileForm,
  SurveyForm,
  TriageForm,
} from '#components/needs/act-forms.tsx';
import { convertHref, needHref, NEEDS } from '#components/needs/addresses.ts';
import { ContactLog, SurveyRecords } from '#components/needs/need-log.tsx';
import { NeedOutcome } from '#components/needs/need-outcome.tsx';
import { SameApplicant } from '#components/needs/same-applicant.tsx';
import { Told } from '#components/needs/told.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { dayInVietnam } from '#lib/domain/day.ts';
import { isOpen, type NeedAct } from '#lib/domain/need.ts';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { listDocumentsOf } from '#lib/documents/queries.ts';
import { formatDay } from '#lib/format/days.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listDuplicates } from '#lib/needs/duplicates.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { needParams } from '#lib/needs/schema.ts';
import { attach, contact, decline, merge, survey, triage } from '../actions.ts';

const DONE = {
  nhan: 'Bạn đã nhận xử lý đăng ký này.',
  'lien-he': 'Đã ghi lần liên hệ.',
  'khao-sat': 'Đã ghi biên bản khảo sát.',
  gop: 'Đã gộp đăng ký này.',
  'khong-nhan': 'Đã gửi câu trả lời; người đăng ký đọc được trên trang tra cứu.',
  tep: 'Đã đính kèm tài liệu.',
};

type Props = {
  params: Promise<{ ma: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đăng ký nhu cầu ${(await params).ma}` };
}

export default async function NeedPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(needParams, { code: (await params).ma });
  const actor = await requireActor(needHref(code));
  const [need, found, { xong }] = await orNotFound(
    Promise.all([getNeed(actor, code), listDuplicates(actor, code), searchParams]),
  );
  const documents = await orNotFound(listDocumentsOf(actor, { needId: need.id }));
  const may = (act: NeedAct) => need.acts.includes(act);
  const today = formatDay(dayInVietnam(new Date()));
  const { label, tone } = NEED_STATUS_LABELS[need.status];
  return (
    <>
      <PageHeading
        title={need.name}
        breadcrumb={[{ href: NEEDS, label: 'Đăng ký nhu cầu' }]}
        tag={<Tag tone={tone}>{label}</Tag>}
        lead={`${code}. ${need.handler ? `Người xử lý: ${need.handler.name}.` : 'Chưa có ai nhận xử lý.'}`}
        actions={may('convert') && <Button href={convertHref(code)}>Lập đề án từ đăng ký</Button>}
      />
      <DoneNotice messages={DONE} xong={xong} />
      <div className="mb-10 grid gap-6">
        <NeedOutcome need={need} />
        {isOpen(need.status) && <SameApplicant found={found} />}
        {may('triage') && need.handler?.username !== actor.username && (
          <TriageForm need={need} action={triage} />
        )}
      </div>
      <Section id="da-khai" title="Cơ sở đã khai">
        <Told need={need} />
      </Section>
      <Section id="tai-lieu" title="Tệp, ảnh">
        {documents.length > 0 ? (
          <DocumentList documents={documents} />
        ) : (
          <EmptyState title="Chưa có tệp nào" />
        )}
        {can(actor, 'need.handle') && <NeedFileForm need={need} action={attach} />}
      </Section>
      <Section id="so-lien-he" title="Sổ liên hệ">
        <ContactLog contacts={need.contacts} />
        {may('contact') && <ContactForm need={need} action={contact} today={today} />}
      </Section>
      <Section id="bien-ban" title="Khảo sát">
        <SurveyRecords surveys={need.surveys} />
        {may('survey') && <SurveyForm need={need} action={survey} today={today} />}
      </Section>
      {(may('merge') || may('decline')) && (
        <Section id="ket-thuc" title="Kết thúc đăng ký này">
          {may('merge') && <MergeForm need={need} action={merge} />}
          {may('decline') && <DeclineForm need={need} action={decline} />}
        </Section>
      )}
    </>
  );
}
