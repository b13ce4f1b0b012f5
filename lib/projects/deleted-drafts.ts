import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { query } from '#lib/db/client.ts';
import { RESTORE_DAYS } from './commands.ts';

export interface DeletedDraft {
  code: string;
  title: string;
  deletedAt: Date;
  /** Last moment at which it can be brought back. */
  keptUntil: Date;
}

/** Drafts that this person put aside and can still bring back, the latest first. */
export async function listDeletedDrafts(actor: SignedInActor): Promise<DeletedDraft[]> {
  return query<DeletedDraft>(
    `SELECT "code", "title", "deletedAt",
            "deletedAt" + make_interval(days => ${RESTORE_DAYS}) AS "keptUntil"
     FROM "Project"
     WHERE "deletedAt" >= now() - make_interval(days => ${RESTORE_DAYS}) AND "ownerId" = $1
     ORDER BY "deletedAt" DESC`,
    [actor.id],
  );
}
