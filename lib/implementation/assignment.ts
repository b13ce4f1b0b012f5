import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { announce } from '#lib/notifications/announce.ts';
import { loadProjectInside, openProject } from '#lib/projects/load.ts';
import type { AssignmentInput } from './schema.ts';

/** Nobody is put in charge of what is over. */
const OVER: readonly Status[] = ['SETTLED', 'REJECTED', 'STOPPED'];

const officer = { username: true, name: true } as const;

/** Who is in charge; null for a recorded project that nobody has taken over yet. */
export async function getAssignment(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  return {
    officer: project.ownerId
      ? await prisma.user.findUnique({ where: { id: project.ownerId }, select: officer })
      : null,
  };
}

/** The officers somebody may be chosen from. */
export async function listOfficers() {
  return prisma.user.findMany({
    where: { role: 'CENTER_OFFICER', isLocked: false },
    orderBy: [{ name: 'asc' }, { username: 'asc' }],
    select: officer,
  });
}

/** The leader puts an officer in charge; both officers are told. */
export async function assignOfficer(
  actor: SignedInActor,
  code: string,
  input: AssignmentInput,
): Promise<void> {
  const project = await openProject(actor, code, 'project.assign');
  const refuse = (rule: string, path: string, message: string): never => {
    throw new RuleViolationError(rule, message, [{ path, message }]);
  };
  if (OVER.includes(project.status)) {
    refuse('WRONG_STATE', '', 'Hồ sơ đã kết thúc nên không phân công lại.');
  }
  const next = await prisma.user.findUnique({ where: { username: input.username } });
  if (!next || next.role !== 'CENTER_OFFICER' || next.isLocked) {
    return refuse('RULE', 'username', 'Hãy chọn một cán bộ Trung tâm đang làm việc.');
  }
  if (next.id === project.ownerId) refuse('RULE', 'username', 'Cán bộ này đang phụ trách.');
  requireVersion(input.version, project.version);
  const previous = project.ownerId
    ? await prisma.user.findUnique({ where: { id: project.ownerId }, select: officer })
    : null;
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, ownerId: project.ownerId },
      data: { ownerId: next.id, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await announce(tx, actor, {
      kind: 'ASSIGNED',
      title: `${project.code} được giao cho ${next.name} phụ trách`,
      body: project.title,
      href: `/lam-viec/de-an/${project.code}`,
      projectId: project.id,
      users: [next.id, ...(project.ownerId ? [project.ownerId] : [])],
    });
    await recordAudit(tx, actor, {
      action: 'project.assign',
      entity: 'Project',
      entityId: project.id,
      reason: `Giao cho ${next.name}${previous ? `, thay ${previous.name}` : ''}.`,
      before: { officer: previous?.username ?? null },
      after: { officer: next.username },
    });
  });
}
