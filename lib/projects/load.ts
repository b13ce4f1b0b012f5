import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { sees, type Visibility } from '#lib/domain/visibility.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, query, type Tx } from '#lib/db/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';

interface Standing extends Visibility {
  id: string;
  ownerId: string | null;
}

/** What decides who may see a project and act on it, through the actor's scope. @throws NotFoundError */
export async function loadStanding(actor: Actor, code: string): Promise<Standing> {
  const [project] = await query<Standing>(
    `SELECT "id", "status", "isPublished", "submissionCount", "deletedAt" IS NOT NULL AS "isDeleted",
       "ownerId"
     FROM "Project" WHERE "code" = $1`,
    [code],
    'standing of a project',
  );
  if (!project || !sees(actor, project)) throw new NotFoundError(`đề án ${code}`);
  return project;
}

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

/**
 * Keeps a project from changing until the transaction ends, and everybody else who asks for that in
 * turn. Goes with the next statement, which sees what the one before in turn has done.
 */
export async function holdProject(tx: Tx, id: string): Promise<void> {
  const text = `${WITH_NEXT} SELECT 1 FROM "Project" WHERE "id" = $1::uuid FOR UPDATE`;
  await tx.$executeRawUnsafe(text, id);
}

/** The project as it is now, kept from changing until the transaction ends: what hangs on it is judged in turn. */
export async function lockProject(tx: Tx, id: string): Promise<LoadedProject> {
  await holdProject(tx, id);
  return tx.project.findUniqueOrThrow({ where: { id } });
}

export type LoadedProject = Awaited<ReturnType<typeof loadProject>>;
