import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { sees } from '#lib/domain/visibility.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, type Tx } from '#lib/db/client.ts';

/** The project a command is about, through the actor's scope. @throws NotFoundError */
export async function loadProject(actor: Actor, code: string) {
  const project = await prisma.project.findUnique({ where: { code } });
  if (!project || !sees(actor, { ...project, isDeleted: project.deletedAt !== null })) {
    throw new NotFoundError(`đề án ${code}`);
  }
  return project;
}

/**
 * The same for what only the inside reads: submissions, comments, history. An administrator manages
 * accounts and sees of a project what the public sees. @throws NotFoundError
 */
export async function loadProjectInside(actor: Actor, code: string): Promise<LoadedProject> {
  if (actor.role === 'PUBLIC' || actor.role === 'ADMIN') throw new NotFoundError(`đề án ${code}`);
  return loadProject(actor, code);
}

/** The project for an act on it: found, and within the actor's rights. @throws NotFoundError, ForbiddenError */
export async function openProject(
  actor: SignedInActor,
  code: string,
  permission: Permission,
): Promise<LoadedProject> {
  const project = await loadProject(actor, code);
  await requirePermission(actor, permission, {
    entity: 'Project',
    entityId: project.id,
    target: project,
  });
  return project;
}

/** The project as it is now, kept from changing until the transaction ends: what hangs on it is judged in turn. */
export async function lockProject(tx: Tx, id: string): Promise<LoadedProject> {
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.project.findUniqueOrThrow({ where: { id } });
}

export type LoadedProject = Awaited<ReturnType<typeof loadProject>>;
