import { Board } from './board.ts';
import { FIGURES_SQL, RECORDED_SQL, type FigureRow, type RecordedYear } from './read.ts';

/** Runs one statement; the jobs bring their own connection, hence no `server-only` here. */
type Run = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Notes how each figure stands beside its main counterpart, where that is not what was noted last.
 * A second run notes nothing, and neither does another server at the same time: what follows upon the
 * same observation has the same id. @returns how many
 */
export async function observeFigures(run: Run): Promise<number> {
  const figures = await run<FigureRow>(FIGURES_SQL);
  const board = new Board(figures, await run<RecordedYear>(RECORDED_SQL));
  const rows = board.figures.flatMap((figure) => {
    const [row] = board.comparisons(figure);
    return row
      ? [
          {
            key: figure.key,
            stated: row.stated,
            computed: row.computed ?? row.partial,
            difference: row.difference ?? row.excess,
            unstated: row.unstatedItems,
          },
        ]
      : [];
  });
  const noted = await run<{ id: string }>(
    `INSERT INTO "ReconciliationObservation" ("id", "figureKey", "stated", "computed", "difference", "unstatedItems")
     SELECT md5(n."key" || ' ' || coalesce(last."id"::text, ''))::uuid, n."key", n."stated", n."computed",
       n."difference", n."unstated"
     FROM jsonb_to_recordset($1::jsonb) AS n("key" text, "stated" bigint, "computed" bigint,
       "difference" bigint, "unstated" int)
     LEFT JOIN LATERAL (SELECT o.* FROM "ReconciliationObservation" o WHERE o."figureKey" = n."key"
       ORDER BY o."observedAt" DESC, o."id" DESC LIMIT 1) last ON true
     WHERE last."id" IS NULL OR (last."stated", last."computed", last."difference", last."unstatedItems")
       IS DISTINCT FROM (n."stated", n."computed", n."difference", n."unstated")
     ON CONFLICT ("id") DO NOTHING RETURNING "id"`,
    [JSON.stringify(rows)],
  );
  return noted.length;
}
