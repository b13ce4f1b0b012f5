/** An amount in SQL and when it is missing although there must be one. */
export interface FigureSql {
  dong: string;
  missing: string;
}

/**
 * The aggregate that makes a KnownSum of a group: what cannot be told of a row is left out of the sum as
 * a whole and counted. Where nothing is known there is no sum, not even of nothing.
 */
export function knownSumSql({ dong, missing }: FigureSql): string {
  const counted = `sum(CASE WHEN ${missing} THEN 0 ELSE ${dong} END)`;
  return `json_build_object('stated', CASE WHEN count(*) FILTER (WHERE ${missing}) = 0
      OR ${counted} <> 0 THEN coalesce(${counted}, 0)::bigint::text END,
    'unstatedItems', count(*) FILTER (WHERE ${missing}))`;
}

/** The same of a single row: an amount that need not be there is neither known nor missing. */
export function knownAmountSql({ dong, missing }: FigureSql): string {
  return `json_build_object('stated', CASE WHEN NOT (${missing}) THEN (${dong})::text END,
    'unstatedItems', CASE WHEN ${missing} THEN 1 ELSE 0 END)`;
}
