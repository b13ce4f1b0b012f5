import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import { readBoard } from '#lib/figures/queries.ts';
import type { BoardRow } from '#lib/figures/schema.ts';
import { MONEY_FIGURES, type MoneyFigure, type MoneyRow, type ProjectMoneyRow } from './figures.ts';
import { knownSumSql, type FigureSql } from './known-sum-sql.ts';
import { projectMoneySql } from './project-money-sql.ts';
import type { MoneyKey } from './schema.ts';
import { moneyRowKey, statedMoney } from './stated.ts';

/** Whoever reads the inside of projects reads their money. @throws ForbiddenError */
export function requireMoneyReader(actor: SignedInActor): void {
  if (actor.role === 'ADMIN')
    throw new ForbiddenError('Vai trò của bạn không xem được kinh phí của đề án.');
}

/** What is known of one figure and when it is missing, over the columns of projectMoneySql(). */
const FIGURE_SQL: Record<MoneyFigure, FigureSql> = {
  requested: { dong: '"requested"', missing: '"isRequestedDue" AND "requested" IS NULL' },
  approved: { dong: '"approved"', missing: '"isApprovedDue" AND "approved" IS NULL' },
  contracted: { dong: '"contracted"', missing: '"isContractedDue" AND "contracted" IS NULL' },
  advanced: { dong: '"advanced"', missing: 'NOT "isPaidKnown"' },
  paid: { dong: '"paid"', missing: 'NOT "isPaidKnown"' },
  settled: { dong: '"settled"', missing: '"isSettledDue" AND "settled" IS NULL' },
  remaining: {
    dong: 'coalesce("approved", 0) + "moved" - "paid"',
    missing: '"isApprovedDue" AND "approved" IS NULL OR NOT "isPaidKnown"',
  },
};

const FIGURE_COLUMNS = MONEY_FIGURES.map(
  (figure) => `${knownSumSql(FIGURE_SQL[figure])} AS "${figure}"`,
).join(', ');

type Asked = { year?: number | undefined };

async function readRows(actor: SignedInActor, { year }: Asked) {
  requireMoneyReader(actor);
  return query<Omit<MoneyRow, 'stated'>>(
    `WITH money AS (${projectMoneySql(scopeSql(actor))}),
     sums AS (
       SELECT "year", "source", count(*) FILTER (WHERE "isOfPlan")::int AS "projects", ${FIGURE_COLUMNS}
       FROM money WHERE $1::int IS NULL OR "year" = $1 GROUP BY "year", "source")
     SELECT m.*, s."name" AS "sourceName", CASE WHEN f."isAssigned" OR f."carriedIn" > 0 THEN
         (f."assigned" + f."carriedIn" - f."reduced" - f."carriedOut" - f."lapsed")::text END AS "assigned"
     FROM sums m JOIN "FundingSource" s ON s."code" = m."source"
     CROSS JOIN LATERAL budget_entry_sums(m."year", m."source") f
     ORDER BY m."year" DESC, s."position"`,
    [year ?? null],
  );
}

/**
 * Year × source over the projects that this person sees, the latest year first, each beside what
 * documents state of it; and what they state of whole years and periods. @throws ForbiddenError
 */
export async function getMoneyDesk(
  actor: SignedInActor,
  asked: Asked = {},
): Promise<{ rows: MoneyRow[]; elsewhere: BoardRow[] }> {
  const [rows, board] = await Promise.all([readRows(actor, asked), readBoard()]);
  const { besides, lines } = statedMoney(board);
  const keyOf = (row: { year: number; source: string }) => moneyRowKey(row.year, row.source);
  const shown = new Set(rows.map(keyOf));
  return {
    rows: rows.map((row) => ({ ...row, stated: besides.get(keyOf(row)) ?? [] })),
    elsewhere: lines.filter(({ key }) => key === null || !shown.has(key)).map(({ row }) => row),
  };
}

/** One year and source of it, without what documents state. @throws ForbiddenError, NotFoundError */
export async function getMoneyRow(
  actor: SignedInActor,
  { year, source }: MoneyKey,
): Promise<Omit<MoneyRow, 'stated'>> {
  const row = (await readRows(actor, { year })).find((one) => one.source === source);
  if (!row) throw new NotFoundError(`kinh phí năm ${year}, nguồn ${source}`);
  return row;
}

/** The rows alone. @throws ForbiddenError */
export async function getMoneyMatrix(actor: SignedInActor, asked: Asked = {}): Promise<MoneyRow[]> {
  return (await getMoneyDesk(actor, asked)).rows;
}

/** The projects that a row of the matrix is made of, each with the same figures. @throws ForbiddenError */
export function listProjectMoney(
  actor: SignedInActor,
  { year, source }: MoneyKey,
): Promise<ProjectMoneyRow[]> {
  requireMoneyReader(actor);
  return query<ProjectMoneyRow>(
    `WITH money AS (${projectMoneySql(scopeSql(actor))})
     SELECT "code", "title", "status", "isOfPlan", ${FIGURE_COLUMNS}
     FROM money WHERE "year" = $1 AND "source" = $2
     GROUP BY "code", "title", "status", "isOfPlan" ORDER BY "code"`,
    [year, source],
  );
}
