import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { isDecided, isEditable } from '#lib/domain/lifecycle.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, prisma, transaction } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import { dayOfProject, requireUnitOfDay } from './area.ts';
import {
  codeOf,
  columnsOf,
  createProjectInside,
  refuseIssues,
  requireKnownCeiling,
  requireKnownContent,
  requireSound,
} from './create.ts';
import { openProject } from './load.ts';
import { bringsFigures, dossierIssues, enteredProvenance, writeLists } from './parts.ts';
import { getProject } from './queries.ts';
import type { CreateProjectInput, UpdateProjectInput } from './schema.ts';

/**
 * Puts a new draft into the year's programme; everything but the four required fields may come later.
 * Its code is given by the database.
 */
export async function createProject(
  actor: SignedInActor,
  input: CreateProjectInput,
): Promise<{ code: string }> {
  await requirePermission(actor, 'project.create', { entity: 'Project', entityId: 'new' });
  await requireSound(input);
  const id = await transaction((tx) => createProjectInside(tx, actor, input));
  return { code: await codeOf(id) };
}

/** Changes parts of a draft; what is not sent stays. @throws ConflictError with both versions */
export async function updateProject(
  actor: SignedInActor,
  code: string,
  input: UpdateProjectInput,
): Promise<void> {
  const project = await openProject(actor, code, 'project.edit');
  if (!isEditable(project.status)) {
    throw new RuleViolationError(
      'LOCKED',
      'Hồ sơ đang chờ xem xét hoặc đã được quyết định nên không sửa được.',
    );
  }
  const before = await getProject(actor, code);
  requireVersion(input.version, project.version, () => before);
  const { version: _version, ...dossier } = input;
  const stored = {
    startsOn: toDayOrNull(project.startsOn),
    endsOn: toDayOrNull(project.endsOn),
  };
  refuseIssues(dossierIssues(dossier.kind ?? project.kind, dossier, stored));
  await requireKnownContent(dossier.activityContent);
  await requireKnownCeiling(
    dossier.ceiling,
    dossier.activityContent === undefined ? project.activityContentCode : dossier.activityContent,
  );
  const startsOn = dossier.startsOn === undefined ? stored.startsOn : dossier.startsOn;
  await requireUnitOfDay(dossier.unit, dayOfProject(project.planYear, startsOn));
  await transaction(async (tx) => {
    const provenanceId = bringsFigures(dossier) ? await enteredProvenance(tx, actor) : null;
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: project.status },
      data: {
        ...columnsOf(dossier, provenanceId),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    if (count === 0) throw new ConflictError(before);
    await writeLists(tx, actor, project.id, dossier, provenanceId);
    const changed = Object.fromEntries(
      Object.keys(dossier).map((key) => [key, (before as Record<string, unknown>)[key] ?? null]),
    );
    await recordAudit(tx, actor, {
      action: 'edit',
      entity: 'Project',
      entityId: project.id,
      before: changed,
      after: dossier,
    });
  });
}

/** How long a deleted draft can be brought back, days. */
export const RESTORE_DAYS = 30;

/** Puts a draft aside; it can be brought back for RESTORE_DAYS. Nothing submitted is ever deleted. */
export async function deleteDraft(actor: SignedInActor, code: string, version?: number) {
  const project = await openProject(actor, code, 'project.delete');
  if (project.status !== 'DRAFT' || project.submissionCount > 0) {
    throw new RuleViolationError('NOT_A_DRAFT', 'Chỉ xóa được bản nháp chưa gửi lần nào.');
  }
  requireVersion(version, project.version);
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: 'DRAFT', deletedAt: null },
      data: { deletedAt: new Date(), deletedById: actor.id, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError();
    await recordAudit(tx, actor, { action: 'delete', entity: 'Project', entityId: project.id });
  });
}

/** Brings back a draft that was put aside. @throws NotFoundError after RESTORE_DAYS */
export async function restoreDraft(actor: SignedInActor, code: string) {
  const since = new Date(Date.now() - RESTORE_DAYS * 24 * 60 * 60 * 1000);
  const project = await prisma.project.findFirst({ where: { code, deletedAt: { gte: since } } });
  if (!project || actor.role !== 'CENTER_OFFICER') throw new NotFoundError(`đề án ${code}`);
  await requirePermission(actor, 'project.restore', {
    entity: 'Project',
    entityId: project.id,
    target: project,
  });
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, deletedAt: { not: null } },
      data: { deletedAt: null, deletedById: null, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError();
    await recordAudit(tx, actor, { action: 'restore', entity: 'Project', entityId: project.id });
  });
}

/** Shows a decided project to the public, or takes it off; not a step of the lifecycle. */
export async function publishProject(
  actor: SignedInActor,
  code: string,
  input: { isPublished: boolean; version?: number | undefined },
) {
  const project = await openProject(actor, code, 'project.publish');
  if (!isDecided(project.status)) {
    throw new RuleViolationError('NOT_DECIDED', 'Chỉ công bố đề án đã được phê duyệt.');
  }
  requireVersion(input.version, project.version);
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: project.status },
      data: { isPublished: input.isPublished, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: input.isPublished ? 'publish' : 'unpublish',
      entity: 'Project',
      entityId: project.id,
    });
  });
}
