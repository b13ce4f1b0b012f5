import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { ChangeType } from '#lib/domain/change-request.ts';
import type { Tx } from '#lib/db/client.ts';
import { CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { announce } from '#lib/notifications/announce.ts';

interface Told {
  project: { id: string; code: string; title: string };
  request: { id: string; number: number; type: ChangeType; proposedById: string };
}

/** What was just done to a request; `appraise` sends it on, the last three come back to the Centre. */
export type ChangeNews = 'propose' | 'appraise' | 'return' | 'reject' | 'decide';

/** Tells whoever acts next, or whoever proposed. To be called before the audit row. */
export async function announceChange(
  tx: Tx,
  actor: SignedInActor,
  news: ChangeNews,
  { project, request }: Told,
  reason?: string,
): Promise<void> {
  const name = `đề nghị ${CHANGE_TYPE_LABELS[request.type].toLowerCase()} số ${request.number}`;
  const about = {
    href: `/lam-viec/de-an/${project.code}/dieu-chinh/${request.id}`,
    projectId: project.id,
    body: reason ? `${project.title}. ${reason}` : project.title,
  };
  const back = { users: [request.proposedById], toOwner: true };
  switch (news) {
    case 'propose':
      return announce(tx, actor, {
        ...about,
        kind: 'WAITING',
        title: `${project.code} có ${name} chờ thẩm định`,
        roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
      });
    case 'appraise':
      return announce(tx, actor, {
        ...about,
        kind: 'WAITING',
        title: `${project.code} có ${name} chờ ghi quyết định`,
        roles: ['DEPARTMENT_LEADER'],
      });
    case 'return':
      return announce(tx, actor, {
        ...about,
        ...back,
        kind: 'RETURNED',
        title: `${project.code} có ${name} được trả lại`,
      });
    case 'reject':
      return announce(tx, actor, {
        ...about,
        ...back,
        kind: 'DECIDED',
        title: `${project.code} có ${name} không được chấp thuận`,
      });
    case 'decide':
      return announce(tx, actor, {
        ...about,
        ...back,
        roles: ['CENTER_LEADER'],
        kind: 'DECIDED',
        title: `${project.code} có quyết định cho ${name}`,
      });
  }
}
