import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { loadStanding } from './load.ts';

/** For a door: refuses with 404 or 403 before the body is read; the command asks again by itself. */
export function admitTo(permission: Permission) {
  return async ({ actor, params }: { actor: SignedInActor; params: { code: string } }) => {
    const target = await loadStanding(actor, params.code);
    await requirePermission(actor, permission, { entity: 'Project', entityId: target.id, target });
  };
}

/** For a door that every reader of the project may open. */
export async function admitReader({
  actor,
  params,
}: {
  actor: SignedInActor;
  params: { code: string };
}) {
  await loadStanding(actor, params.code);
}
