import { notFound } from 'next/navigation';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import type { HistoryEntry } from '#lib/projects/history.ts';
import { dossierChanges, type SubmissionView } from '#lib/projects/submissions.ts';
import type { DossierView } from '#lib/projects/view.ts';
import { baseSubmission, type Base } from '#lib/review/base-submission.ts';
import { currentDossier } from '#lib/review/current-dossier.ts';
import { frozenDossier, type FrozenDossier } from '#lib/review/snapshot-schema.ts';

/** What is being read: a submission as it was frozen, or the dossier the Centre's leader has before them. */
export interface Subject {
  dossier: FrozenDossier;
  /** null for the dossier as it stands, not sent yet. */
  submission: SubmissionView | null;
  /** Comments and the sheet belong to the latest; an earlier submission is only read. */
  isLatest: boolean;
}

/** `lan` is the number in the address; without one, what waits now is read. */
export function subjectOf(
  project: DossierView,
  submissions: readonly SubmissionView[],
  lan: string | string[] | undefined,
): Subject {
  const latest = submissions[0];
  const isBeforeLeader = project.status === 'CENTER_REVIEW';
  if (lan === undefined && (isBeforeLeader || !latest)) {
    return { dossier: currentDossier(project), submission: null, isLatest: true };
  }
  const submission =
    lan === undefined ? latest : submissions.find((sent) => String(sent.number) === lan);
  if (!submission) notFound();
  const dossier = frozenDossier.parse(submission.snapshot);
  // The decision comes after the submission and confirms one of its conditions.
  return {
    dossier: { ...dossier, decision: project.decision },
    submission,
    isLatest: submission === latest && !isBeforeLeader,
  };
}

export interface Comparison {
  base: Base;
  before: FrozenDossier;
  changes: readonly FieldChange[];
}

/** The submission that the one being read is compared with; null for a first one. */
export function comparisonOf(
  { submission }: Subject,
  submissions: readonly SubmissionView[],
  history: readonly HistoryEntry[],
  actor: SignedInActor,
  chosen: string | string[] | undefined,
): Comparison | null {
  if (!submission) return null;
  const wanted = [chosen ?? []].flat()[0];
  const base = baseSubmission(submissions, submission, history, actor.username, wanted);
  return (
    base && {
      base,
      before: frozenDossier.parse(base.submission.snapshot),
      changes: dossierChanges(base.submission.snapshot, submission.snapshot),
    }
  );
}
