import { notFound } from 'next/navigation';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import type { SubmissionView } from '#lib/projects/submissions.ts';
import type { ProjectView } from '#lib/projects/view.ts';
import { frozenDossier, type FrozenDossier } from '#lib/review/snapshot-schema.ts';

/** What is being read: a submission as it was frozen, or the dossier the Centre's leader has before them. */
export interface Subject {
  dossier: FrozenDossier;
  /** null for the dossier as it stands, not sent yet. */
  submission: SubmissionView | null;
  changes: readonly FieldChange[] | null;
  /** Comments and the sheet belong to the latest; an earlier submission is only read. */
  isLatest: boolean;
}

function currentDossier(project: ProjectView): Subject {
  return {
    dossier: frozenDossier.parse({
      ...project,
      support: project.requested,
      milestones: project.progress.milestones,
    }),
    submission: null,
    changes: null,
    isLatest: true,
  };
}

/** `lan` is the number in the address; without one, what waits now is read. */
export function subjectOf(
  project: ProjectView,
  submissions: readonly SubmissionView[],
  lan: string | string[] | undefined,
): Subject {
  const latest = submissions[0];
  const isBeforeLeader = project.status === 'CENTER_REVIEW';
  if (lan === undefined && (isBeforeLeader || !latest)) return currentDossier(project);
  const submission =
    lan === undefined ? latest : submissions.find((sent) => String(sent.number) === lan);
  if (!submission) notFound();
  return {
    dossier: frozenDossier.parse(submission.snapshot),
    submission,
    changes: submission.changes,
    isLatest: submission === latest && !isBeforeLeader,
  };
}
