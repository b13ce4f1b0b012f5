import 'server-only';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { isDocumentKind } from '#lib/domain/document-kinds.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { PresentDocument } from '#lib/domain/required-documents.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { prisma, type Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { loadProject } from '#lib/projects/load.ts';
import { isInside, loadOwner, maySee, parentOf, type ParentRef } from './access.ts';
import { DOCUMENT, toPublicView, toView, type DocumentView, type PublicDocument } from './view.ts';

const ORDER = [
  { uploadedAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.DocumentOrderByWithRelationInput[];

/** Everything that hangs on a project: on itself, on its contracts, on the decisions about it. */
const ofProject = (id: string): Prisma.DocumentWhereInput => ({
  OR: [
    { projectId: id },
    { contract: { projectId: id } },
    { decision: { projects: { some: { projectId: id } } } },
  ],
});

/** Papers of a project, oldest first; the public sees those that are public and not taken out. */
export async function listProjectDocuments(
  actor: Actor,
  code: string,
): Promise<(DocumentView | PublicDocument)[]> {
  const project = await loadProject(actor, code);
  const rows = await prisma.document.findMany({
    where: ofProject(project.id),
    orderBy: [...ORDER],
    select: DOCUMENT,
  });
  const seen = rows.filter((row) => maySee(actor, row, row));
  return isInside(actor) ? seen.map(toView) : seen.map(toPublicView);
}

/** The same for a page of people who see the inside. */
export async function listInsideDocuments(actor: Actor, code: string): Promise<DocumentView[]> {
  const documents = await listProjectDocuments(actor, code);
  return documents.filter((document): document is DocumentView => 'removed' in document);
}

/** Public papers of a published project. */
export function listPublicDocuments(code: string): Promise<PublicDocument[]> {
  return listProjectDocuments(PUBLIC_ACTOR, code);
}

/** Papers of any one record, for who sees it from inside. @throws NotFoundError */
export async function listDocumentsOf(actor: Actor, ref: ParentRef): Promise<DocumentView[]> {
  const { status: _status, ...owner } = {
    status: undefined,
    ...parentOf(await loadOwner(actor, ref)),
  };
  const rows = await prisma.document.findMany({
    where: owner,
    orderBy: [...ORDER],
    select: DOCUMENT,
  });
  return rows.map(toView);
}

/** One document that this actor may see, as stored. @throws NotFoundError */
export async function loadDocument(actor: Actor, id: string) {
  const row = await prisma.document.findUnique({ where: { id }, select: DOCUMENT });
  if (!row || !maySee(actor, row, row)) throw new NotFoundError('tài liệu này');
  return row;
}

export async function getDocument(actor: Actor, id: string) {
  const row = await loadDocument(actor, id);
  return isInside(actor) ? toView(row) : toPublicView(row);
}

/** The kinds that a dossier holds, each with the state it counts for. */
export async function presentDocuments(tx: Tx, projectId: string): Promise<PresentDocument[]> {
  const rows = await tx.document.findMany({
    where: { ...ofProject(projectId), removedAt: null },
    select: {
      kind: true,
      status: true,
      decision: { select: { projects: { where: { projectId }, select: { action: true } } } },
    },
  });
  // What the office no longer knows the kind of fulfils nothing.
  const known = rows.flatMap((row) =>
    isDocumentKind(row.kind) ? [{ ...row, kind: row.kind }] : [],
  );
  return known.flatMap(({ kind, status, decision }) =>
    decision
      ? decision.projects.map(({ action }) => ({ kind, status: DECIDED_AT[action] ?? null }))
      : [{ kind, status }],
  );
}

/** The state that a decision about a project brings about. */
const DECIDED_AT: Readonly<Record<string, Status>> = { approve: 'APPROVED', stop: 'STOPPED' };
