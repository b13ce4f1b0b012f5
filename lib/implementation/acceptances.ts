import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { prisma } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import { loadProjectInside } from '#lib/projects/load.ts';

/** The acceptances of a project, the latest first; only the latest may be in force. @throws NotFoundError */
export async function listAcceptances(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.acceptance.findMany({
    where: { projectId: project.id },
    orderBy: { recordedAt: 'desc' },
    include: { members: { orderBy: { position: 'asc' } } },
  });
  return rows.map((row, index) => ({
    id: row.id,
    minutes: { number: row.minutesNumber, on: toDayOrNull(row.minutesOn) ?? '' },
    findings: row.findings,
    conclusion: row.conclusion,
    council: row.members.map(({ name, organisation, duty }) => ({ name, organisation, duty })),
    recordedBy: row.recordedByName,
    recordedAt: row.recordedAt.toISOString(),
    /** Opened again: the work went on after it. */
    isReopened: index > 0 || project.status === 'IN_PROGRESS',
  }));
}
export type AcceptanceView = Awaited<ReturnType<typeof listAcceptances>>[number];
