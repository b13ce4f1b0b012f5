import 'server-only';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { formatDong } from '#lib/format/money.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';

/** The budget of one source in one year. */
export interface BudgetKey {
  year: number;
  source: string;
}

export interface BudgetRow {
  isAssigned: boolean;
  assigned: bigint;
  reduced: bigint;
  carriedIn: bigint;
  carriedOut: bigint;
  lapsed: bigint;
  approved: bigint;
  committed: bigint;
  paid: bigint;
  remaining: bigint;
}

interface LockedYear {
  closedAt: Date | null;
  version: number;
}

const inOrder = (a: BudgetKey, b: BudgetKey) =>
  a.year - b.year || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0);

/**
 * Keeps these years to the end of the transaction, each made when it is not there yet. Locked in one
 * order everywhere, after projects and decisions, so that nobody waits in a circle.
 */
export async function lockBudgetYears(tx: Tx, keys: readonly BudgetKey[]): Promise<LockedYear[]> {
  const locked: LockedYear[] = [];
  for (const { year, source } of keys.toSorted(inOrder)) {
    await tx.$executeRaw`
      INSERT INTO "BudgetYear" ("year", "sourceCode") VALUES (${year}, ${source})
      ON CONFLICT DO NOTHING`;
    const [row] = await tx.$queryRaw<LockedYear[]>`
      SELECT "closedAt", "version" FROM "BudgetYear"
      WHERE "year" = ${year} AND "sourceCode" = ${source} FOR UPDATE`;
    if (!row) throw new Error('A budget year that was just written is not there.');
    locked.push(row);
  }
  return locked;
}

/** The figures of one year and source, as the transaction sees them now. */
export async function budgetFigures(tx: Tx, { year, source }: BudgetKey): Promise<BudgetRow> {
  const [row] = await tx.$queryRaw<
    BudgetRow[]
  >`SELECT * FROM budget_figures(${year}::int, ${source})`;
  if (!row) throw new Error('The figures of a budget year are one row.');
  return row;
}

function closedError({ year, source }: BudgetKey): RuleViolationError {
  const message = `Năm ngân sách ${year}, nguồn ${source} đã khóa sổ: không nhận thêm bút toán, phê duyệt hay khoản chi.`;
  return new RuleViolationError('BUDGET_CLOSED', message, [{ path: '', message }]);
}

/**
 * Locks the year and insists that its books are still open. To be called after the project is locked.
 * @throws RuleViolationError BUDGET_CLOSED
 */
export async function requireOpenBudgetYear(tx: Tx, year: number, source: string): Promise<void> {
  const [row] = await lockBudgetYears(tx, [{ year, source }]);
  if (row?.closedAt) throw closedError({ year, source });
}

/** Money newly approved for a project, đồng; 0 or less asks for nothing. */
export interface Claim {
  planYear: number;
  programme: Programme;
  dong: bigint;
}

/**
 * Insists that what was just written stays within the budgets it is taken from. Asked after the
 * writes: the rows of the years are locked first, so whoever comes second counts the first one's
 * money. A year without any assigned budget refuses nothing.
 * @throws RuleViolationError OVER_BUDGET, BUDGET_CLOSED with `path`
 */
export async function requireWithinBudget(
  tx: Tx,
  claims: readonly Claim[],
  path: string,
): Promise<void> {
  const sums = new Map<string, BudgetKey & { dong: bigint }>();
  for (const { planYear: year, programme, dong } of claims) {
    if (dong <= 0n) continue;
    const source = PROGRAMME_SOURCE[programme];
    const key = `${year} ${source}`;
    sums.set(key, { year, source, dong: (sums.get(key)?.dong ?? 0n) + dong });
  }
  const keys = [...sums.values()].toSorted(inOrder);
  const locked = await lockBudgetYears(tx, keys);
  const issues: Issue[] = [];
  for (const [index, key] of keys.entries()) {
    if (locked[index]?.closedAt) throw closedError(key);
    const { isAssigned, remaining } = await budgetFigures(tx, key);
    if (!isAssigned || remaining >= 0n) continue;
    const before = remaining + key.dong;
    issues.push({
      path,
      message: `Nguồn ${key.source} năm ${key.year} còn ${formatDong(before)}, phê duyệt ${formatDong(key.dong)} thì vượt ${formatDong(-remaining)}.`,
    });
  }
  const [first] = issues;
  if (first) throw new RuleViolationError('OVER_BUDGET', first.message, issues);
}

/** What is approved of these projects now, by their ids; nothing before the decision. */
export async function readApproved(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Claim>> {
  const rows = await tx.project.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, planYear: true, programme: true, status: true, approvedDong: true },
  });
  return new Map(
    rows.map(({ id, status, approvedDong, ...row }) => [
      id,
      { ...row, dong: isDecided(status) ? (approvedDong ?? 0n) : 0n },
    ]),
  );
}

/**
 * The same where amounts went up and down: `before` is what readApproved told before the writes. In
 * a year whose books are closed an approved amount does not even go down: its rest was divided already.
 */
export async function requireRiseWithinBudget(
  tx: Tx,
  before: ReadonlyMap<string, Claim>,
  path: string,
): Promise<void> {
  const after = await readApproved(tx, [...before.keys()]);
  const rises = [...after].map(([id, claim]) => ({
    ...claim,
    dong: claim.dong - (before.get(id)?.dong ?? 0n),
  }));
  for (const { planYear, programme, dong } of rises) {
    if (dong < 0n) await requireOpenBudgetYear(tx, planYear, PROGRAMME_SOURCE[programme]);
  }
  await requireWithinBudget(tx, rises, path);
}

/** The projects that hold money of this year and source. */
export function heldProjects(tx: Tx, { year, source }: BudgetKey) {
  return tx.$queryRaw<
    {
      id: string;
      code: string;
      title: string;
      status: Status;
      settledDong: bigint | null;
      approved: bigint;
      carriedIn: bigint;
      released: bigint;
      paid: bigint;
      chargedLater: bigint;
      openBefore: number | null;
      pending: number;
    }[]
  >(Prisma.sql`
    SELECT p."id", p."code", p."title", p."status", p."settledDong",
      b."approved", b."carriedIn", b."released", b."paid",
      charged_beyond(p."id", ${year}::int, ${source}) AS "chargedLater",
      (SELECT min(k."year") FROM (SELECT p."planYear" AS "year"
         UNION SELECT e."year" FROM "BudgetEntry" e
         WHERE e."projectId" = p."id" AND e."sourceCode" = ${source}) k
       LEFT JOIN "BudgetYear" o ON o."year" = k."year" AND o."sourceCode" = ${source}
       WHERE k."year" < ${year} AND o."closedAt" IS NULL) AS "openBefore",
      (SELECT count(*) FROM "Payment" m
         LEFT JOIN "Payment" r ON r."id" = m."reversesId"
         LEFT JOIN "Payment" v ON v."reversesId" = m."id"
       WHERE m."projectId" = p."id" AND m."confirmedAt" IS NULL
         AND v."id" IS NULL AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)
         AND coalesce(m."budgetYear", p."planYear") = ${year}
         AND coalesce(m."sourceCode", ${source}) = ${source})::int AS "pending"
    FROM budget_projects(${year}::int, ${source}) b JOIN "Project" p ON p."id" = b."projectId"
    ORDER BY p."code"`);
}
