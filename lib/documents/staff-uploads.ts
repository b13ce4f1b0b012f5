import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import type { Sender } from './uploads.ts';

export const senderOf = (actor: SignedInActor): Sender => `user:${actor.id}`;

/** For a door: whoever may attach papers to something of their own may send files. @throws ForbiddenError */
export async function admitUploading({ actor }: { actor: SignedInActor }): Promise<void> {
  await requirePermission(actor, 'document.add', {
    entity: 'Document',
    entityId: 'uploads',
    target: { ownerId: actor.id },
  });
}
