import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Action } from '#lib/domain/lifecycle.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import { announce } from './announce.ts';
import type { Announcement } from './announcement.ts';

type Said = Pick<Announcement, 'kind' | 'roles' | 'toOwner'> & {
  /** Goes on after the code of the project. */
  words: string;
  /** The page of the project where it is dealt with. */
  page?: '/tham-dinh' | '/tien-do' | '/thanh-toan';
};

/** The officer in charge and the leader of the Centre, who hear of every decision on their project. */
const CENTER = { toOwner: true, roles: ['CENTER_LEADER'] as readonly Role[] };

/** What each step says, and to whom: who has the next step, and whose project it is. */
const SAID: Record<Action, readonly Said[]> = {
  sendToLeader: [
    {
      kind: 'WAITING',
      roles: ['CENTER_LEADER'],
      words: 'chờ lãnh đạo Trung tâm xem xét',
      page: '/tham-dinh',
    },
  ],
  takeBack: [],
  returnToOfficer: [{ kind: 'RETURNED', toOwner: true, words: 'được trả lại để bổ sung' }],
  submit: [
    {
      kind: 'WAITING',
      roles: ['DEPARTMENT_REVIEWER'],
      words: 'chờ Sở thẩm định',
      page: '/tham-dinh',
    },
  ],
  return: [{ kind: 'RETURNED', ...CENTER, words: 'được Sở trả lại để bổ sung' }],
  appraise: [
    { kind: 'APPROVED', ...CENTER, words: 'đạt thẩm định cấp cơ sở' },
    {
      kind: 'WAITING',
      roles: ['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER'],
      words: 'đạt thẩm định, chờ trình cấp có thẩm quyền',
      page: '/tham-dinh',
    },
  ],
  reject: [{ kind: 'DECIDED', ...CENTER, words: 'không được phê duyệt' }],
  forward: [
    {
      kind: 'WAITING',
      roles: ['DEPARTMENT_LEADER'],
      words: 'đã trình cấp có thẩm quyền, chờ ghi quyết định',
      page: '/tham-dinh',
    },
  ],
  returnFromAbove: [
    { kind: 'RETURNED', ...CENTER, words: 'được cấp có thẩm quyền trả lại để bổ sung' },
  ],
  approve: [
    {
      kind: 'APPROVED',
      toOwner: true,
      roles: ['CENTER_LEADER', 'CENTER_ACCOUNTANT'],
      words: 'đã được phê duyệt, giao kế hoạch',
    },
  ],
  signContracts: [
    {
      kind: 'WAITING',
      toOwner: true,
      words: 'đã ký hợp đồng, chờ bắt đầu triển khai',
      page: '/tien-do',
    },
  ],
  start: [{ kind: 'ASSIGNED', toOwner: true, words: 'bắt đầu triển khai', page: '/tien-do' }],
  accept: [
    {
      kind: 'DECIDED',
      toOwner: true,
      roles: ['CENTER_LEADER', 'CENTER_ACCOUNTANT'],
      words: 'đã được nghiệm thu',
    },
  ],
  reopen: [{ kind: 'RETURNED', ...CENTER, words: 'được mở lại để tiếp tục triển khai' }],
  liquidate: [
    {
      kind: 'WAITING',
      roles: ['CENTER_ACCOUNTANT'],
      words: 'đã thanh lý hợp đồng, chờ lập quyết toán',
    },
  ],
  settle: [
    {
      kind: 'DECIDED',
      toOwner: true,
      roles: ['CENTER_LEADER', 'CENTER_ACCOUNTANT'],
      words: 'đã được quyết toán',
    },
  ],
  stop: [
    {
      kind: 'DECIDED',
      toOwner: true,
      roles: ['CENTER_LEADER', 'CENTER_ACCOUNTANT'],
      words: 'ngừng thực hiện',
    },
  ],
};

/** A project as far as people are told of it. */
export interface ProjectTold {
  id: string;
  code: string;
  title: string;
}

/** The address of one of a project's pages for staff. */
const pageOf = (code: string, page = '') => `/lam-viec/de-an/${code}${page}`;

/** Tells of one step of the lifecycle; call it in the step's transaction, after the new state is written. */
export async function announceStep(
  tx: Tx,
  actor: SignedInActor,
  project: ProjectTold,
  action: Action,
  reason?: string | null,
): Promise<void> {
  const announcements = SAID[action].map(({ words, page, ...rest }): Announcement => ({
    ...rest,
    title: `${project.code} ${words}`,
    body: reason ? `${project.title}. Lý do: ${reason}` : project.title,
    href: pageOf(project.code, page),
    projectId: project.id,
  }));
  await announce(tx, actor, ...announcements);
}
