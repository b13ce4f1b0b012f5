import type { HistoryEntry } from '#lib/projects/history.ts';
import type { SubmissionView } from '#lib/projects/submissions.ts';

/** Acts by which the Department is done with a submission. */
const DECISIONS = ['return', 'appraise', 'reject', 'returnFromAbove'];

export interface Base {
  submission: SubmissionView;
  /** Whose last decision it is, or simply the one before. */
  why: 'OWN' | 'DEPARTMENT' | 'PREVIOUS' | 'CHOSEN';
}

type Entry = Pick<HistoryEntry, 'action' | 'at'> & { actor: { username: string | null } };

/**
 * With which submission a reader compares the one before them: the last they decided on themselves,
 * else the last that anybody of the Department did, else the one before. null for the first.
 */
export function baseSubmission(
  submissions: readonly SubmissionView[],
  current: SubmissionView,
  history: readonly Entry[],
  username: string,
  chosen?: string,
): Base | null {
  const earlier = submissions
    .filter((sent) => sent.number < current.number)
    .toSorted((a, b) => b.number - a.number);
  const [previous] = earlier;
  if (!previous) return null;
  const wanted = earlier.find((sent) => String(sent.number) === chosen);
  if (wanted) return { submission: wanted, why: 'CHOSEN' };
  const decidedOn = (entries: readonly Entry[]) =>
    earlier.find((sent) =>
      entries.some(({ at }) => {
        // The decision belongs to the latest submission that had been sent when it was taken.
        const latest = submissions.filter((one) => one.submittedAt <= at);
        return Math.max(0, ...latest.map((one) => one.number)) === sent.number;
      }),
    );
  const decisions = history.filter(({ action }) => DECISIONS.includes(action));
  const own = decidedOn(decisions.filter(({ actor }) => actor.username === username));
  if (own) return { submission: own, why: 'OWN' };
  const department = decidedOn(decisions);
  return department
    ? { submission: department, why: 'DEPARTMENT' }
    : { submission: previous, why: 'PREVIOUS' };
}
