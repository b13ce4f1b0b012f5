import type { Metadata } from 'next';
import { CommentColumn } from '#components/review/comment-column.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { DossierPart } from '#components/review/dossier-part.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { PublicationSection } from '#components/review/publication-section.tsx';
import { ReturnNotice } from '#components/review/return-notice.tsx';
import { SheetSection } from '#components/review/sheet-section.tsx';
import { StepPanel } from '#components/review/step-panel.tsx';
import { REVIEW_STEP_NAMES, reviewHref } from '#components/review/step-slugs.ts';
import { SubmissionIntro } from '#components/review/submission-intro.tsx';
import { Section } from '#components/layout/section.tsx';
import { organisationOf } from '#lib/domain/actor.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';
import { getAppraisal } from '#lib/review/appraisal.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { listComments } from '#lib/review/comments.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../insider.ts';
import { answer, comment, publish } from './actions.ts';
import { DONE } from './done.ts';
import { subjectOf } from './subject.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ lan?: string | string[]; xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thẩm định ${(await params).code}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(reviewHref(code));
  const isCenter = organisationOf(actor.role) === 'CENTER';
  const [project, submissions, comments, steps, history, sheet, names, { lan, xong }] =
    await orNotFound(
      Promise.all([
        getStaffProject(actor, code),
        listSubmissions(actor, code),
        listComments(actor, code),
        listSteps(actor, code),
        listHistory(actor, code),
        isCenter ? null : getAppraisal(actor, code),
        catalogueNames(),
        searchParams,
      ]),
    );
  const { dossier, submission, changes, isLatest } = subjectOf(project, submissions, lan);
  const shown = comments.filter(
    (line) => !submission || (line.submissionNumber ?? 0) <= submission.number,
  );
  const hasGeneral = shown.some((line) => line.path === null);
  const commenting =
    isLatest && can(actor, 'comment.write', project)
      ? { code, action: comment, organisation: organisationOf(actor.role) }
      : null;
  const answering = can(actor, 'comment.answer', project) ? { code, action: answer } : null;
  const takesPart = REVIEW_STEP_NAMES.some((step) => can(actor, step));
  const columnOf = { comments: shown, commenting, answering };
  return (
    <>
      <ProjectHeading project={project} page="/tham-dinh" />
      <DoneNotice messages={DONE} xong={xong} />
      <ReturnNotice status={project.status} history={history} />
      {isLatest && takesPart && (
        <div className="no-print">
          <Section id="viec-cua-ban" title="Việc của bạn">
            <StepPanel code={code} steps={steps} />
          </Section>
        </div>
      )}
      <SubmissionIntro
        project={project}
        submissions={submissions}
        submission={submission}
        changes={changes}
        names={names}
      />
      {PROJECT_PARTS.map((part) => (
        <Section key={part} id={`phan-${part.toLowerCase()}`} title={PART_LABELS[part]}>
          <div className="grid gap-x-8 gap-y-5 xl:has-[>:nth-child(2)]:grid-cols-[minmax(0,1fr)_17rem]">
            <DossierPart part={part} dossier={dossier} names={names} />
            <CommentColumn part={part} {...columnOf} />
          </div>
        </Section>
      ))}
      {(commenting || hasGeneral) && (
        <div className={hasGeneral ? undefined : 'no-print'}>
          <Section id="y-kien-chung" title="Ý kiến chung về hồ sơ">
            <CommentColumn part={null} {...columnOf} />
          </Section>
        </div>
      )}
      {!isCenter && submission && (
        <SheetSection
          code={code}
          sheet={sheet}
          submissionNumber={submission.number}
          canFill={
            isLatest && project.status === 'SUBMITTED' && can(actor, 'appraisal.fill', project)
          }
        />
      )}
      {isDecided(project.status) && (
        <PublicationSection
          project={project}
          action={can(actor, 'project.publish', project) ? publish : null}
        />
      )}
    </>
  );
}
