import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { PROGRAMMES, type Programme } from '#lib/domain/vocabulary.ts';
import { moneyView, provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import type { HistoryView } from './schema.ts';

interface FigureRow {
  unit: 'ITEM' | 'DONG';
  value: bigint;
  yearFrom: number;
  yearTo: number;
  programme: Programme | null;
  source: ProvenanceJson;
}

/**
 * The years before the portal, as far as a document tells: totals of a period, by programme and in
 * no way broken down further. @throws NotFoundError when no period is known
 */
export async function getHistory(): Promise<HistoryView> {
  const figures = await query<FigureRow>(
    `SELECT f."unit", f."value", f."yearFrom", f."yearTo", f."programme",
       ${provenanceJson('f."provenanceId"')} AS "source"
     FROM "StatedFigure" f WHERE f."yearFrom" < f."yearTo" ORDER BY f."position"`,
  );
  const [first] = figures;
  if (!first) throw new NotFoundError('số liệu các năm trước');
  const part = (programme: Programme | null) => {
    const find = (unit: 'ITEM' | 'DONG') =>
      figures.find((figure) => figure.unit === unit && figure.programme === programme);
    const items = find('ITEM');
    const support = find('DONG');
    return {
      projects: Number(items?.value ?? 0n),
      support: support
        ? moneyView('STATED', support.value, support.source)
        : moneyView('NOT_STATED', null),
      source: items?.source ?? null,
    };
  };
  return {
    from: first.yearFrom,
    to: first.yearTo,
    total: part(null),
    programmes: PROGRAMMES.map((programme) => ({ programme, ...part(programme) })),
    brokenDown: false,
  };
}
