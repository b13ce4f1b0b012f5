import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { announceAnswer, announceComment } from '#lib/notifications/project-news.ts';
import { loadProjectInside, openProject } from '#lib/projects/load.ts';
import type { CommentInput } from './schema.ts';

/** Internal comments stay within the author's own organisation; oversight reads all. */
function readable(actor: SignedInActor) {
  const organisation = organisationOf(actor.role);
  if (organisation === 'OVERSIGHT') return {};
  return { OR: [{ visibility: 'CENTER' as const }, { organisation }] };
}

type CommentRow = Awaited<ReturnType<typeof prisma.comment.findMany>>[number];

function toView(row: CommentRow) {
  return {
    id: row.id,
    submissionNumber: row.submissionNumber,
    path: row.path,
    body: row.body,
    visibility: row.visibility,
    author: row.authorName,
    organisation: row.organisation,
    createdAt: row.createdAt.toISOString(),
    answer:
      row.answer === null
        ? null
        : { text: row.answer, by: row.answeredByName, at: row.answeredAt?.toISOString() ?? null },
  };
}
export type CommentView = ReturnType<typeof toView>;

export async function listComments(actor: SignedInActor, code: string): Promise<CommentView[]> {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.comment.findMany({
    where: { projectId: project.id, ...readable(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toView);
}

/** Adds a comment on the dossier, a part or a field; internal unless said otherwise. */
export async function writeComment(
  actor: SignedInActor,
  code: string,
  input: CommentInput,
): Promise<CommentView> {
  const project = await openProject(actor, code, 'comment.write');
  return transaction(async (tx) => {
    const row = await tx.comment.create({
      data: {
        projectId: project.id,
        submissionNumber: project.submissionCount || null,
        path: input.path,
        body: input.body,
        visibility: input.visibility,
        organisation: organisationOf(actor.role),
        authorId: actor.id,
        authorName: actor.name,
      },
    });
    await announceComment(tx, actor, project, input);
    await recordAudit(tx, actor, {
      action: input.visibility === 'CENTER' ? 'comment' : 'comment.internal',
      entity: 'Project',
      entityId: project.id,
      after: { commentId: row.id, path: input.path },
    });
    return toView(row);
  });
}

/** Answers a comment the Centre was asked about; an answered comment no longer holds the dossier back. */
export async function answerComment(
  actor: SignedInActor,
  code: string,
  id: string,
  answer: string,
): Promise<void> {
  const project = await openProject(actor, code, 'comment.answer');
  const comment = await prisma.comment.findFirst({
    where: { id, projectId: project.id, ...readable(actor) },
  });
  if (!comment) throw new NotFoundError('ý kiến này');
  if (comment.answer !== null) {
    throw new RuleViolationError('ALREADY_ANSWERED', 'Ý kiến này đã được trả lời.');
  }
  await transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id, answer: null },
      data: { answer, answeredById: actor.id, answeredByName: actor.name, answeredAt: new Date() },
    });
    if (count === 0) {
      throw new RuleViolationError('ALREADY_ANSWERED', 'Ý kiến này đã được trả lời.');
    }
    await announceAnswer(tx, actor, project, { text: answer, toId: comment.authorId });
    await recordAudit(tx, actor, {
      action: 'comment.answer',
      entity: 'Project',
      entityId: project.id,
      after: { commentId: id },
    });
  });
}
