import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { readsNeeds, stateAfter, type NeedAct, type NeedStatus } from '#lib/domain/need.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma } from '#lib/db/client.ts';
import { NEED_STATUS_LABELS } from '#lib/format/need-labels.ts';

/** The need an act is about, for who may read needs at all. @throws NotFoundError */
export async function loadNeed(actor: SignedInActor, code: string) {
  const need = readsNeeds(actor) ? await prisma.need.findUnique({ where: { code } }) : null;
  if (!need) throw new NotFoundError(`đăng ký ${code}`);
  return need;
}
export type LoadedNeed = Awaited<ReturnType<typeof loadNeed>>;

/** The same for an act on it, within the actor's rights. @throws NotFoundError, ForbiddenError */
export async function openNeed(
  actor: SignedInActor,
  code: string,
  act: NeedAct,
): Promise<LoadedNeed> {
  const need = await loadNeed(actor, code);
  const about = { entity: 'Need', entityId: need.id } as const;
  await requirePermission(actor, 'need.handle', about);
  if (act === 'convert') await requirePermission(actor, 'project.create', about);
  return need;
}

/** For a door: refuses with 404 or 403 before the body is read. */
export function admitToNeed(act: NeedAct) {
  return ({ actor, params }: { actor: SignedInActor; params: { code: string } }) =>
    openNeed(actor, params.code, act);
}

/** For a door that every reader of needs may open. */
export async function admitNeedReader({
  actor,
  params,
}: {
  actor: SignedInActor;
  params: { code: string };
}) {
  await loadNeed(actor, params.code);
}

/** @throws RuleViolationError where the need has come too far, or not far enough, for the act */
export function requireStateAfter(act: NeedAct, need: { code: string; status: NeedStatus }) {
  const to = stateAfter(act, need.status);
  if (to !== null) return to;
  const { label } = NEED_STATUS_LABELS[need.status];
  const hint = need.status === 'NEW' ? ' Hãy nhận xử lý trước.' : '';
  throw new RuleViolationError(
    'WRONG_STATE',
    `Đăng ký ${need.code} đang ở trạng thái “${label}” nên không làm được việc này.${hint}`,
  );
}
