import type { Metadata } from 'next';
import { PriorityList } from '#components/figures/priority-list.tsx';
import { Section } from '#components/layout/section.tsx';
import { ProjectNeeds } from '#components/needs/project-needs.tsx';
import { DecidedFacts } from '#components/projects/decided-facts.tsx';
import { DeleteDraft } from '#components/projects/delete-draft.tsx';
import { DossierTasks } from '#components/projects/dossier-tasks.tsx';
import { hasOwnSteps, OwnSteps } from '#components/projects/own-steps.tsx';
import { CommentCard } from '#components/review/comment-card.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { NextStep } from '#components/review/next-step.tsx';
import { DossierPart } from '#components/review/dossier-part.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { ReturnNotice } from '#components/review/return-notice.tsx';
import { organisationOf } from '#lib/domain/actor.ts';
import { isDecided, isEditable } from '#lib/domain/lifecycle.ts';
import { readsNeeds } from '#lib/domain/need.ts';
import { can } from '#lib/domain/permissions.ts';
import { PROJECT_PARTS } from '#lib/domain/vocabulary.ts';
import { listDrafts } from '#lib/autosave/drafts.ts';
import { formatInstant } from '#lib/format/days.ts';
import { KIND_LABELS, PART_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listNeeds } from '#lib/needs/queries.ts';
import { needFilters } from '#lib/needs/schema.ts';
import { RESTORE_DAYS } from '#lib/projects/commands.ts';
import { saysTheSame } from '#lib/projects/form-schema.ts';
import { formValuesOf } from '#lib/projects/form-values.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { isOpenForCenter, partFormKey, partTasks, projectHref } from '#lib/projects/tasks.ts';
import { catalogueNames } from '#lib/review/catalogue-names.ts';
import { listComments } from '#lib/review/comments.ts';
import { currentDossier } from '#lib/review/current-dossier.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { getPersonName } from '#lib/work/people.ts';
import { answerOpenComment, deleteOwnDraft, takeOwnStep } from './actions.ts';
import { DONE } from './done.ts';
import { requireInsider } from './insider.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hồ sơ ${(await params).code}` };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(projectHref(code));
  const [project, comments, history, steps, drafts, names, { xong }] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listComments(actor, code),
      listHistory(actor, code),
      listSteps(actor, code),
      listDrafts(actor, `de-an:${code}:`),
      catalogueNames(),
      searchParams,
    ]),
  );
  const owner = await getPersonName(project.ownerId);
  const needs = readsNeeds(actor)
    ? (await listNeeds(actor, needFilters.parse({ project: code }))).data
    : [];
  const isOpen = isEditable(project.status) && can(actor, 'project.edit', project);
  const open =
    organisationOf(actor.role) === 'CENTER' ? comments.filter((line) => isOpenForCenter(line)) : [];
  const answering = can(actor, 'comment.answer', project)
    ? { code, action: answerOpenComment }
    : null;
  const dossier = currentDossier(project);
  const isDeletable =
    isOpen &&
    project.status === 'DRAFT' &&
    project.submissionCount === 0 &&
    can(actor, 'project.delete', project);
  return (
    <>
      <ProjectHeading
        project={project}
        page=""
        lead={
          <span className="text-base">
            {code} · {KIND_LABELS[project.kind]}, {PROGRAMME_LABELS[project.programme]},{' '}
            {project.planYear} · Phụ trách: {owner ?? 'chưa có'} · Bản {project.version}, cập nhật{' '}
            {formatInstant(new Date(project.updatedAt))}
          </span>
        }
      />
      <DoneNotice messages={DONE} xong={xong} />
      <ReturnNotice status={project.status} history={history} />
      {!hasOwnSteps(steps) && <NextStep project={project} steps={steps} role={actor.role} />}
      {open.length > 0 && (
        <Section
          id="y-kien"
          title={`Ý kiến của Sở cần trả lời (${open.length})`}
          lead="Trả lời đủ các ý kiến thì mới gửi lại hồ sơ được."
        >
          <div className="grid gap-3">
            {open.map((comment) => (
              <CommentCard key={comment.id} comment={comment} answering={answering} />
            ))}
          </div>
        </Section>
      )}
      {hasOwnSteps(steps) && (
        <Section id="buoc-tiep" title="Việc bạn làm được lúc này">
          <OwnSteps code={code} version={project.version} steps={steps} action={takeOwnStep} />
        </Section>
      )}
      {isDecided(project.status) && (
        <Section id="dang-ap-dung" title="Đang áp dụng">
          <DecidedFacts project={project} />
        </Section>
      )}
      {isOpen ? (
        <Section id="cac-phan" title="Các phần của hồ sơ">
          <DossierTasks
            code={code}
            tasks={partTasks(
              project,
              open.map((comment) => comment.path),
            )}
            openComments={open.length}
            unsaved={PROJECT_PARTS.filter((part) => {
              const typed = drafts.get(partFormKey(code, part));
              return typed && !saysTheSame(part, typed, formValuesOf(part, project));
            })}
          />
        </Section>
      ) : (
        PROJECT_PARTS.map((part) => (
          <Section key={part} id={`phan-${part.toLowerCase()}`} title={PART_LABELS[part]}>
            <DossierPart part={part} dossier={dossier} names={names} />
          </Section>
        ))
      )}
      {isOpen && project.priorities.length > 0 && (
        <Section id="uu-tien" title="Vì sao đề án này được ưu tiên">
          <PriorityList claims={project.priorities} planYear={project.planYear} />
        </Section>
      )}
      <ProjectNeeds needs={needs} />
      {isDeletable && (
        <DeleteDraft
          code={code}
          version={project.version}
          keptDays={RESTORE_DAYS}
          action={deleteOwnDraft}
        />
      )}
    </>
  );
}
