import 'server-only';
import { breakDown } from '#lib/domain/reconciliation.ts';
import { provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { readBoard } from '#lib/figures/queries.ts';
import type { FigureRow } from '#lib/figures/read.ts';
import type { BoardRow } from '#lib/figures/schema.ts';
import { FIGURE_PARTS_LABELS } from '#lib/format/figure-labels.ts';
import { COUNTED_PROJECTS } from './counted-projects.ts';
import { publicSource } from '#lib/projects/public.ts';
import type { ReconciliationRow } from './schema.ts';
import { totalColumns, toTotal, type TotalRow } from './sums.ts';

interface CheckRow extends TotalRow {
  key: string;
  statement: string;
  label: string;
  figure: string;
  unit: 'ITEM' | 'DONG';
  basis: 'FIGURES' | 'PROJECT_COUNT' | 'PROJECT_SUPPORT';
  stated: bigint;
  /** Sum of the other stated figures; null when the check is against the records. */
  parts: bigint | null;
  items: bigint;
  source: ProvenanceJson;
}

function compare(row: CheckRow) {
  switch (row.basis) {
    case 'FIGURES':
      return breakDown(row.stated, { sum: row.parts, unstatedItems: 0, isWhole: true });
    case 'PROJECT_COUNT':
      return breakDown(row.stated, { sum: row.items, unstatedItems: 0, isWhole: true });
    case 'PROJECT_SUPPORT': {
      const { statedDong, unstatedItems } = toTotal(row);
      return breakDown(row.stated, { sum: statedDong, unstatedItems, isWhole: true });
    }
  }
}

/** Figures that were recorded later, and periods that are being broken down since. */
const isAdded = (row: BoardRow, { isSeeded, isPublic }: FigureRow) =>
  isPublic && (!isSeeded || (row.against === 'YEARS' && row.partial !== null));

function toRow(row: BoardRow, { source }: FigureRow): ReconciliationRow {
  return {
    key: row.key,
    statement: `${row.label}: so với ${FIGURE_PARTS_LABELS[row.against].toLowerCase()}`,
    label: row.label,
    unit: row.unit,
    basis: 'PARTS',
    stated: row.stated,
    computed: row.computed,
    partial: row.partial,
    remaining: row.remaining,
    excess: row.excess,
    difference: row.difference,
    result: row.result,
    unstatedItems: row.unstatedItems,
    conflicts: row.conflicts,
    source: publicSource(source),
  };
}

/** Every stated total held against its parts, in one statement; nothing is compared with a guess. */
export function listReconciliation(): Promise<ReconciliationRow[]> {
  return untilChanged('reconciliation', readReconciliation);
}

async function readReconciliation(): Promise<ReconciliationRow[]> {
  const [rows, board] = await Promise.all([
    query<CheckRow>(
      `SELECT c."key", c."statement", f."label", f."key" AS "figure", f."unit", c."basis", f."value" AS "stated",
       ${provenanceJson('f."provenanceId"')} AS "source", t.*,
       (SELECT sum(pf."value")::bigint FROM "ReconciliationPart" r
         JOIN "StatedFigure" pf ON pf."key" = r."figureKey" AND pf."withdrawnAt" IS NULL
         WHERE r."checkKey" = c."key") AS "parts"
     FROM "ReconciliationCheck" c JOIN "StatedFigure" f ON f."key" = c."figureKey",
     LATERAL (SELECT count(*) AS "items", ${totalColumns('p."supportState"', 'p."supportDong"')}
       FROM "Project" p WHERE p."planYear" = c."year"
         AND (c."programme" IS NULL OR p."programme" = c."programme") AND ${COUNTED_PROJECTS}) t
     WHERE f."withdrawnAt" IS NULL ORDER BY c."position"`,
      [],
      'reconciliation',
    ),
    readBoard(),
  ]);
  const added = board.figures.flatMap((figure) =>
    board
      .comparisons(figure)
      .filter((row) => isAdded(row, figure))
      .map((row) => toRow(row, figure)),
  );
  const checks = rows.map((row): ReconciliationRow => {
    const { stated, computed, difference, result, partial, remaining, excess } = compare(row);
    return {
      key: row.key,
      statement: row.statement,
      label: row.label,
      unit: row.unit,
      basis: row.basis,
      stated: stated.toString(),
      computed: computed?.toString() ?? null,
      partial: partial?.toString() ?? null,
      remaining: remaining?.toString() ?? null,
      excess: excess?.toString() ?? null,
      conflicts: board.conflictsOf(row.figure),
      difference: difference?.toString() ?? null,
      result,
      unstatedItems: row.basis === 'PROJECT_SUPPORT' ? Number(row.unstatedItems) : 0,
      source: row.source,
    };
  });
  return [...checks, ...added];
}
