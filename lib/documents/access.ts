import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { can, type Permission } from '#lib/domain/permissions.ts';
import { sees } from '#lib/domain/visibility.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { DocumentParent } from './attach.ts';

/** Whose a document is decides who may see it and who may change it, every time it is asked for. */

const PROJECT = {
  id: true,
  code: true,
  status: true,
  isPublished: true,
  submissionCount: true,
  deletedAt: true,
  ownerId: true,
} satisfies Prisma.ProjectSelect;

export const OWNER = {
  project: { select: PROJECT },
  contract: { select: { id: true, number: true, project: { select: PROJECT } } },
  decision: {
    select: { id: true, number: true, projects: { select: { project: { select: PROJECT } } } },
  },
  needId: true,
  establishmentId: true,
} satisfies Prisma.DocumentSelect;

type ProjectOwner = Prisma.ProjectGetPayload<{ select: typeof PROJECT }>;
export type Owner = Prisma.DocumentGetPayload<{ select: typeof OWNER }>;

/** Somebody of the Centre, the Department or the inspectorate: not the public, and not the administrator. */
export function isInside(actor: Actor): actor is SignedInActor {
  return actor.role !== 'PUBLIC' && actor.role !== 'ADMIN';
}

const seesProject = (actor: Actor, project: ProjectOwner) =>
  sees(actor, { ...project, isDeleted: project.deletedAt !== null });

/** The project that a document belongs to, directly or through its contract. */
export const projectOf = (owner: Owner): ProjectOwner | null =>
  owner.project ?? owner.contract?.project ?? null;

/** A record seen from inside; `isPublic` documents of published projects are seen by everybody. */
export function maySee(
  actor: Actor,
  owner: Owner,
  document: { isPublic: boolean; removedAt: Date | null },
): boolean {
  const project = projectOf(owner);
  const inside = isInside(actor);
  if (!inside && (!document.isPublic || document.removedAt !== null)) return false;
  if (project) return seesProject(actor, project);
  if (owner.decision) {
    return inside || owner.decision.projects.some((line) => seesProject(actor, line.project));
  }
  if (owner.needId !== null) return can(actor, 'need.handle') || actor.role === 'AUDITOR';
  return inside;
}

const WRITING: Record<'decision' | 'need' | 'establishment', Permission> = {
  decision: 'decision.record',
  need: 'need.handle',
  establishment: 'beneficiary.edit',
};

/** Which right a change asks for; papers of a dossier have rights of their own. */
function permissionFor(owner: Owner, act: 'document.add' | 'document.remove'): Permission {
  if (projectOf(owner)) return act;
  if (owner.decision) return WRITING.decision;
  return owner.needId === null ? WRITING.establishment : WRITING.need;
}

/** @throws ForbiddenError, with the refusal put on the audit trail */
export async function requireWriting(
  actor: SignedInActor,
  owner: Owner,
  act: 'document.add' | 'document.remove',
): Promise<void> {
  const project = projectOf(owner);
  const about = project
    ? { entity: 'Project' as const, entityId: project.id, target: project }
    : { entity: 'Document' as const, entityId: ownerId(owner) };
  await requirePermission(actor, permissionFor(owner, act), about);
}

const ownerId = (owner: Owner) =>
  owner.decision?.id ?? owner.needId ?? owner.establishmentId ?? projectOf(owner)?.id ?? '';

const NOBODY: Owner = {
  project: null,
  contract: null,
  decision: null,
  needId: null,
  establishmentId: null,
};

/** A record that documents are attached to, by what names it in an address or a body. */
export type ParentRef =
  | { projectCode: string }
  | { contractId: string }
  | { needId: string }
  | { decisionId: string }
  | { establishmentId: string };

async function readOwner(ref: ParentRef): Promise<Owner | null> {
  if ('projectCode' in ref) {
    const code = ref.projectCode.toUpperCase();
    const project = await prisma.project.findUnique({ where: { code }, select: PROJECT });
    return project && { ...NOBODY, project };
  }
  if ('contractId' in ref) {
    const contract = await prisma.contract.findUnique({
      where: { id: ref.contractId },
      ...OWNER.contract,
    });
    return contract && { ...NOBODY, contract };
  }
  if ('decisionId' in ref) {
    const decision = await prisma.decision.findUnique({
      where: { id: ref.decisionId },
      ...OWNER.decision,
    });
    return decision && { ...NOBODY, decision };
  }
  if ('needId' in ref) {
    const need = await prisma.need.findUnique({ where: { id: ref.needId }, select: { id: true } });
    return need && { ...NOBODY, needId: need.id };
  }
  const establishment = await prisma.establishment.findUnique({
    where: { id: ref.establishmentId },
    select: { id: true },
  });
  return establishment && { ...NOBODY, establishmentId: establishment.id };
}

/** The record as this actor may see it from inside. @throws NotFoundError */
export async function loadOwner(actor: Actor, ref: ParentRef): Promise<Owner> {
  const owner = await readOwner(ref);
  const internal = { isPublic: false, removedAt: null };
  if (!owner || !maySee(actor, owner, internal)) throw new NotFoundError('hồ sơ này');
  return owner;
}

/** The record as a document's own columns name it. */
export function parentOf(owner: Owner): DocumentParent {
  if (owner.project) return { projectId: owner.project.id };
  if (owner.contract) return { contractId: owner.contract.id };
  if (owner.decision) return { decisionId: owner.decision.id };
  if (owner.needId !== null) return { needId: owner.needId };
  return { establishmentId: owner.establishmentId ?? '' };
}
