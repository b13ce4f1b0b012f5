import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { loadProject, openProject } from './load.ts';

/** For a door: refuses with 404 or 403 before the body is read; the command asks again by itself. */
export function admitTo(permission: Permission) {
  return ({ actor, params }: { actor: SignedInActor; params: { code: string } }) =>
    openProject(actor, params.code, permission);
}

/** For a door that every reader of the project may open. */
export async function admitReader({
  actor,
  params,
}: {
  actor: SignedInActor;
  params: { code: string };
}) {
  await loadProject(actor, params.code);
}
