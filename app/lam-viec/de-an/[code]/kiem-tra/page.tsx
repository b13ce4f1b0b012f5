import type { Metadata } from 'next';
import { isOver, RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { CheckWarnings } from '#components/projects/check-warnings.tsx';
import { MissingList } from '#components/projects/missing-list.tsx';
import { PlainStepForm } from '#components/projects/own-steps.tsx';
import { DOSSIER_FIELDS } from '#components/review/dossier-fields.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { getProgrammeBudget } from '#lib/budget/queries.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { isEditable } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getProjectCeilings } from '#lib/ceilings/queries.ts';
import { currentChecks } from '#lib/projects/checks.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listEarlierSupport } from '#lib/projects/supported-before.ts';
import {
  CHECK_PAGE,
  isFixedField,
  isOpenForCenter,
  missingIn,
  partHref,
  projectHref,
} from '#lib/projects/tasks.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { listComments } from '#lib/review/comments.ts';
import { currentDossier } from '#lib/review/current-dossier.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { fieldId } from '#components/ui/field.tsx';
import { takeOwnStep } from '../actions.ts';
import { requireInsider } from '../insider.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kiểm tra và gửi · ${(await params).code}` };
}

/** Everything that will be sent, to be read once more before it is. */
export default async function CheckPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(`${projectHref(code)}/${CHECK_PAGE}`);
  const [project, comments, steps, names, earlier, ceilings] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listComments(actor, code),
      listSteps(actor, code),
      catalogueNames(),
      listEarlierSupport(code),
      getProjectCeilings(actor, code),
    ]),
  );
  const isOpen = isEditable(project.status) && can(actor, 'project.edit', project);
  const openComments = comments.filter((line) => isOpenForCenter(line)).length;
  const sending = steps.find((step) => step.action === 'sendToLeader');
  const dossier = currentDossier(project);
  const checks = currentChecks(project, earlier, ceilings.judgement, dayInVietnam(new Date()));
  const ask = {
    budget: await getProgrammeBudget(project.planYear, project.programme),
    asked: BigInt(project.requested.dong ?? '0'),
  };
  const rowsOf = (part: (typeof PROJECT_PARTS)[number]) =>
    DOSSIER_FIELDS[part].map(({ path, label, show }) => ({
      label,
      value: show(dossier, names),
      ...(isOpen && !isFixedField(project.kind, path)
        ? {
            change: {
              href: `${partHref(code, part)}#${fieldId(path)}`,
              what: label.toLowerCase(),
            },
          }
        : {}),
    }));
  return (
    <>
      <PageHeading
        title="Kiểm tra và gửi"
        lead="Đọc lại toàn bộ hồ sơ trước khi gửi lãnh đạo Trung tâm. Sau khi gửi, hồ sơ được khóa."
        breadcrumb={[
          { href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' },
          { href: projectHref(code), label: `${code}: ${project.title}` },
        ]}
      />
      <div className="mb-10 grid gap-4">
        <MissingList code={code} missing={missingIn(project)} openComments={openComments} />
        <CheckWarnings checks={checks} earlier={earlier} />
        {isOver(ask) && <RemainingNotice asks={[ask]} />}
        <MissingDocuments missing={sending?.missingDocuments ?? []} />
      </div>
      {PROJECT_PARTS.map((part) => (
        <Section key={part} id={`phan-${part.toLowerCase()}`} title={PART_LABELS[part]}>
          <SummaryList rows={rowsOf(part)} />
        </Section>
      ))}
      {sending?.allowed ? (
        <Section id="gui" title="Gửi hồ sơ">
          <p className="max-w-[65ch]">
            Khi gửi, tôi xác nhận nội dung trên đúng với hồ sơ tôi phụ trách. Lãnh đạo Trung tâm sẽ
            xem và gửi Sở Công Thương, hoặc trả lại kèm lý do.
          </p>
          <PlainStepForm
            code={code}
            version={project.version}
            step="sendToLeader"
            action={takeOwnStep}
          />
        </Section>
      ) : (
        <Notice tone="neutral" title="Chưa gửi được">
          <p>{sending?.reason}</p>
        </Notice>
      )}
    </>
  );
}
