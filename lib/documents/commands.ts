import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import {
  addingLock,
  editingLock,
  MIN_REMOVAL_REASON,
  removalLock,
} from '#lib/domain/document-rules.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { stageOf } from '#lib/domain/required-documents.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import {
  isInside,
  loadOwner,
  parentOf,
  projectOf,
  requireWriting,
  type Owner,
  type ParentRef,
} from './access.ts';
import { attachUpload } from './attach.ts';
import { loadDocument } from './queries.ts';
import type { AttachInput, EditInput } from './schema.ts';
import { toView, type DocumentRow } from './view.ts';

function refuseLocked(lock: string | null): void {
  if (lock !== null) throw new RuleViolationError('LOCKED', lock);
}

/** A dossier that goes on meanwhile is no longer the one the locks were judged by. @throws ConflictError */
async function holdState(tx: Tx, owner: Owner): Promise<void> {
  const project = projectOf(owner);
  if (!project) return;
  const rows = await tx.$queryRaw<{ status: string }[]>`
    SELECT "status"::text AS "status" FROM "Project" WHERE "id" = ${project.id}::uuid FOR SHARE`;
  if (rows[0]?.status !== project.status) throw new ConflictError();
}

/** Under which record the trail tells of it: a dossier's own story, or the document's. */
const subjectOf = (owner: Owner, documentId: string) => {
  const project = projectOf(owner);
  return project
    ? ({ entity: 'Project', entityId: project.id } as const)
    : ({ entity: 'Document', entityId: documentId } as const);
};

async function announce(tx: Tx, owner: Owner, isPublic: boolean): Promise<void> {
  const projects = owner.decision?.projects.map((line) => line.project) ?? [projectOf(owner)];
  if (isPublic && projects.some((project) => project?.isPublished)) await announcePublicChange(tx);
}

/** For a door: refuses with 404 or 403 before a body is read. */
export async function admitWriting(
  actor: SignedInActor,
  ref: ParentRef,
  act: 'document.add' | 'document.remove' = 'document.add',
): Promise<Owner> {
  const owner = await loadOwner(actor, ref);
  await requireWriting(actor, owner, act);
  return owner;
}

/** The same for one document. */
export async function admitDocument(
  actor: SignedInActor,
  id: string,
  act: 'document.add' | 'document.remove',
): Promise<DocumentRow> {
  const document = await loadDocument(actor, id);
  if (!isInside(actor)) throw new NotFoundError('tài liệu này');
  await requireWriting(actor, document, act);
  return document;
}

async function replacedBy(actor: SignedInActor, owner: Owner, id: string): Promise<DocumentRow> {
  const old = await admitDocument(actor, id, 'document.remove');
  const [mine, theirs] = [parentOf(owner), parentOf(old)].map((parent) => JSON.stringify(parent));
  if (mine !== theirs || old.removedAt !== null) {
    const message = 'Tài liệu được thay không còn trong hồ sơ này.';
    throw new RuleViolationError('UNKNOWN_DOCUMENT', message, [{ path: 'replaces', message }]);
  }
  const project = projectOf(owner);
  if (project) refuseLocked(removalLock(organisationOf(actor.role), project.status, old));
  return old;
}

async function takeOut(tx: Tx, actor: SignedInActor, document: DocumentRow, reason: string) {
  const { count } = await tx.document.updateMany({
    where: { id: document.id, version: document.version, removedAt: null },
    data: {
      removedAt: new Date(),
      removedByName: actor.name,
      removeReason: reason,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new ConflictError();
}

/**
 * Attaches a finished upload to a record, in the place of another document when `replaces` names one.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function addDocument(actor: SignedInActor, ref: ParentRef, input: AttachInput) {
  const owner = await admitWriting(actor, ref);
  const project = projectOf(owner);
  const side = organisationOf(actor.role);
  if (project) refuseLocked(addingLock(side, project.status));
  const { uploadId, status, replaces, ...meta } = input;
  const old = replaces === undefined ? null : await replacedBy(actor, owner, replaces);
  const parent = parentOf(owner);
  if (status !== undefined && !('projectId' in parent)) {
    const message = 'Chỉ tài liệu của đề án mới thuộc về một trạng thái.';
    throw new RuleViolationError('NO_STATE', message, [{ path: 'status', message }]);
  }
  const stage = status ?? old?.status ?? defaultStage(side, project?.status);
  const placed = 'projectId' in parent && stage ? { ...parent, status: stage } : parent;
  return transaction(async (tx) => {
    await holdState(tx, owner);
    if (old) await takeOut(tx, actor, old, 'Được thay bằng bản mới.');
    const attached = await attachUpload(
      tx,
      `user:${actor.id}`,
      uploadId,
      placed,
      meta,
      old?.id ?? null,
    );
    await announce(tx, owner, meta.isPublic ?? false);
    await recordAudit(tx, actor, {
      action: old ? 'document.replace' : 'document.add',
      ...subjectOf(owner, attached.id),
      after: { ...attached, ...(old && { replaces: old.id }) },
    });
    return attached;
  });
}

/** What the Department adds while it appraises are papers of the appraisal. */
function defaultStage(side: string, status: Status | undefined): Status | undefined {
  if (status === 'SUBMITTED' && side === 'DEPARTMENT') return 'APPRAISED';
  return status && stageOf(status);
}

/** Says something else of a document; its bytes stay. */
export async function editDocument(actor: SignedInActor, id: string, input: EditInput) {
  const document = await admitDocument(actor, id, 'document.add');
  refuseRemoved(document);
  const project = projectOf(document);
  if (project) {
    refuseLocked(editingLock(organisationOf(actor.role), project.status, document));
  }
  requireVersion(input.version, document.version, () => toView(document));
  const { version: _version, issuedOn, ...words } = input;
  await transaction(async (tx) => {
    await holdState(tx, document);
    const { count } = await tx.document.updateMany({
      where: { id, version: document.version, removedAt: null },
      data: {
        ...words,
        ...(issuedOn !== undefined && { issuedOn: fromDay(issuedOn) }),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new ConflictError();
    await announce(tx, document, document.isPublic || input.isPublic === true);
    await recordAudit(tx, actor, {
      action: 'document.edit',
      ...subjectOf(document, id),
      after: { id, fileName: document.fileName, ...words, issuedOn },
    });
  });
}

function refuseRemoved(document: DocumentRow): void {
  if (document.removedAt !== null) {
    throw new RuleViolationError('WRONG_STATE', 'Tài liệu này đã được gỡ.');
  }
}

/** Takes a document out of its record, with a reason; the row and the bytes stay. */
export async function removeDocument(
  actor: SignedInActor,
  id: string,
  input: { reason: string; version?: number | undefined },
) {
  const document = await admitDocument(actor, id, 'document.remove');
  refuseRemoved(document);
  const project = projectOf(document);
  if (project) {
    refuseLocked(removalLock(organisationOf(actor.role), project.status, document));
  }
  if (lengthOf(input.reason) < MIN_REMOVAL_REASON) {
    const message = `Lý do cần ít nhất ${MIN_REMOVAL_REASON} ký tự.`;
    throw new RuleViolationError('RULE', message, [{ path: 'reason', message }]);
  }
  requireVersion(input.version, document.version, () => toView(document));
  await transaction(async (tx) => {
    await holdState(tx, document);
    await takeOut(tx, actor, document, input.reason);
    await announce(tx, document, document.isPublic);
    await recordAudit(tx, actor, {
      action: 'document.remove',
      ...subjectOf(document, id),
      reason: input.reason,
      after: { id, fileName: document.fileName },
    });
  });
}
