import { forbidden } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { can } from '#lib/domain/permissions.ts';

/** For the pages of the outbox; the queries and commands behind them ask again by themselves. */
export async function requirePostmaster(returnTo: string): Promise<SignedInActor> {
  const actor = await requireActor(returnTo);
  if (!can(actor, 'outbox.read')) forbidden();
  return actor;
}
