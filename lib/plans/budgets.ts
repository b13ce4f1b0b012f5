import 'server-only';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { reconcileMoney } from '#lib/domain/reconciliation.ts';
import { PROGRAMMES, type Programme } from '#lib/domain/vocabulary.ts';
import { provenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { COUNTED_PROJECTS } from './counted-projects.ts';
import { figureKeys, Figures, type FigureJson } from './figures.ts';
import type { BudgetRow } from './schema.ts';
import { sumView, totalColumns, toTotal, type TotalRow } from './sums.ts';

interface LineRow extends TotalRow {
  year: number;
  programme: Programme;
  source: string;
  sourceName: string;
}

interface FigureRow extends FigureJson {
  year: number;
  programme: Programme;
  sourceName: string;
}

function readLines(year: number | null): Promise<LineRow[]> {
  return query<LineRow>(
    `SELECT p."planYear" AS "year", p."programme", s."code" AS "source", s."name" AS "sourceName",
       ${totalColumns('l."state"', 'l."dong"')}
     FROM "FundingLine" l JOIN "Project" p ON p."id" = l."projectId"
     JOIN "FundingSource" s ON s."code" = l."sourceCode"
     WHERE ($1::int IS NULL OR p."planYear" = $1) AND ${COUNTED_PROJECTS}
     GROUP BY p."planYear", p."programme", s."code", s."name", s."position"
     ORDER BY p."planYear" DESC, p."programme", s."position"`,
    [year],
  );
}

/** Stated totals of programmes, one plan year each. */
function readFigures(year: number | null): Promise<FigureRow[]> {
  return query<FigureRow>(
    `SELECT f."key", f."value"::text AS "value", f."yearFrom" AS "year", f."programme",
       s."name" AS "sourceName", ${provenanceJson('f."provenanceId"')} AS "source"
     FROM "StatedFigure" f JOIN "Plan" l ON l."year" = f."yearFrom" AND l."isPublished"
     JOIN "FundingSource" s ON s."code" = CASE f."programme" WHEN 'NATIONAL' THEN $2 ELSE $3 END
     WHERE f."withdrawnAt" IS NULL AND f."isSupport" AND f."programme" IS NOT NULL AND f."yearFrom" = f."yearTo"
       AND ($1::int IS NULL OR f."yearFrom" = $1)
     ORDER BY f."yearFrom" DESC, f."position"`,
    [year, PROGRAMME_SOURCE.NATIONAL, PROGRAMME_SOURCE.LOCAL],
  );
}

/** A year's money by programme and source: what a document states beside what the records add up to. */
export async function listBudgets(year: number | null): Promise<BudgetRow[]> {
  const [lines, stated] = await Promise.all([readLines(year), readFigures(year)]);
  const figures = new Figures(stated);
  const withoutLines = stated
    .filter(
      (figure) =>
        !lines.some(
          (line) =>
            line.year === figure.year &&
            line.programme === figure.programme &&
            line.source === PROGRAMME_SOURCE[figure.programme],
        ),
    )
    .map((figure) => ({
      year: figure.year,
      programme: figure.programme,
      source: PROGRAMME_SOURCE[figure.programme],
      sourceName: figure.sourceName,
      statedDong: null,
      statedItems: 0n,
      unstatedItems: 0n,
    }));
  return [...lines, ...withoutLines]
    .map((line) => {
      const total = toTotal(line);
      const key =
        line.source === PROGRAMME_SOURCE[line.programme]
          ? figureKeys.supportOf(line.year, line.programme)
          : '';
      const statedMoney = figures.money(key);
      const difference =
        statedMoney.dong === null
          ? null
          : reconcileMoney(BigInt(statedMoney.dong), total).difference;
      return {
        year: line.year,
        programme: line.programme,
        source: line.source,
        sourceName: line.sourceName,
        stated: statedMoney,
        computed: sumView(total),
        unstatedItems: total.unstatedItems,
        difference: difference?.toString() ?? null,
      };
    })
    .toSorted(
      (a, b) =>
        b.year - a.year || PROGRAMMES.indexOf(a.programme) - PROGRAMMES.indexOf(b.programme),
    );
}
