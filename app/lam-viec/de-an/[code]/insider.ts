import { forbidden } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';

/** For the inner pages of a project: an administrator has no part in its content. */
export async function requireInsider(returnTo: string): Promise<SignedInActor> {
  const actor = await requireActor(returnTo);
  if (actor.role === 'ADMIN') forbidden();
  return actor;
}
