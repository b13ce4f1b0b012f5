import 'server-only';
import type { ContractFacts } from '#lib/domain/contracts.ts';
import type { prisma, Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';

/** The contracts of a project with their appendices, as they are stored, in the order of signing. */
export async function readContracts(db: Tx | typeof prisma, projectId: string) {
  const rows = await db.contract.findMany({
    where: { projectId },
    include: { appendices: { orderBy: [{ on: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ on: 'asc' }, { number: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    on: toDayOrNull(row.on) ?? '',
    startsOn: toDayOrNull(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
    liquidationOn: toDayOrNull(row.liquidationOn),
    appendices: row.appendices.map((appendix) => ({
      ...appendix,
      on: toDayOrNull(appendix.on) ?? '',
      endsOn: toDayOrNull(appendix.endsOn),
    })),
  })) satisfies ContractFacts[];
}

export type ReadContract = Awaited<ReturnType<typeof readContracts>>[number];
