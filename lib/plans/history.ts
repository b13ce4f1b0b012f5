import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { PROGRAMMES, type Programme } from '#lib/domain/vocabulary.ts';
import { moneyView, provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { readBoard } from '#lib/figures/queries.ts';
import { publicMoney, publicSource } from '#lib/projects/public.ts';
import { breakHistoryDown } from './history-years.ts';
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
export function getHistory(): Promise<HistoryView> {
  return untilChanged('history', readHistory);
}

async function readHistory(): Promise<HistoryView> {
  const [all, board] = await Promise.all([
    query<FigureRow>(
      `SELECT f."unit", f."value", f."yearFrom", f."yearTo", f."programme",
       ${provenanceJson('f."provenanceId"')} AS "source"
     FROM "StatedFigure" f WHERE f."yearFrom" < f."yearTo" AND f."withdrawnAt" IS NULL
       AND f."measure" IN ('PROJECTS', 'SUPPORT') AND f."sourceCode" IS NULL
       AND f."activityContentCode" IS NULL AND f."projectId" IS NULL ORDER BY f."position"`,
      [],
      'figures of periods',
    ),
    readBoard(),
  ]);
  const [first] = all;
  if (!first) throw new NotFoundError('số liệu các năm trước');
  const { yearFrom: from, yearTo: to } = first;
  // A part of the period is stated apart: it is held against its own years, on the page of figures.
  const figures = all.filter((figure) => figure.yearFrom === from && figure.yearTo === to);
  const part = (programme: Programme | null) => {
    const find = (unit: 'ITEM' | 'DONG') =>
      figures.find((figure) => figure.unit === unit && figure.programme === programme);
    const items = find('ITEM');
    const support = find('DONG');
    return {
      projects: Number(items?.value ?? 0n),
      support: support
        ? publicMoney(moneyView('STATED', support.value, support.source))
        : moneyView('NOT_STATED', null),
      source: publicSource(items?.source ?? null),
    };
  };
  const broken = breakHistoryDown(board, from, to, (unit, programme) => {
    const found = figures.find((figure) => figure.unit === unit && figure.programme === programme);
    return found?.value ?? null;
  });
  return {
    from: first.yearFrom,
    to: first.yearTo,
    total: part(null),
    programmes: PROGRAMMES.map((programme) => ({ programme, ...part(programme) })),
    brokenDown: broken.years.length > 0,
    ...broken,
  };
}
