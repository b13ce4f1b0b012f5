import 'server-only';
import type { Tx } from '#lib/db/client.ts';

/** The papers of a dossier as they stand, for a copy that is frozen; plain JSON, in a settled order. */
export async function documentsOfProject(tx: Tx, projectId: string) {
  return tx.document.findMany({
    where: { projectId, removedAt: null },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, fileName: true, sha256: true, replacesId: true },
  });
}
