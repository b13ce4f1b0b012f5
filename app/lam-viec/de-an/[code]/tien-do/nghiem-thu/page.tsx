import type { Metadata } from 'next';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { AcceptForm } from '#components/implementation/accept-form.tsx';
import { acceptHref } from '#components/implementation/addresses.ts';
import { ResultTable } from '#components/implementation/result-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { MilestoneTable } from '#components/progress/milestone-table.tsx';
import { getWorkCalendar } from '#lib/calendar/queries.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listResults } from '#lib/implementation/results.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { StepRefused } from '../../step-refused.tsx';
import { accept } from '../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${ACTION_LABELS.accept}: ${(await params).code}` };
}

export default async function AcceptPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(acceptHref(code));
  const [project, results, steps, calendar] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listResults(actor, code),
      listSteps(actor, code),
      getWorkCalendar(),
    ]),
  );
  const step = steps.find(({ action }) => action === 'accept');
  const back = { href: progressHref(code), label: `Tiến độ ${code}` };
  if (!step?.allowed) {
    return <StepRefused project={project} step="accept" reason={step?.reason} back={back} />;
  }
  return (
    <>
      <PageHeading title={ACTION_LABELS.accept} breadcrumb={[back]} lead={project.title} />
      <Section id="moc" title="Các mốc của kế hoạch">
        <MilestoneTable
          milestones={project.progress.milestones}
          today={dayInVietnam(new Date())}
          calendar={calendar}
        />
      </Section>
      <Section id="ket-qua" title="Kết quả thực hiện">
        {results.length > 0 ? (
          <ResultTable results={results} />
        ) : (
          <p className="text-muted">
            Chưa nhập theo chỉ tiêu; kết quả nằm trong báo cáo tiến độ đã xác nhận.
          </p>
        )}
      </Section>
      <Section id="bien-ban" title="Biên bản nghiệm thu">
        <MissingDocuments missing={step.missingDocuments} />
        <AcceptForm code={code} version={project.version} action={accept} />
      </Section>
    </>
  );
}
