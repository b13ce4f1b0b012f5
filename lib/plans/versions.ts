import 'server-only';
import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';
import type { Tx } from '#lib/db/client.ts';

interface Decided {
  /** The decision recorded in the same transaction. */
  decisionId: string;
  year: number;
  /** What the decision approved, changed, added or stopped; already at its new state and values. */
  projectIds: readonly string[];
}

interface ItemRow {
  projectId: string;
  title: string;
  supportState: 'STATED' | 'NOT_STATED' | 'NOT_APPLICABLE';
  supportDong: bigint | null;
  isStopped: boolean;
}

const UNIT_UNKNOWN = 'Chưa ghi đơn vị thực hiện';

/** The plan of the year under a lock: its versions are given out one at a time. */
async function lockPlan(tx: Tx, year: number, implementingUnit: string | null): Promise<string> {
  // Who comes second waits here for the first one's commit, then finds the row.
  await tx.plan.createMany({
    data: { year, implementingUnit: implementingUnit ?? UNIT_UNKNOWN },
    skipDuplicates: true,
  });
  const [plan] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Plan" WHERE "year" = ${year} FOR UPDATE`;
  if (!plan) throw new Error('A plan that was just written is not there.');
  return plan.id;
}

/** The projects as they stand now, as lines of a plan. */
async function readItems(tx: Tx, ids: readonly string[]): Promise<ItemRow[]> {
  const rows = await tx.project.findMany({
    where: { id: { in: [...ids] }, status: { in: [...DECIDED_STATUSES] } },
    select: { id: true, title: true, status: true, supportState: true, supportDong: true },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ id, status, ...row }) => ({
    ...row,
    projectId: id,
    isStopped: status === 'STOPPED',
  }));
}

/** What a first version starts from: everything of the year that is in force already. */
async function readInForce(tx: Tx, year: number): Promise<ItemRow[]> {
  const statuses = DECIDED_STATUSES.filter((status) => status !== 'STOPPED');
  const rows = await tx.project.findMany({
    where: { planYear: year, deletedAt: null, status: { in: statuses } },
    select: { id: true },
  });
  return readItems(
    tx,
    rows.map(({ id }) => id),
  );
}

/**
 * Puts down what a decision made of a year's plan: the whole list as it is in force from then on, as
 * the next version. Call it once a decision and year, after the projects have their new values and
 * before the audit rows. A decision whose further projects are put down later keeps its one version
 * as long as they are new to the plan; versions that are there are never rewritten.
 */
export async function addPlanVersion(
  tx: Tx,
  { decisionId, year, projectIds }: Decided,
): Promise<void> {
  const decision = await tx.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const first = await tx.project.findFirst({
    where: { id: { in: [...projectIds] }, implementingUnit: { not: null } },
    select: { implementingUnit: true },
  });
  const planId = await lockPlan(tx, year, first?.implementingUnit ?? null);
  const touched = await readItems(tx, projectIds);
  const versions = await tx.planVersion.findMany({
    where: { planId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, decisionId: true, items: true },
  });
  const own = versions.findIndex((version) => version.decisionId === decisionId);
  const since = own < 0 ? [] : versions.slice(own);
  const isNewToThem = since.every(({ items }) =>
    items.every((item) => touched.every(({ projectId }) => projectId !== item.projectId)),
  );
  if (own >= 0 && isNewToThem) {
    await tx.planVersionItem.createMany({
      data: since.flatMap(({ id }) => touched.map((item) => ({ ...item, planVersionId: id }))),
    });
    await enter(tx, since[0]?.id ?? '', touched);
    return;
  }
  const last = versions.at(-1);
  const before: ItemRow[] = last
    ? last.items.filter((item) => !item.isStopped)
    : await readInForce(tx, year);
  const rest = before.filter((item) =>
    touched.every(({ projectId }) => projectId !== item.projectId),
  );
  const { id } = await tx.planVersion.create({
    data: {
      planId,
      number: (last?.number ?? 0) + 1,
      title: `Theo Quyết định số ${decision.number}`,
      decisionNumber: decision.number,
      decidedOn: decision.on,
      decisionId,
    },
    select: { id: true },
  });
  await tx.planVersionItem.createMany({
    data: [...rest, ...touched].map(
      ({ projectId, title, supportState, supportDong, isStopped }) => ({
        planVersionId: id,
        projectId,
        title,
        supportState,
        supportDong,
        isStopped,
      }),
    ),
  });
  await enter(tx, id, touched);
}

/** A project belongs to the version that first named it. */
async function enter(tx: Tx, planVersionId: string, items: readonly ItemRow[]): Promise<void> {
  await tx.project.updateMany({
    where: { id: { in: items.map(({ projectId }) => projectId) }, planVersionId: null },
    data: { planVersionId },
  });
}
