import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { changesBetween, type FieldChange } from '#lib/domain/snapshot-diff.ts';
import { prisma } from '#lib/db/client.ts';
import { loadProjectInside } from './load.ts';

type Snapshot = Record<string, unknown>;

/** What the dossier itself says differently; how the rules came out is told apart. */
export function dossierChanges(before: Snapshot, after: Snapshot): FieldChange[] {
  const { checks: _before, ...then } = before;
  const { checks: _after, ...now } = after;
  return changesBetween(then, now);
}

export interface SubmissionView {
  number: number;
  submittedBy: string;
  submittedAt: string;
  snapshot: Snapshot;
  /** Against the submission before; null for the first one. */
  changes: FieldChange[] | null;
}

/** Every submission as it was frozen, newest first, each with what it changed since the one before. */
export async function listSubmissions(
  actor: SignedInActor,
  code: string,
): Promise<SubmissionView[]> {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.submission.findMany({
    where: { projectId: project.id },
    orderBy: { number: 'asc' },
  });
  return rows
    .map((row, index) => {
      const previous = rows[index - 1];
      return {
        number: row.number,
        submittedBy: row.submittedByName,
        submittedAt: row.submittedAt.toISOString(),
        snapshot: row.snapshot as Snapshot,
        changes: previous
          ? dossierChanges(previous.snapshot as Snapshot, row.snapshot as Snapshot)
          : null,
      };
    })
    .reverse();
}
