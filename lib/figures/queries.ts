import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { unitOfMeasure } from '#lib/domain/stated-figure.ts';
import { provenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { Board } from './board.ts';
import { FIGURES_SQL, RECORDED_SQL, type FigureRow, type RecordedYear } from './read.ts';
import type { BoardFilters, BoardRow, FigureView } from './schema.ts';

export async function readBoard(): Promise<Board> {
  const [figures, recorded] = await Promise.all([
    query<FigureRow>(FIGURES_SQL, [], 'stated figures'),
    query<RecordedYear>(RECORDED_SQL, [], 'recorded years'),
  ]);
  return new Board(figures, recorded);
}

const matches = (row: BoardRow, { year, programme, source, content, result }: BoardFilters) =>
  (year === undefined || (row.yearFrom <= year && year <= row.yearTo)) &&
  (programme === undefined || row.programme === programme) &&
  (!source || row.fundingSource === source) &&
  (!content || row.content === content) &&
  (result === undefined || row.result === result);

/** Every figure in force beside what it is held against; the same counted projects as the public sees. */
export async function listBoard(filters: BoardFilters = {}): Promise<BoardRow[]> {
  return (await readBoard()).rows().filter((row) => matches(row, filters));
}

interface StoredFigure extends Omit<FigureRow, 'isPublic' | 'isSeeded' | 'documentId'> {
  withdrawn: FigureView['withdrawn'];
  observations: FigureView['observations'] | null;
}

/** One figure, also a withdrawn one, with how it stood beside the records. @throws NotFoundError */
export async function getFigure(key: string): Promise<FigureView> {
  const [[stored], board] = await Promise.all([
    query<StoredFigure>(
      `SELECT f."key", f."label", f."measure", f."value"::text AS "value", f."yearFrom", f."yearTo",
         f."programme", f."sourceCode" AS "fundingSource", f."activityContentCode" AS "content",
         p."code" AS "project", ${provenanceJson('f."provenanceId"')} AS "source",
         CASE WHEN f."withdrawnAt" IS NOT NULL THEN json_build_object('at', f."withdrawnAt",
           'by', f."withdrawnByName", 'reason', f."withdrawReason") END AS "withdrawn",
         (SELECT json_agg(json_build_object('at', o."observedAt", 'stated', o."stated"::text,
             'computed', o."computed"::text, 'difference', o."difference"::text,
             'unstatedItems', o."unstatedItems") ORDER BY o."observedAt" DESC, o."id" DESC)
           FROM "ReconciliationObservation" o WHERE o."figureKey" = f."key") AS "observations"
       FROM "StatedFigure" f LEFT JOIN "Project" p ON p."id" = f."projectId" WHERE f."key" = $1`,
      [key],
    ),
    readBoard(),
  ]);
  if (!stored) throw new NotFoundError('số liệu này');
  const current = board.figures.find((figure) => figure.key === key);
  return {
    ...stored,
    unit: unitOfMeasure(stored.measure),
    observations: stored.observations ?? [],
    comparisons: current ? board.comparisons(current) : [],
  };
}

/** Documents that figures and records are known from, for a choice. */
export function listSourceDocuments(): Promise<{ value: string; label: string }[]> {
  return query(
    `SELECT "id"::text AS "value", concat_ws(', ', "title", 'số ' || "number",
       'ngày ' || to_char("issuedOn", 'DD/MM/YYYY')) AS "label" FROM "SourceDocument" ORDER BY "title", "id"`,
  );
}
