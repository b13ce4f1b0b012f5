import type { Metadata } from 'next';
import { CEILINGS_PAGE, projectCeilingsHref } from '#components/ceilings/addresses.ts';
import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { ExceptionForm } from '#components/ceilings/exception-form.tsx';
import { ExceptionList } from '#components/ceilings/exception-list.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { getProjectCeilings, mayExcept } from '#lib/ceilings/queries.ts';
import { subjectKey } from '#lib/domain/ceiling.ts';
import { CEILING_STAGE_LABELS } from '#lib/format/ceiling-labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../insider.ts';
import { allowExcess } from './actions.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

const DONE = { 'chap-thuan': 'Đã chấp thuận vượt mức; lý do hiện cùng hồ sơ.' };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Mức hỗ trợ ${(await params).code}` };
}

export default async function CeilingsOfProjectPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(projectCeilingsHref(code));
  const [project, ceilings, { xong }] = await orNotFound(
    Promise.all([getStaffProject(actor, code), getProjectCeilings(actor, code), searchParams]),
  );
  const { judgement, exceptions, valid, frozen, stage } = ceilings;
  const open = mayExcept(actor, ceilings);
  return (
    <>
      <ProjectHeading
        project={project}
        page="/muc-ho-tro"
        lead="Kinh phí hỗ trợ bên cạnh mức tối đa của quy định có hiệu lực vào ngày của đề án."
      />
      <DoneNotice messages={DONE} xong={xong} />
      <Section
        id="hien-nay"
        title={CEILING_STAGE_LABELS[stage]}
        actions={<a href={`${CEILINGS_PAGE}?ngay=${judgement.facts.on}`}>Danh mục mức hỗ trợ</a>}
      >
        <CeilingMeters judgement={judgement} exceptions={valid} stage={stage} />
      </Section>
      {open.length > 0 && (
        <Section
          id="chap-thuan"
          title="Chấp thuận vượt mức"
          lead="Chỉ khi có căn cứ. Số được chấp thuận là số đang đề nghị; sau này tăng thêm thì phải chấp thuận lại."
        >
          <div className="grid gap-8">
            {open.map((verdict) => (
              <ExceptionForm
                key={subjectKey(verdict)}
                code={code}
                version={ceilings.version}
                verdict={verdict}
                action={allowExcess}
              />
            ))}
          </div>
        </Section>
      )}
      {exceptions.length > 0 && (
        <Section id="da-chap-thuan" title="Đã chấp thuận vượt mức">
          <ExceptionList exceptions={exceptions} />
        </Section>
      )}
      {frozen.length > 0 && (
        <Section
          id="da-luu"
          title="Kết quả đã lưu"
          lead="Giữ nguyên như lúc gửi và lúc thẩm định, kể cả khi danh mục được sửa sau đó."
        >
          <div className="grid gap-3">
            {frozen.map((one) => (
              <Disclosure
                key={`${one.stage} ${one.submission}`}
                summary={`${one.stage === 'REQUESTED' ? 'Lần gửi' : 'Thẩm định lần gửi'} ${one.submission}`}
              >
                <CeilingMeters judgement={one.judgement} />
              </Disclosure>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
