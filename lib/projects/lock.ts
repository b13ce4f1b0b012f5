import 'server-only';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';

/**
 * Keeps these projects as they are to the end of the transaction. They are locked in one order
 * everywhere, so that two people who decide over many of them wait for each other instead of
 * blocking each other for ever; what else is shared (a decision's record) is locked afterwards.
 */
export function lockProjects(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; version: number; status: Status }[]> {
  return tx.$queryRaw`
    SELECT "id", "version", "status" FROM "Project" WHERE "id" = ANY(${[...ids]}::uuid[])
    ORDER BY "id" FOR UPDATE`;
}
