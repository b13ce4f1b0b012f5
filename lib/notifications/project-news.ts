import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import type { CommentVisibility } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import { announce } from './announce.ts';
import type { Announcement } from './announcement.ts';
import type { ProjectTold } from './steps.ts';

/** Who may read a comment is who hears of it: the Centre, or the author's own organisation. */
function readersOf(
  author: SignedInActor,
  visibility: CommentVisibility,
): Pick<Announcement, 'roles' | 'toOwner'> {
  const isInside = organisationOf(author.role) === 'DEPARTMENT' && visibility !== 'CENTER';
  return isInside
    ? { roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'] }
    : { roles: ['CENTER_LEADER'], toOwner: true };
}

export async function announceComment(
  tx: Tx,
  actor: SignedInActor,
  project: ProjectTold,
  comment: { body: string; visibility: CommentVisibility },
): Promise<void> {
  await announce(tx, actor, {
    kind: 'COMMENT',
    title: `${project.code} có ý kiến mới`,
    body: `${project.title}. Ý kiến: ${comment.body}`,
    href: `/lam-viec/de-an/${project.code}/tham-dinh`,
    projectId: project.id,
    ...readersOf(actor, comment.visibility),
  });
}

/** Tells the author of a comment that it was answered. */
export async function announceAnswer(
  tx: Tx,
  actor: SignedInActor,
  project: ProjectTold,
  answer: { text: string; toId: string },
): Promise<void> {
  await announce(tx, actor, {
    kind: 'COMMENT',
    title: `${project.code} có trả lời cho ý kiến của bạn`,
    body: `${project.title}. Trả lời: ${answer.text}`,
    href: `/lam-viec/de-an/${project.code}/tham-dinh`,
    projectId: project.id,
    users: [answer.toId],
  });
}

/** A progress report waits for the leader, or is back with its author. */
export async function announceReport(
  tx: Tx,
  actor: SignedInActor,
  project: ProjectTold,
  report: { number: number; authorId: string | null; returnReason?: string | undefined },
): Promise<void> {
  const about = {
    href: `/lam-viec/de-an/${project.code}/tien-do`,
    projectId: project.id,
  };
  const name = `báo cáo tiến độ số ${report.number}`;
  await announce(
    tx,
    actor,
    report.returnReason === undefined
      ? {
          ...about,
          kind: 'WAITING',
          title: `${project.code} có ${name} chờ xác nhận`,
          body: project.title,
          roles: ['CENTER_LEADER'],
        }
      : {
          ...about,
          kind: 'RETURNED',
          title: `${project.code} có ${name} được trả lại`,
          body: `${project.title}. Lý do: ${report.returnReason}`,
          users: report.authorId ? [report.authorId] : [],
        },
  );
}
