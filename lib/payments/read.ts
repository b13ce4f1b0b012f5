import 'server-only';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import type { prisma, Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';

const PAYEE = { id: true, slug: true, name: true } as const;

/** The ledger of a project as it is stored, in the order the entries were put down. */
export async function readEntries(db: Tx | typeof prisma, projectId: string) {
  const rows = await db.payment.findMany({
    where: { projectId },
    include: {
      source: { select: { shortName: true } },
      establishment: { select: { slug: true, name: true, mergedInto: { select: PAYEE } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    // An establishment that turned out to be another is told by the name that is left.
    establishmentId: row.establishment?.mergedInto?.id ?? row.establishmentId,
    establishment: row.establishment?.mergedInto ?? row.establishment,
    paidOn: toDayOrNull(row.paidOn) ?? '',
    isConfirmed: row.confirmedAt !== null,
  })) satisfies LedgerEntry[];
}

export type ReadEntry = Awaited<ReturnType<typeof readEntries>>[number];
