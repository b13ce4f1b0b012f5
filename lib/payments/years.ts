import 'server-only';
import type { prisma, Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';

/** The years a project's money may be charged to: its plan's, those it runs in, those it was carried into. */
export async function readRunningYears(
  db: Tx | typeof prisma,
  project: { id: string; planYear: number; endsOn: Date | null },
): Promise<{ planYear: number; until: number | null; carriedInto: number[] }> {
  const carried = await db.budgetEntry.findMany({
    where: { projectId: project.id, kind: 'CARRY_IN', reversesId: null, reversal: null },
    select: { year: true },
  });
  const endsOn = toDayOrNull(project.endsOn);
  return {
    planYear: project.planYear,
    until: endsOn === null ? null : Number(endsOn.slice(0, 4)),
    carriedInto: carried.map(({ year }) => year),
  };
}
