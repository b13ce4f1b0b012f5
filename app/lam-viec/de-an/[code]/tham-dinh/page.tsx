import type { Metadata } from 'next';
import { projectCeilingsHref } from '#components/ceilings/addresses.ts';
import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { CheckWarnings } from '#components/projects/check-warnings.tsx';
import { changeRows } from '#components/review/change-rows.ts';
import { ChangeSection } from '#components/review/change-section.tsx';
import { CommentColumn } from '#components/review/comment-column.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { partOfField } from '#components/review/dossier-fields.tsx';
import { DossierPart } from '#components/review/dossier-part.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { PublicationSection } from '#components/review/publication-section.tsx';
import { ReturnNotice } from '#components/review/return-notice.tsx';
import { SheetSection } from '#components/review/sheet-section.tsx';
import { StepPanel } from '#components/review/step-panel.tsx';
import { REVIEW_STEP_NAMES, reviewHref } from '#components/review/step-slugs.ts';
import { SubmissionIntro } from '#components/review/submission-intro.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Section } from '#components/layout/section.tsx';
import { organisationOf } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { PART_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getProjectCeilings } from '#lib/ceilings/queries.ts';
import { currentChecks } from '#lib/projects/checks.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';
import { listEarlierSupport } from '#lib/projects/supported-before.ts';
import { getAppraisal } from '#lib/review/appraisal.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { listComments } from '#lib/review/comments.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../insider.ts';
import { answer, comment, publish } from './actions.ts';
import { DONE } from './done.ts';
import { comparisonOf, subjectOf } from './subject.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{
    lan?: string | string[];
    'so-voi'?: string | string[];
    xong?: string | string[];
  }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thẩm định ${(await params).code}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(reviewHref(code));
  const isCenter = organisationOf(actor.role) === 'CENTER';
  const [project, submissions, comments, steps, history, sheet, names, earlier, ceilings, search] =
    await orNotFound(
      Promise.all([
        getStaffProject(actor, code),
        listSubmissions(actor, code),
        listComments(actor, code),
        listSteps(actor, code),
        listHistory(actor, code),
        isCenter ? null : getAppraisal(actor, code),
        catalogueNames(),
        listEarlierSupport(code),
        getProjectCeilings(actor, code),
        searchParams,
      ]),
    );
  const subject = subjectOf(project, submissions, search.lan);
  const { dossier, submission, isLatest } = subject;
  const comparison = comparisonOf(subject, submissions, history, actor, search['so-voi']);
  const changes = comparison && changeRows(comparison.changes, names);
  const changedParts =
    comparison && new Set(comparison.changes.map(({ path }) => partOfField(path)));
  const judgement =
    ceilings.frozen.find(
      ({ stage, submission: sent }) => stage === 'REQUESTED' && sent === submission?.number,
    )?.judgement ?? ceilings.judgement;
  const checks =
    dossier.checks?.results ??
    currentChecks(project, earlier, ceilings.judgement, dayInVietnam(new Date()));
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
      <DoneNotice messages={DONE} xong={search.xong} />
      <ReturnNotice status={project.status} history={history} />
      {isLatest && takesPart && (
        <div className="no-print">
          <Section id="viec-cua-ban" title="Việc của bạn">
            <StepPanel code={code} steps={steps} />
          </Section>
        </div>
      )}
      <SubmissionIntro project={project} submissions={submissions} submission={submission} />
      {comparison && changes && submission && (
        <ChangeSection
          code={code}
          base={comparison.base}
          submission={submission}
          submissions={submissions}
          before={comparison.before}
          after={dossier}
          rows={changes}
          comments={shown.filter(
            (line) =>
              line.visibility === 'CENTER' &&
              line.organisation === 'DEPARTMENT' &&
              (line.submissionNumber ?? 0) >= comparison.base.submission.number,
          )}
        />
      )}
      <div className="mb-10">
        <CheckWarnings checks={checks} earlier={earlier} />
      </div>
      <Section
        id="muc-ho-tro"
        title="Mức hỗ trợ tối đa"
        actions={<a href={projectCeilingsHref(code)}>Chấp thuận, kết quả đã lưu</a>}
      >
        <CeilingMeters
          judgement={judgement}
          exceptions={ceilings.exceptions.filter(({ organisation }) => organisation === 'CENTER')}
        />
      </Section>
      {PROJECT_PARTS.map((part) => (
        <Section key={part} id={`phan-${part.toLowerCase()}`} title={PART_LABELS[part]}>
          <div className="grid gap-x-8 gap-y-5 xl:has-[>:nth-child(2)]:grid-cols-[minmax(0,1fr)_17rem]">
            {changedParts && !changedParts.has(part) ? (
              <Disclosure summary="Phần này không thay đổi: mở để đọc">
                <DossierPart part={part} dossier={dossier} names={names} />
              </Disclosure>
            ) : (
              <DossierPart part={part} dossier={dossier} names={names} />
            )}
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
