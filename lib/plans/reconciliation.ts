import 'server-only';
import { reconcile, reconcileMoney } from '#lib/domain/reconciliation.ts';
import { provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { COUNTED_PROJECTS } from './figures.ts';
import type { ReconciliationRow } from './schema.ts';
import { totalColumns, toTotal, type TotalRow } from './sums.ts';

interface CheckRow extends TotalRow {
  key: string;
  statement: string;
  label: string;
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
      return reconcile(row.stated, row.parts);
    case 'PROJECT_COUNT':
      return reconcile(row.stated, row.items);
    case 'PROJECT_SUPPORT':
      return reconcileMoney(row.stated, toTotal(row));
  }
}

/** Every stated total held against its parts, in one statement; nothing is compared with a guess. */
export async function listReconciliation(): Promise<ReconciliationRow[]> {
  const rows = await query<CheckRow>(
    `SELECT c."key", c."statement", f."label", f."unit", c."basis", f."value" AS "stated",
       ${provenanceJson('f."provenanceId"')} AS "source", t.*,
       (SELECT sum(pf."value")::bigint FROM "ReconciliationPart" r
         JOIN "StatedFigure" pf ON pf."key" = r."figureKey" WHERE r."checkKey" = c."key") AS "parts"
     FROM "ReconciliationCheck" c JOIN "StatedFigure" f ON f."key" = c."figureKey",
     LATERAL (SELECT count(*) AS "items", ${totalColumns('p."supportState"', 'p."supportDong"')}
       FROM "Project" p WHERE p."planYear" = c."year"
         AND (c."programme" IS NULL OR p."programme" = c."programme") AND ${COUNTED_PROJECTS}) t
     ORDER BY c."position"`,
  );
  return rows.map((row) => {
    const { stated, computed, difference, result } = compare(row);
    return {
      key: row.key,
      statement: row.statement,
      label: row.label,
      unit: row.unit,
      basis: row.basis,
      stated: stated.toString(),
      computed: computed?.toString() ?? null,
      difference: difference?.toString() ?? null,
      result,
      unstatedItems: row.basis === 'PROJECT_SUPPORT' ? Number(row.unstatedItems) : 0,
      source: row.source,
    };
  });
}
