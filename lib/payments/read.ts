import 'server-only';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import type { prisma, Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';

/** The ledger of a project as it is stored, in the order the entries were put down. */
export async function readEntries(db: Tx | typeof prisma, projectId: string) {
  const rows = await db.payment.findMany({
    where: { projectId },
    include: { source: { select: { shortName: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    paidOn: toDayOrNull(row.paidOn) ?? '',
    isConfirmed: row.confirmedAt !== null,
  })) satisfies LedgerEntry[];
}

export type ReadEntry = Awaited<ReturnType<typeof readEntries>>[number];
