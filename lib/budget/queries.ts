import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { restOf, withBalance } from '#lib/domain/budget.ts';
import { ForbiddenError } from '#lib/domain/errors.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import type { Programme } from '#lib/domain/vocabulary.ts';
import { prisma, query, transaction } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import { requireBudgetSource } from './entries.ts';
import { heldProjects, type BudgetKey, type BudgetRow } from './guard.ts';

/** Whoever reads the inside of projects reads the budgets they are paid from. @throws ForbiddenError */
export function requireBudgetReader(actor: SignedInActor): void {
  if (actor.role === 'ADMIN')
    throw new ForbiddenError('Vai trò của bạn không xem được dự toán kinh phí.');
}

interface YearRow extends BudgetRow {
  year: number;
  source: string;
  sourceName: string;
  closedAt: Date | null;
  closedBy: string | null;
  version: number | null;
}

const FIGURES = `f.*, s."name" AS "sourceName", y."closedAt", y."closedByName" AS "closedBy", y."version"`;

function toView({ closedAt, version, ...row }: YearRow) {
  return {
    year: row.year,
    source: row.source,
    sourceName: row.sourceName,
    isAssigned: row.isAssigned,
    assigned: row.assigned.toString(),
    reduced: row.reduced.toString(),
    carriedIn: row.carriedIn.toString(),
    carriedOut: row.carriedOut.toString(),
    lapsed: row.lapsed.toString(),
    approved: row.approved.toString(),
    committed: row.committed.toString(),
    paid: row.paid.toString(),
    // Without anything assigned there is nothing that could remain.
    remaining: row.isAssigned || row.carriedIn > 0n ? row.remaining.toString() : null,
    closedAt: closedAt?.toISOString() ?? null,
    closedBy: row.closedBy,
    version: version ?? 0,
  };
}
export type BudgetYearView = ReturnType<typeof toView>;

/** Every year and source that has a budget or an approved project, the latest year first. */
export async function listBudgetYears(
  actor: SignedInActor,
  { year, page, size }: { year?: number | undefined; page: number; size: number },
) {
  requireBudgetReader(actor);
  const rows = await query<YearRow>(
    `SELECT k."year", k."source", ${FIGURES}
     FROM (SELECT "year", "sourceCode" AS "source" FROM "BudgetYear"
           UNION SELECT "planYear", programme_source("programme") FROM "Project"
             WHERE "deletedAt" IS NULL AND "status" IN ('APPROVED', 'CONTRACTED', 'IN_PROGRESS',
               'ACCEPTED', 'LIQUIDATED', 'SETTLED', 'STOPPED')) k
     JOIN "FundingSource" s ON s."code" = k."source"
     LEFT JOIN "BudgetYear" y ON y."year" = k."year" AND y."sourceCode" = k."source"
     CROSS JOIN LATERAL budget_figures(k."year", k."source") f
     WHERE $1::int IS NULL OR k."year" = $1
     ORDER BY k."year" DESC, s."position"`,
    [year ?? null],
  );
  return {
    data: rows.slice((page - 1) * size, page * size).map(toView),
    page: { number: page, size, total: rows.length },
  };
}

async function readYear({ year, source }: BudgetKey): Promise<BudgetYearView> {
  const [row] = await query<YearRow>(
    `SELECT $1::int AS "year", s."code" AS "source", ${FIGURES}
     FROM "FundingSource" s
     LEFT JOIN "BudgetYear" y ON y."year" = $1 AND y."sourceCode" = s."code"
     CROSS JOIN LATERAL budget_figures($1::int, s."code") f
     WHERE s."code" = $2`,
    [year, source],
  );
  if (!row) throw new Error('A source of the catalogue has its figures.');
  return toView(row);
}

/** What a programme's source has left in a year, for whoever approves. */
export function getProgrammeBudget(year: number, programme: Programme): Promise<BudgetYearView> {
  return readYear({ year, source: PROGRAMME_SOURCE[programme] });
}

/** The same for every year that these projects are planned in. */
export function getProgrammeBudgets(
  projects: readonly { planYear: number }[],
  programme: Programme,
): Promise<BudgetYearView[]> {
  const years = [...new Set(projects.map(({ planYear }) => planYear))].toSorted((a, b) => a - b);
  return Promise.all(years.map((year) => getProgrammeBudget(year, programme)));
}

/** A year and source with its entries in order and the projects that hold money of it. @throws NotFoundError, ForbiddenError */
export async function getBudgetYear(actor: SignedInActor, key: BudgetKey) {
  requireBudgetReader(actor);
  await requireBudgetSource(key.source);
  const [figures, year, entries, projects] = await Promise.all([
    readYear(key),
    prisma.budgetYear.findUnique({
      where: { year_sourceCode: { year: key.year, sourceCode: key.source } },
      select: { closingNote: true },
    }),
    prisma.budgetEntry.findMany({
      where: { year: key.year, sourceCode: key.source },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { project: { select: { code: true } }, reversal: { select: { id: true } } },
    }),
    transaction((tx) => heldProjects(tx, key)),
  ]);
  return {
    ...figures,
    closingNote: year?.closingNote ?? null,
    entries: withBalance(entries).map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      amount: entry.dong.toString(),
      balance: entry.balance.toString(),
      batch: entry.batch,
      document: {
        number: entry.documentNumber,
        on: toDayOrNull(entry.documentOn) ?? '',
        issuer: entry.issuer,
      },
      note: entry.note,
      decisionId: entry.decisionId,
      project: entry.project?.code ?? null,
      reverses: entry.reversesId,
      isReversed: entry.reversal !== null,
      enteredBy: entry.enteredByName,
      enteredAt: entry.createdAt.toISOString(),
    })),
    projects: projects.map(({ id: _id, settledDong, ...project }) => ({
      ...project,
      chargedLater: project.chargedLater.toString(),
      approved: project.approved.toString(),
      carriedIn: project.carriedIn.toString(),
      released: project.released.toString(),
      paid: project.paid.toString(),
      settled: settledDong?.toString() ?? null,
      rest: restOf(project).toString(),
    })),
  };
}
export type BudgetYearDetail = Awaited<ReturnType<typeof getBudgetYear>>;

/** The sources of the catalogue that budgets are assigned to. */
export async function listBudgetSources(): Promise<{ value: string; label: string }[]> {
  const rows = await prisma.fundingSource.findMany({
    where: { isCounterpart: false },
    orderBy: { position: 'asc' },
    select: { code: true, name: true },
  });
  return rows.map(({ code, name }) => ({ value: code, label: name }));
}
